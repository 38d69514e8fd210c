using CivicSite.Search.Documents;
using CivicSite.Search.Index;
using CivicSite.Search.Misses;
using CivicSite.Search.ViewModels;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;
using OrchardCore.ResourceManagement;

namespace CivicSite.Search.Services;

/// <inheritdoc/>
internal sealed class SearchPages(
    MissCounter index, SearchCatalog catalog, ILocalClock clock, IResourceManager resources, IHttpContextAccessor http, IStringLocalizer<SearchPages> S) : ISearchPages
{
    public const int PageSize = 10;

    private const int MaxPages = 40;
    private const int MaxFacetValues = 12;
    private const int Suggestions = 8;

    private readonly SearchAddresses _addresses = new(http.HttpContext?.Request.PathBase ?? PathString.Empty);

    public async Task<SearchViewModel?> ResultsAsync(IQueryCollection query, int page, CancellationToken cancellationToken)
    {
        var asked = SearchAddresses.Read(query, catalog);
        if (page < 1 || (page > 1 && asked.Text.Length == 0))
        {
            return null;
        }

        // Search engines have an index of their own.
        resources.RegisterMeta(new MetaEntry { Name = "robots", Content = "noindex, follow" });
        if (asked.Text.Length == 0)
        {
            return new SearchViewModel { Query = asked, IsBlank = true, Answer = new SearchAnswer() };
        }

        var answer = await index.SearchAsync(Request(asked, page), cancellationToken);
        var pages = Math.Clamp((answer.Total + PageSize - 1) / PageSize, 1, MaxPages);
        return page > pages ? null : new SearchViewModel
        {
            Query = asked,
            Answer = answer,
            AsTypedUrl = _addresses.Results(asked with { IsAsTyped = true }),
            Tabs = Tabs(asked, answer),
            Facets = Facets(asked, answer),
            Applied = [.. asked.Choices.Select(choice => Applied(asked, choice, answer))],
            ClearUrl = _addresses.Results(asked with { Type = "", Choices = [] }),
            Results = await ResultsAsync(answer, page),
            Pager = new SearchPager(
                page, pages, page > 1 ? _addresses.Results(asked, page - 1) : null, page < pages ? _addresses.Results(asked, page + 1) : null),
        };
    }

    public async Task<IReadOnlyList<SuggestionModel>?> SuggestAsync(string? text, CancellationToken cancellationToken)
    {
        var suggestions = await index.SuggestAsync(text ?? "", Suggestions, cancellationToken);
        return [.. suggestions.Select(suggestion => new SuggestionModel(
            Name(suggestion),
            suggestion.Url is { } url ? _addresses.Item(url) : _addresses.Results(new SearchQuery(suggestion.Text, "", false, false, [])),
            suggestion.ContentType is { } type ? catalog.Label(type) : null,
            suggestion.ContentType == SearchSection.ContentType ? null : SearchText.ContentLang))];
    }

    private string Name(SearchSuggestion suggestion) =>
        suggestion.ContentType == SearchSection.ContentType ? catalog.Section(suggestion.Url)?.Name ?? suggestion.Text : suggestion.Text;

    private SearchRequest Request(SearchQuery query, int page) => new(query.Text)
    {
        IsName = query.IsName,
        IsAsTyped = query.IsAsTyped,
        ContentType = catalog.BySlug(query.Type)?.Name,
        Choices = query.Choices,
        Skip = (page - 1) * PageSize,
        Take = PageSize,
    };

    private IReadOnlyList<SearchLink> Tabs(SearchQuery query, SearchAnswer answer)
    {
        var all = new SearchLink(S["Everything"], _addresses.Results(query with { Type = "" }), answer.ContentTypes.Values.Sum(), query.Type.Length == 0);
        var types = catalog.ContentTypes
            .Select(type => (Type: type, Count: answer.ContentTypes.GetValueOrDefault(type.Name), IsCurrent: string.Equals(type.Slug, query.Type, StringComparison.Ordinal)))
            .Where(static tab => tab.Count > 0 || tab.IsCurrent)
            .Select(tab => new SearchLink(tab.Type.Label, _addresses.Results(query with { Type = tab.Type.Slug }), tab.Count, tab.IsCurrent));
        return [all, .. types];
    }

    private IReadOnlyList<SearchFacetGroup> Facets(SearchQuery query, SearchAnswer answer) =>
    [
        .. from facet in catalog.Facets
           let values = answer.Facets.Where(value => string.Equals(value.Facet, facet.Name, StringComparison.Ordinal)).Take(MaxFacetValues)
           let links = values.Select(value => Facet(query, value)).ToList()
           where links.Count > 0
           select new SearchFacetGroup(facet.Label, links),
    ];

    private SearchLink Facet(SearchQuery query, SearchFacetCount value)
    {
        var choice = new SearchChoice(value.Facet, value.Value);
        var isCurrent = query.Choices.Contains(choice);
        var with = isCurrent ? query.Without(choice) : query with { Choices = [.. query.Choices, choice] };
        return new(value.Label, _addresses.Results(with), value.Count, isCurrent);
    }

    private SearchLink Applied(SearchQuery query, SearchChoice choice, SearchAnswer answer)
    {
        var label = answer.Facets.FirstOrDefault(value => value.Facet == choice.Facet && value.Value == choice.Value)?.Label ?? choice.Value;
        return new(label, _addresses.Results(query.Without(choice)), 0, true);
    }

    private async Task<IReadOnlyList<SearchResult>> ResultsAsync(SearchAnswer answer, int page)
    {
        var results = new List<SearchResult>();
        for (var i = 0; i < answer.Hits.Count; i++)
        {
            var hit = answer.Hits[i];
            var day = hit.DateUtc is { } date ? DateOnly.FromDateTime((await clock.ConvertToLocalAsync(new DateTimeOffset(date, TimeSpan.Zero))).DateTime) : (DateOnly?)null;
            var isFirst = (((page - 1) * PageSize) + i == answer.Complete) || (i == 0 && hit.Missing.Count > 0);
            results.Add(new SearchResult(
                InLanguage(hit), _addresses.Item(hit.Url), catalog.Label(hit.ContentType), day, SearchAddresses.IsElsewhere(hit.Url) ? new Uri(hit.Url).Host : null, isFirst));
        }

        return results;
    }

    // Sections have a name in each language; the index shows the Russian one.
    private SearchHit InLanguage(SearchHit hit) =>
        !SearchText.IsForeign || catalog.Section(hit.Url) is not { } section || hit.ContentType != SearchSection.ContentType ? hit : hit with
        {
            Title = SearchText.OfUi(section.Name),
            Passage = SearchText.OfUi(section.Summary),
        };
}
