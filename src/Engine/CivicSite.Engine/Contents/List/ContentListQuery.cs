using CivicSite.Engine.Taxonomies;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Modules;
using YesSql;

namespace CivicSite.Engine.Contents.List;

/// <summary>A page of the list. One item more than a page is read to know whether another page follows; the archive is never counted.</summary>
internal sealed class ContentListQuery(ISession session, ILocalClock clock)
{
    /// <param name="types">The types that the user may list.</param>
    /// <param name="userId">The user, for <see cref="ContentListFilter.Own"/>.</param>
    public async Task<(IReadOnlyList<ContentItem> Items, bool HasMore)> FindAsync(ContentListFilter filter, string[] types, string? userId, int pageSize)
    {
        var query = OfTypes(session.Query<ContentItem, ContentListIndex>(), types);
        query = InState(query, filter.State);
        query = await MatchingAsync(query, filter, userId);
        query = Ordered(query, filter);
        IQuery<ContentItem> documents = query;
        if (!string.IsNullOrWhiteSpace(filter.Term) && filter.State != ContentState.Removed)
        {
            var term = filter.Term;
            documents = query.With<TaxonomyIndex>(row => row.TermContentItemId == term);
        }

        var items = (await documents.Skip((Math.Max(1, filter.PageNum) - 1) * pageSize).Take(pageSize + 1).ListAsync()).ToList();
        return (items.Take(pageSize).ToList(), items.Count > pageSize);
    }

    /// <summary>Ids of those items that have a public version.</summary>
    public async Task<HashSet<string>> PublicAsync(IEnumerable<string> contentItemIds)
    {
        var ids = contentItemIds.ToArray();
        var rows = await session.QueryIndex<ContentItemIndex>(row => ids.Contains(row.ContentItemId) && row.Published).ListAsync();
        return [.. rows.Select(row => row.ContentItemId)];
    }

    private static IQuery<ContentItem, ContentListIndex> OfTypes(IQuery<ContentItem, ContentListIndex> query, string[] types)
    {
        if (types.Length == 1)
        {
            var type = types[0];
            return query.Where(row => row.ContentType == type);
        }

        return query.Where(row => types.Contains(row.ContentType));
    }

    private static IQuery<ContentItem, ContentListIndex> InState(IQuery<ContentItem, ContentListIndex> query, ContentState state)
    {
        // Compared with values, not as bare conditions: SQLite uses no index for those.
        var (yes, no) = (true, false);
        return state switch
        {
            ContentState.Published => query.Where(row => row.Published == yes),
            // A row that is neither public nor removed is the newest version: asked this way, the index leads to the drafts.
            ContentState.Draft => query.Where(row => row.Published == no && row.Removed == no),
            ContentState.Scheduled => query.Where(row => row.Latest == yes && row.ScheduledUtc != null),
            ContentState.Removed => query.Where(row => row.Removed == yes),
            _ => query.Where(row => row.Latest == yes),
        };
    }

    private async Task<IQuery<ContentItem, ContentListIndex>> MatchingAsync(IQuery<ContentItem, ContentListIndex> query, ContentListFilter filter, string? userId)
    {
        foreach (var word in SearchText.Words(filter.Text))
        {
            query = query.Where(row => row.Text.Contains(word));
        }

        if (SearchText.Fold(filter.Author) is { Length: > 0 } author)
        {
            query = query.Where(row => row.Author.Contains(author));
        }

        if (filter.Own && userId is not null)
        {
            query = query.Where(row => row.Owner == userId);
        }

        if (filter.From is { } from)
        {
            var since = await clock.ConvertToUtcAsync(from.ToDateTime(TimeOnly.MinValue));
            query = query.Where(row => row.ModifiedUtc >= since);
        }

        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var before = await clock.ConvertToUtcAsync(to.AddDays(1).ToDateTime(TimeOnly.MinValue));
            query = query.Where(row => row.ModifiedUtc < before);
        }

        return query;
    }

    // What is due next stands first among the scheduled drafts.
    private static IQuery<ContentItem, ContentListIndex> Ordered(IQuery<ContentItem, ContentListIndex> query, ContentListFilter filter) => filter.Order switch
    {
        ContentOrder.Created => query.OrderByDescending(row => row.CreatedUtc),
        ContentOrder.Published => query.OrderByDescending(row => row.PublishedUtc),
        ContentOrder.Title => query.OrderBy(row => row.Text),
        _ when filter.State == ContentState.Scheduled => query.OrderBy(row => row.ScheduledUtc),
        _ => query.OrderByDescending(row => row.ModifiedUtc),
    };
}
