using CivicSite.News.Indexes;
using OrchardCore.ContentManagement;
using YesSql;

namespace CivicSite.News.Services;

/// <summary>What a list is narrowed to; an empty scope is everything.</summary>
internal sealed record NewsScope(string? TopicId = null, string? SettlementId = null, UtcPeriod? Period = null);

/// <summary>A page of items and whether more follow.</summary>
internal sealed record NewsSlice(IReadOnlyList<ContentItem> Items, bool More);

/// <summary>Reads published articles, each list from one index in that index's order.</summary>
internal sealed class NewsArchive(ISession session)
{
    /// <param name="page">Counted from 1.</param>
    /// <param name="size">Items on a page.</param>
    public async Task<NewsSlice> ListAsync(NewsScope scope, int page, int size)
    {
        // One more than asked for tells whether there is a next page, without counting.
        var found = await Items(scope).Skip((page - 1) * size).Take(size + 1).ListAsync();
        var items = found.ToList();
        return new NewsSlice(items.Count > size ? items[..size] : items, items.Count > size);
    }

    public Task<int> CountAsync(NewsScope scope) =>
        scope.SettlementId is { } settlement
            ? session.QueryIndex<NewsSettlementIndex>(row => row.SettlementId == settlement).CountAsync()
            : Rows(scope).CountAsync();

    public async Task<IReadOnlyList<ContentItem>> PinnedAsync(int count)
    {
        var items = await session.Query<ContentItem, NewsArticleIndex>(row => row.Priority == NewsArticleIndexProvider.PinnedPriority)
            .OrderByDescending(row => row.PublicationUtc).ThenByDescending(row => row.ContentItemId)
            .Take(count).ListAsync();
        return [.. items];
    }

    /// <summary>The public dates of the oldest and of the newest article; null on an empty archive.</summary>
    public async Task<(DateTime First, DateTime Last)?> SpanAsync()
    {
        var first = await session.QueryIndex<NewsArticleIndex>().OrderBy(row => row.PublicationUtc).FirstOrDefaultAsync();
        var last = await session.QueryIndex<NewsArticleIndex>().OrderByDescending(row => row.PublicationUtc).FirstOrDefaultAsync();
        return first is null || last is null ? null : (first.PublicationUtc, last.PublicationUtc);
    }

    /// <summary>Ids of the articles just before and just after the one given.</summary>
    public async Task<(string? Older, string? Newer)> NeighboursAsync(string contentItemId, DateTime publicationUtc)
    {
        // Articles of the same moment follow each other by id; a few rows hold them and the neighbour.
        const int Window = 20;
        var before = await session.QueryIndex<NewsArticleIndex>(row => row.PublicationUtc <= publicationUtc)
            .OrderByDescending(row => row.PublicationUtc).ThenByDescending(row => row.ContentItemId).Take(Window).ListAsync();
        var after = await session.QueryIndex<NewsArticleIndex>(row => row.PublicationUtc >= publicationUtc)
            .OrderBy(row => row.PublicationUtc).ThenBy(row => row.ContentItemId).Take(Window).ListAsync();
        return (
            before.FirstOrDefault(row => Compare(row, contentItemId, publicationUtc) < 0)?.ContentItemId,
            after.FirstOrDefault(row => Compare(row, contentItemId, publicationUtc) > 0)?.ContentItemId);
    }

    /// <summary>Ids of the newest articles of a topic.</summary>
    public async Task<IReadOnlyList<string>> NewestIdsAsync(string topicId, int count)
    {
        var rows = await session.QueryIndex<NewsArticleIndex>(row => row.TopicId == topicId)
            .OrderByDescending(row => row.PublicationUtc).ThenByDescending(row => row.ContentItemId).Take(count).ListAsync();
        return [.. rows.Select(static row => row.ContentItemId)];
    }

    private static int Compare(NewsArticleIndex row, string contentItemId, DateTime publicationUtc)
    {
        var byTime = row.PublicationUtc.CompareTo(publicationUtc);
        return byTime != 0 ? byTime : string.CompareOrdinal(row.ContentItemId, contentItemId);
    }

    private IQuery<ContentItem> Items(NewsScope scope)
    {
        if (scope.SettlementId is { } settlement)
        {
            return session.Query<ContentItem, NewsSettlementIndex>(row => row.SettlementId == settlement)
                .OrderByDescending(row => row.PublicationUtc).ThenByDescending(row => row.ContentItemId);
        }

        var items = session.Query<ContentItem, NewsArticleIndex>();
        if (scope.TopicId is { } topic)
        {
            items = items.Where(row => row.TopicId == topic);
        }

        if (scope.Period is { Start: var start, End: var end })
        {
            items = items.Where(row => row.PublicationUtc >= start && row.PublicationUtc < end);
        }

        return items.OrderByDescending(row => row.PublicationUtc).ThenByDescending(row => row.ContentItemId);
    }

    private IQueryIndex<NewsArticleIndex> Rows(NewsScope scope)
    {
        var rows = session.QueryIndex<NewsArticleIndex>();
        if (scope.TopicId is { } topic)
        {
            rows = rows.Where(row => row.TopicId == topic);
        }

        return scope.Period is { Start: var start, End: var end }
            ? rows.Where(row => row.PublicationUtc >= start && row.PublicationUtc < end)
            : rows;
    }
}
