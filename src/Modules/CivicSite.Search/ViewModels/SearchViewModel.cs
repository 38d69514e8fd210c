using CivicSite.Search.Index;

namespace CivicSite.Search.ViewModels;

/// <summary>The page of results, or of the empty form.</summary>
public sealed record SearchViewModel
{
    public required SearchQuery Query { get; init; }

    /// <summary>Nothing was asked yet.</summary>
    public bool IsBlank { get; init; }

    /// <summary>The visitor has asked too often: nothing was looked for.</summary>
    public bool IsBusy { get; init; }

    public required SearchAnswer Answer { get; init; }

    /// <summary>Leads to the same query without a correction.</summary>
    public string AsTypedUrl { get; init; } = "";

    public IReadOnlyList<SearchLink> Tabs { get; init; } = [];

    public IReadOnlyList<SearchFacetGroup> Facets { get; init; } = [];

    /// <summary>The chosen values; each leads to the results without it.</summary>
    public IReadOnlyList<SearchLink> Applied { get; init; } = [];

    /// <summary>Leads to the results of the query alone.</summary>
    public string ClearUrl { get; init; } = "";

    public IReadOnlyList<SearchResult> Results { get; init; } = [];

    public SearchPager Pager { get; init; } = new(1, 1, null, null);
}

/// <summary>A tab or a value of a facet and how many results it leads to.</summary>
public sealed record SearchLink(string Name, string Url, int Count, bool Current);

public sealed record SearchFacetGroup(string Heading, IReadOnlyList<SearchLink> Links);

/// <summary>A result.</summary>
/// <param name="Hit">What was found.</param>
/// <param name="Url">Where it is, with the path base.</param>
/// <param name="Type">What it is, in words.</param>
/// <param name="Day">The public day, local; null where it does not matter.</param>
/// <param name="Site">The host of a page elsewhere; null for the site's own.</param>
/// <param name="IsFirstIncomplete">The first of the results that lack words of the query.</param>
public sealed record SearchResult(SearchHit Hit, string Url, string Type, DateOnly? Day, string? Site, bool IsFirstIncomplete);

/// <summary>The pages around this one.</summary>
/// <param name="Page">Counted from 1.</param>
public sealed record SearchPager(int Page, int Pages, string? PreviousUrl, string? NextUrl);
