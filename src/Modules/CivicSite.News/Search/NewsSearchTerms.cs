using CivicSite.News.Services;
using CivicSite.Search.Documents;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;

namespace CivicSite.News.Search;

/// <summary>
/// Topics and settlements as facets. Read in the transaction that writes the index, so not out of the cache, which holds what was stored before.
/// </summary>
internal sealed class NewsSearchTerms(IContentManager contents, IStringLocalizer<NewsSearchTerms> S)
{
    private const string Topic = "topic";
    private const string Settlement = "settlement";

    private NewsTermBook? _topics;
    private NewsTermBook? _settlements;

    public IReadOnlyList<SearchFacet> Facets => [new(Settlement, S["Settlement"], 1), new(Topic, S["Topic"], 2)];

    public async Task<IReadOnlyList<SearchFacetValue>> OfAsync(IEnumerable<string> topicIds, IEnumerable<string> settlementIds)
    {
        var topics = _topics ??= await ReadAsync(NewsTypes.TopicsTaxonomyId);
        var settlements = _settlements ??= await ReadAsync(NewsTypes.SettlementsTaxonomyId);
        return
        [
            .. settlementIds.Select(settlements.ById).OfType<NewsTerm>().Select(static term => new SearchFacetValue(Settlement, term.Slug, term.Name)),
            .. topicIds.Select(topics.ById).OfType<NewsTerm>().Select(static term => new SearchFacetValue(Topic, term.Slug, term.Name)),
        ];
    }

    public static bool AreIn(ContentItem item) => item.ContentItemId is NewsTypes.TopicsTaxonomyId or NewsTypes.SettlementsTaxonomyId;

    private async Task<NewsTermBook> ReadAsync(string taxonomyId) => NewsTermBook.From(await contents.GetAsync(taxonomyId, VersionOptions.Published));
}
