namespace CivicSite.Tos.ViewModels;

/// <summary>A link to a page of the module.</summary>
/// <param name="Url">Site-relative, with the path base.</param>
public sealed record NamedLink(string Name, string Url);

/// <summary>A choice of a facet and how many TOS it would leave.</summary>
/// <param name="Url">Leads to the list with the choice, or without it where it is the current one.</param>
public sealed record FacetLink(string Name, string Url, int Count, bool Current);

/// <summary>A facet beside a list.</summary>
public sealed record FacetGroup(string Heading, IReadOnlyList<FacetLink> Links);

/// <summary>A picture of the media library.</summary>
/// <param name="Path">The path inside the media library, as <c>asset-src</c> takes it.</param>
public sealed record TosImage(string Path, string Alt);

/// <summary>A document of the media library.</summary>
public sealed record TosDocument(string Path, string Name);

/// <summary>A TOS as lists show it.</summary>
/// <param name="Label">Its number on the map, empty where there is no map.</param>
public sealed record TosCard(
    string Id, string Name, string Url, string Settlement, string Summary, long? Residents, int Projects, int Awards, bool Demonstration, string Label = "");

/// <summary>What an address asks of the list: slugs, as they stand in the query string. Empty means not narrowed.</summary>
public sealed record TosQuery(string Settlement = "", string Projects = "", string Year = "", string Letter = "")
{
    /// <summary>What is given, by parameter name, always in the same order.</summary>
    public IReadOnlyList<(string Name, string Value)> Values() =>
        [.. new[] { ("letter", Letter), ("settlement", Settlement), ("projects", Projects), ("year", Year) }.Where(static pair => pair.Item2.Length > 0)];
}

/// <summary>The parts of the section, above each of its lists.</summary>
/// <param name="Links">Each with a mark for the one that is shown.</param>
public sealed record TosSection(IReadOnlyList<FacetLink> Links);
