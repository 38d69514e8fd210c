using OrchardCore.ContentManagement;

namespace CivicSite.ImmortalRegiment.Models;

/// <summary>Who belongs to a person.</summary>
public sealed class VeteranKinPart : ContentPart
{
    public List<VeteranTie> Ties { get; set; } = [];
}

/// <summary>A tie to somebody, who may have a record of his own.</summary>
public sealed class VeteranTie
{
    /// <summary>One of <see cref="TieKinds"/>: what the other one is to the person.</summary>
    public string Kind { get; set; } = TieKinds.Relative;

    /// <summary>Id of the other one's content item; empty where there is none in the archive.</summary>
    public string VeteranId { get; set; } = "";

    /// <summary>The other one's name, where there is no record. People who live now are not named without their consent.</summary>
    public string Name { get; set; } = "";
}

/// <summary>What somebody is to a person.</summary>
public static class TieKinds
{
    public const string Parent = "parent";

    public const string Child = "child";

    public const string Spouse = "spouse";

    public const string Sibling = "sibling";

    public const string Relative = "relative";

    /// <summary>They served together.</summary>
    public const string Comrade = "comrade";

    public static IReadOnlyList<string> All { get; } = [Parent, Child, Spouse, Sibling, Relative, Comrade];

    /// <summary>The same tie, seen from the other one.</summary>
    public static string Reverse(string kind) => kind switch
    {
        Parent => Child,
        Child => Parent,
        _ => kind,
    };
}
