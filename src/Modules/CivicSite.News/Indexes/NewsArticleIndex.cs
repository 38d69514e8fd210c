using CivicSite.News.Models;
using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace CivicSite.News.Indexes;

/// <summary>One row for each published article: all that public lists choose and order by.</summary>
public sealed class NewsArticleIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    public DateTime PublicationUtc { get; set; }

    public string? TopicId { get; set; }

    /// <summary>1 for pinned articles, 0 for others: a number, because SQLite uses no index for a bare boolean.</summary>
    public int Priority { get; set; }
}

/// <summary>One row for each settlement of each published article.</summary>
public sealed class NewsSettlementIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    public string SettlementId { get; set; } = "";

    public DateTime PublicationUtc { get; set; }
}

internal sealed class NewsArticleIndexProvider : IndexProvider<ContentItem>
{
    public const int PinnedPriority = 1;

    public override void Describe(DescribeContext<ContentItem> context)
    {
        // The filter looks only at what never changes: rows of an item that no longer passed it would stay behind.
        context.For<NewsArticleIndex>()
            .When(static item => string.Equals(item.ContentType, NewsTypes.Article, StringComparison.Ordinal))
            .Map(static item => item.Published ? Row(item) : null!);

        context.For<NewsSettlementIndex>()
            .When(static item => string.Equals(item.ContentType, NewsTypes.Article, StringComparison.Ordinal))
            .Map(static item => item.Published ? SettlementRows(item) : []);
    }

    internal static NewsArticleIndex Row(ContentItem item) => new()
    {
        ContentItemId = item.ContentItemId,
        PublicationUtc = item.PublicationUtc(),
        TopicId = item.Article().Topic.FirstTermId(),
        Priority = item.Article().Pinned?.Value == true ? PinnedPriority : 0,
    };

    internal static IEnumerable<NewsSettlementIndex> SettlementRows(ContentItem item) =>
        item.Article().Settlement.TermIds().Select(id => new NewsSettlementIndex
        {
            ContentItemId = item.ContentItemId,
            SettlementId = id,
            PublicationUtc = item.PublicationUtc(),
        });
}
