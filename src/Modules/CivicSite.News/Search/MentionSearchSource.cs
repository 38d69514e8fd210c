using CivicSite.News.Models;
using CivicSite.News.Services;
using CivicSite.Search.Documents;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;

namespace CivicSite.News.Search;

/// <summary>Publications of other media: what is found leads out of the site, as everywhere.</summary>
internal sealed class MentionSearchSource(NewsSearchTerms terms, IStringLocalizer<MentionSearchSource> S) : ISearchSource
{
    private const int TabPosition = 20;

    public IReadOnlyList<SearchContentType> ContentTypes => [new(NewsTypes.Mention, "media", S["The media about us"], TabPosition)];

    public IReadOnlyList<SearchFacet> Facets => terms.Facets;

    public async ValueTask<SearchDocument?> DescribeAsync(ContentItem item)
    {
        var mention = item.Mention();
        if (WebLinks.Parse(mention.Link?.Url) is not { } link)
        {
            return null;
        }

        var facets = await terms.OfAsync(mention.Topic.TermIds(), []);
        return new SearchDocument
        {
            ContentItemId = item.ContentItemId,
            ContentType = item.ContentType,
            Title = item.DisplayText ?? "",
            Lead = mention.Summary.TextOrEmpty(),
            Keywords = [mention.Medium.TextOrEmpty(), .. facets.Select(static facet => facet.Label)],
            Url = link.AbsoluteUri,
            DateUtc = mention.PublishedOn?.Value is { } day ? DateTime.SpecifyKind(day, DateTimeKind.Utc) : item.PublicationUtc(),
            Facets = facets,
        };
    }

    public bool DependsOn(ContentItem item) => NewsSearchTerms.AreIn(item);
}
