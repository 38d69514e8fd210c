namespace CivicSite.ImmortalRegiment.ViewModels;

/// <summary>A link to a page of the module.</summary>
/// <param name="Url">Site-relative, with the path base.</param>
public sealed record NamedLink(string Name, string Url);

/// <summary>A choice of a facet and how many people it would leave.</summary>
/// <param name="Url">Leads to the list with the choice, or without it where it is the current one.</param>
public sealed record FacetLink(string Name, string Url, int Count, bool Current);

/// <summary>A facet beside a list.</summary>
public sealed record FacetGroup(string Heading, IReadOnlyList<FacetLink> Links);

/// <summary>Where one is in a list of several pages.</summary>
public sealed record VeteranPager(int Page, int Pages, string? PreviousUrl, string? NextUrl);

/// <summary>A person in a list.</summary>
/// <param name="Years">Such as “1920–1943”; empty where nothing is known.</param>
/// <param name="Portrait">The path inside the media library, as <c>asset-src</c> takes it; empty where there is none.</param>
public sealed record VeteranCard(string Id, string Name, string Url, string Years, string Portrait, string Rank, string Fate, IReadOnlyList<string> Categories, bool Demonstration);

/// <summary>What an address asks of the list, as it stands in the query string. Empty means not narrowed.</summary>
public sealed record VeteranQuery
{
    public string Text { get; init; } = "";

    public string Letter { get; init; } = "";

    public string Category { get; init; } = "";

    public string Branch { get; init; } = "";

    public string Rank { get; init; } = "";

    public string Award { get; init; } = "";

    public string Settlement { get; init; } = "";

    public string Fate { get; init; } = "";

    public string Year { get; init; } = "";

    public string Place { get; init; } = "";

    public string Order { get; init; } = "";

    public string View { get; init; } = "";

    /// <summary>What is given, by parameter name, always in the same order.</summary>
    public IReadOnlyList<(string Name, string Value)> Values() =>
    [
        .. new[]
        {
            ("q", Text), ("letter", Letter), ("category", Category), ("branch", Branch), ("rank", Rank), ("award", Award),
            ("settlement", Settlement), ("fate", Fate), ("year", Year), ("place", Place), ("order", Order), ("view", View),
        }.Where(static pair => pair.Item2.Length > 0),
    ];
}

/// <summary>The parts of the archive, above each of its lists.</summary>
/// <param name="Links">Each with a mark for the one that is shown.</param>
public sealed record VeteranSection(IReadOnlyList<FacetLink> Links);
