using System.Text.Json.Serialization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Media.Fields;

namespace CivicSite.Tos.Models;

/// <summary>How far a contest is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ContestState>))]
public enum ContestState
{
    /// <summary>Entries are being collected.</summary>
    Announced,

    /// <summary>The jury scores.</summary>
    Scoring,

    /// <summary>The protocol is public.</summary>
    Closed,
}

/// <summary>A contest among TOS.</summary>
public sealed class TosContestPart : ContentPart
{
    /// <summary>Four digits.</summary>
    public TextField Year { get; set; } = new();

    public ContestState State { get; set; }

    public List<ContestNomination> Nominations { get; set; } = [];

    /// <summary>User names of those who score, one a line. Never shown in public.</summary>
    public TextField Jury { get; set; } = new();

    /// <summary>What winners get, in words.</summary>
    public TextField Prizes { get; set; } = new();

    public MediaField Documents { get; set; } = new();
}

/// <summary>A nomination. Its id stays the same when the name is corrected.</summary>
public sealed class ContestNomination
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";
}

/// <summary>What a TOS has entered. The description is the item's body.</summary>
public sealed class TosContestEntryPart : ContentPart
{
    /// <summary>Id of the contest.</summary>
    public string ContestId { get; set; } = "";

    public string NominationId { get; set; } = "";

    /// <summary>The TOS that takes part, exactly one.</summary>
    public ContentPickerField Tos { get; set; } = new();

    /// <summary>The place by decision of the jury, where it did not score on the site; digits.</summary>
    public TextField Place { get; set; } = new();

    public TextField Prize { get; set; } = new();

    public MediaField Photographs { get; set; } = new();
}

/// <summary>What one juror gave in one contest. A document of its own, seen by nobody but the juror until the contest is closed.</summary>
public sealed class JurySheet
{
    public string ContestId { get; set; } = "";

    /// <summary>The user's id.</summary>
    public string Juror { get; set; } = "";

    /// <summary>The user's name, for the progress that organisers see.</summary>
    public string JurorName { get; set; } = "";

    /// <summary>Random: the protocol has the jurors in this order, which says nothing about who they are.</summary>
    public string Order { get; set; } = "";

    public List<JuryMark> Marks { get; set; } = [];
}

/// <summary>What a juror gave to one entry.</summary>
public sealed class JuryMark
{
    public string EntryId { get; set; } = "";

    /// <summary>Null where the juror has not decided yet.</summary>
    public int? Points { get; set; }

    /// <summary>The juror has an interest of his own in the entry and does not judge it.</summary>
    public bool Recused { get; set; }
}
