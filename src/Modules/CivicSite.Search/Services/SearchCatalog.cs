using CivicSite.Search.Documents;

namespace CivicSite.Search.Services;

/// <summary>The content types and facets of all modules, in the order of the page.</summary>
internal sealed class SearchCatalog
{
    public SearchCatalog(IEnumerable<ISearchSource> sources)
    {
        var all = sources.ToList();
        ContentTypes = [.. all.SelectMany(static source => source.ContentTypes).DistinctBy(static type => type.Name, StringComparer.Ordinal).OrderBy(static type => type.Position)];
        Sections = [.. all.SelectMany(static source => source.Sections)];
        Facets = [.. all.SelectMany(static source => source.Facets).DistinctBy(static facet => facet.Name, StringComparer.Ordinal).OrderBy(static facet => facet.Position)];
    }

    public IReadOnlyList<SearchContentType> ContentTypes { get; }

    public IReadOnlyList<SearchSection> Sections { get; }

    public IReadOnlyList<SearchFacet> Facets { get; }

    public SearchContentType? BySlug(string slug) => ContentTypes.FirstOrDefault(type => string.Equals(type.Slug, slug, StringComparison.Ordinal));

    public SearchSection? Section(string? url) => Sections.FirstOrDefault(section => string.Equals(section.Url, url, StringComparison.Ordinal));

    public string Label(string? contentType) => ContentTypes.FirstOrDefault(type => string.Equals(type.Name, contentType, StringComparison.Ordinal))?.Label ?? "";
}
