namespace CivicSite.Search.Documents;

/// <summary>A published content item as the search sees it. All texts are plain; everybody may read them.</summary>
public sealed record SearchDocument
{
    public required string ContentItemId { get; init; }

    public required string ContentType { get; init; }

    public required string Title { get; init; }

    /// <summary>Short names, former names, abbreviations.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The first words of the item: stands in results where the body has nothing to show.</summary>
    public string Lead { get; init; } = "";

    /// <summary>Topics, places, people: found, but not shown as text.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    public string Body { get; init; } = "";

    /// <summary>A path without a slash before it, relative to the site; or the whole address of a page elsewhere.</summary>
    public required string Url { get; init; }

    /// <summary>The public date, for items that grow old; null for others.</summary>
    public DateTime? DateUtc { get; init; }

    /// <summary>What results are narrowed by.</summary>
    public IReadOnlyList<SearchFacetValue> Facets { get; init; } = [];

    /// <summary>The item is made up to show how the site works.</summary>
    public bool IsDemonstration { get; init; }
}

/// <summary>A value of a facet.</summary>
/// <param name="Facet">The facet's name in addresses, such as <c>settlement</c>.</param>
/// <param name="Value">The value's name in addresses.</param>
/// <param name="Label">The value in words, in the language of the content.</param>
public sealed record SearchFacetValue(string Facet, string Value, string Label);
