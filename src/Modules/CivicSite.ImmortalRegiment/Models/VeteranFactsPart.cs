using OrchardCore.ContentManagement;

namespace CivicSite.ImmortalRegiment.Models;

/// <summary>What is known of the person, fact by fact, and where it is known from.</summary>
public sealed class VeteranFactsPart : ContentPart
{
    /// <summary>Facts of one kind may contradict each other: they stand side by side.</summary>
    public List<VeteranFact> Facts { get; set; } = [];

    public List<VeteranSource> Sources { get; set; } = [];
}

/// <summary>One statement about a person.</summary>
public sealed class VeteranFact
{
    /// <summary>Eight lower-case hexadecimal digits or any other text without blanks; it stays the same when the fact is corrected.</summary>
    public string Id { get; set; } = "";

    /// <summary>One of <see cref="FactKinds"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>In words: the name of the unit or the commissariat, the text of the document; empty where <see cref="Code"/> says it all.</summary>
    public string Value { get; set; } = "";

    /// <summary>
    /// The term of the closed list that the kind has: rank, branch, award, fate; for places the id of a term of the settlements. Empty where there is none.
    /// </summary>
    public string Code { get; set; } = "";

    /// <summary>An uncertain date as EDTF; empty where it is not known. What could not be read is kept as it was typed.</summary>
    public string Date { get; set; } = "";

    public string Place { get; set; } = "";

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    /// <summary>Some sentences: what happened, for what somebody was decorated.</summary>
    public string Detail { get; set; } = "";

    /// <summary>Of an award: by which decree or order, with number and day.</summary>
    public string Decree { get; set; } = "";

    /// <summary>Ids of <see cref="VeteranFactsPart.Sources"/>.</summary>
    public List<string> SourceIds { get; set; } = [];

    /// <summary>One of <see cref="Certainties"/>.</summary>
    public string Certainty { get; set; } = Certainties.Certain;

    /// <summary>Counts before others of its kind for lists, order and facets.</summary>
    public bool IsPreferred { get; set; }
}

/// <summary>Where facts are known from.</summary>
public sealed class VeteranSource
{
    public string Id { get; set; } = "";

    /// <summary>One of <see cref="SourceKinds"/>.</summary>
    public string Kind { get; set; } = SourceKinds.Other;

    /// <summary>The name of the archive, the newspaper with its number, who remembers in which relation. Never contact data.</summary>
    public string Title { get; set; } = "";

    /// <summary>Фонд.</summary>
    public string Fund { get; set; } = "";

    /// <summary>Опись.</summary>
    public string Inventory { get; set; } = "";

    /// <summary>Дело.</summary>
    public string File { get; set; } = "";

    /// <summary>Лист.</summary>
    public string Sheet { get; set; } = "";

    public string Url { get; set; } = "";

    /// <summary>An uncertain date as EDTF; empty where it is not known.</summary>
    public string Date { get; set; } = "";
}

/// <summary>What facts are about, in the order of a page.</summary>
public static class FactKinds
{
    public const string Birth = "birth";

    public const string Death = "death";

    public const string CallUp = "callUp";

    public const string Residence = "residence";

    public const string Branch = "branch";

    public const string Unit = "unit";

    public const string Rank = "rank";

    /// <summary>A place of the path of war.</summary>
    public const string Path = "path";

    public const string Award = "award";

    public const string Wound = "wound";

    public const string Captivity = "captivity";

    /// <summary>How the war ended for the person.</summary>
    public const string Fate = "fate";

    public const string HomeFront = "homeFront";

    public const string AfterLife = "afterLife";

    public static IReadOnlyList<string> All { get; } =
        [Birth, Death, CallUp, Residence, Branch, Unit, Rank, Path, Award, Wound, Captivity, Fate, HomeFront, AfterLife];

    /// <summary>Of these a person has only one: several facts contradict each other.</summary>
    public static IReadOnlyList<string> Single { get; } = [Birth, Death, CallUp, Fate];
}

/// <summary>How far a fact is trusted.</summary>
public static class Certainties
{
    public const string Certain = "certain";

    public const string Probable = "probable";

    public const string Doubtful = "doubtful";

    public static IReadOnlyList<string> All { get; } = [Certain, Probable, Doubtful];
}

/// <summary>What a source is.</summary>
public static class SourceKinds
{
    public const string Archive = "archive";

    public const string Newspaper = "newspaper";

    public const string Booklet = "booklet";

    /// <summary>What a relative remembers.</summary>
    public const string Relative = "relative";

    /// <summary>The site «Память народа».</summary>
    public const string MemoryOfThePeople = "memoryOfThePeople";

    /// <summary>The site of the Immortal Regiment.</summary>
    public const string MoyPolk = "moypolk";

    public const string Other = "other";

    public static IReadOnlyList<string> All { get; } = [Archive, Newspaper, Booklet, Relative, MemoryOfThePeople, MoyPolk, Other];
}
