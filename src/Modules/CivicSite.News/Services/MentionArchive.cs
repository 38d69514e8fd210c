using CivicSite.News.Indexes;
using OrchardCore.ContentManagement;
using YesSql;

namespace CivicSite.News.Services;

/// <summary>Reads published mentions, newest first.</summary>
internal sealed class MentionArchive(ISession session)
{
    /// <param name="page">Counted from 1.</param>
    /// <param name="size">Items on a page.</param>
    public async Task<NewsSlice> ListAsync(int page, int size)
    {
        var found = await session.Query<ContentItem, MediaMentionIndex>()
            .OrderByDescending(row => row.PublishedOn).ThenByDescending(row => row.ContentItemId)
            .Skip((page - 1) * size).Take(size + 1).ListAsync();
        var items = found.ToList();
        return new NewsSlice(items.Count > size ? items[..size] : items, items.Count > size);
    }
}
