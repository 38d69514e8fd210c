using CivicSite.News.Models;
using CivicSite.Search.Documents;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.Html.Models;

namespace CivicSite.News.Search;

/// <summary>Articles of the press office.</summary>
internal sealed class NewsSearchSource(NewsSearchTerms terms, IStringLocalizer<NewsSearchSource> S) : ISearchSource
{
    private const int TabPosition = 1;

    public IReadOnlyList<SearchContentType> ContentTypes => [new(NewsTypes.Article, "news", S["News"], TabPosition)];

    public IReadOnlyList<SearchFacet> Facets => terms.Facets;

    public IReadOnlyList<SearchSection> Sections =>
    [
        new("news", S["News"], S["All news of the site, by topic, settlement and date."], S["All news, news archive, press service"]),
        new("news/media", S["Media about us"], S["What newspapers, television and other sites published about the town's public life."], S["Mass media, press, publications"]),
    ];

    public async ValueTask<SearchDocument?> DescribeAsync(ContentItem item)
    {
        var article = item.Article();
        var facets = await terms.OfAsync(article.Topic.TermIds(), article.Settlement.TermIds());
        return new SearchDocument
        {
            ContentItemId = item.ContentItemId,
            ContentType = item.ContentType,
            Title = item.DisplayText ?? "",
            Lead = article.Lead.TextOrEmpty(),
            Keywords = [.. facets.Select(static facet => facet.Label)],
            Body = HtmlText.ToPlain(item.As<HtmlBodyPart>()?.Html),
            Url = SearchUrls.Of(item),
            DateUtc = item.PublicationUtc(),
            Facets = facets,
        };
    }

    public bool DependsOn(ContentItem item) => NewsSearchTerms.AreIn(item);
}
