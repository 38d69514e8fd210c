using CivicSite.News;
using CivicSite.News.Models;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace CivicSite.Organizations.Indexes;

/// <summary>One row for each organisation that a published article is about.</summary>
public sealed class OrganizationNewsIndex : MapIndex
{
    public string OrganizationId { get; set; } = "";

    /// <summary>Id of the article.</summary>
    public string ContentItemId { get; set; } = "";

    public DateTime PublicationUtc { get; set; }
}

internal sealed class OrganizationNewsIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        context.For<OrganizationNewsIndex>()
            .When(static item => string.Equals(item.ContentType, NewsTypes.Article, StringComparison.Ordinal))
            .Map(static item => item.Published ? Rows(item) : []);

    internal static IEnumerable<OrganizationNewsIndex> Rows(ContentItem item)
    {
        var part = item.As<NewsArticlePart>();
        var published = part?.PublicationTime?.Value ?? item.PublishedUtc ?? DateTime.UnixEpoch;
        return (part?.Get<ContentPickerField>(OrganizationTypes.NewsField)?.ContentItemIds ?? []).Distinct(StringComparer.Ordinal)
            .Select(id => new OrganizationNewsIndex { OrganizationId = id, ContentItemId = item.ContentItemId, PublicationUtc = published });
    }
}
