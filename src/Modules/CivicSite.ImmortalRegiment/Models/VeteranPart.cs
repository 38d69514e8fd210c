using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;

namespace CivicSite.ImmortalRegiment.Models;

/// <summary>Who a person of the archive is. The item's title is made of the name.</summary>
public sealed class VeteranPart : ContentPart
{
    public string Surname { get; set; } = "";

    public string GivenName { get; set; } = "";

    public string Patronymic { get; set; } = "";

    public List<VeteranName> OtherNames { get; set; } = [];

    /// <summary>Codes of <see cref="VeteranCategories"/>.</summary>
    public List<string> Categories { get; set; } = [];

    /// <summary>One to three sentences for lists and share data.</summary>
    public string Summary { get; set; } = "";

    /// <summary>The path of the portrait inside the media library; empty where there is none.</summary>
    public string Portrait { get; set; } = "";
}

/// <summary>What is known of the record itself.</summary>
public sealed class VeteranRecordPart : ContentPart
{
    /// <summary>The record is made up to show how the archive works.</summary>
    public BooleanField Demonstration { get; set; } = new();
}

/// <summary>Another name that the person had, or that documents have for the person. What is empty is as in the main name.</summary>
public sealed class VeteranName
{
    /// <summary>One of <see cref="NameKinds"/>.</summary>
    public string Kind { get; set; } = NameKinds.Spelling;

    public string Surname { get; set; } = "";

    public string GivenName { get; set; } = "";

    public string Patronymic { get; set; } = "";
}

/// <summary>Why a person has another name.</summary>
public static class NameKinds
{
    public const string Maiden = "maiden";

    public const string Former = "former";

    /// <summary>How a document writes it.</summary>
    public const string Spelling = "spelling";

    public static IReadOnlyList<string> All { get; } = [Maiden, Former, Spelling];
}

/// <summary>What the person was in the war. One person may have been several of them.</summary>
public static class VeteranCategories
{
    public const string Frontline = "frontline";

    public const string HomeFront = "homeFront";

    public const string Siege = "siege";

    public const string Prisoner = "prisoner";

    public const string Partisan = "partisan";

    public const string WarChild = "warChild";

    public static IReadOnlyList<string> All { get; } = [Frontline, HomeFront, Siege, Prisoner, Partisan, WarChild];
}
