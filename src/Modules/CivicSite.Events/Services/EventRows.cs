using CivicSite.Events.Indexes;
using YesSql;

namespace CivicSite.Events.Services;

/// <summary>Reads the index, each kind of span in the way that does not touch what is long past.</summary>
internal sealed class EventRows(ISession session)
{
    /// <summary>More than any view shows: a view of these days is cut off there.</summary>
    public const int Max = 2000;

    /// <summary>Short events that are on between two moments, in the order of their beginning.</summary>
    public async Task<IReadOnlyList<EventIndex>> ShortAsync(EventScope scope, DateTime fromUtc, DateTime toUtc, int take = Max)
    {
        var earliest = fromUtc.AddDays(-EventSpan.MaxShortDays);
        var rows = await Of(scope, EventSpan.Short)
            .Where(row => row.StartUtc >= earliest && row.StartUtc < toUtc && (row.StartUtc >= fromUtc || row.EndUtc > fromUtc))
            .OrderBy(row => row.StartUtc).ThenBy(row => row.ContentItemId).Take(take).ListAsync();
        return [.. rows];
    }

    /// <summary>Short events that began and ended between two moments, the newest first.</summary>
    public async Task<IReadOnlyList<EventIndex>> PastAsync(EventScope scope, DateTime fromUtc, DateTime toUtc, DateTime utcNow, int take)
    {
        var rows = await Of(scope, EventSpan.Short)
            .Where(row => row.StartUtc >= fromUtc && row.StartUtc < toUtc && row.EndUtc <= utcNow)
            .OrderByDescending(row => row.StartUtc).ThenByDescending(row => row.ContentItemId).Take(take).ListAsync();
        return [.. rows];
    }

    /// <summary>Series and events of many days that may be on between two moments.</summary>
    public async Task<IReadOnlyList<EventIndex>> LongAsync(EventScope scope, DateTime fromUtc, DateTime toUtc)
    {
        var rows = await Of(scope, EventSpan.Long)
            .Where(row => row.EndUtc > fromUtc && row.StartUtc < toUtc)
            .OrderBy(row => row.EndUtc).Take(Max).ListAsync();
        return [.. rows];
    }

    /// <summary>Events of which no exact time is known and whose month or year begins between two moments.</summary>
    public async Task<IReadOnlyList<EventIndex>> VagueAsync(EventScope scope, DateTime fromUtc, DateTime toUtc)
    {
        var rows = await Of(scope, EventSpan.Vague)
            .Where(row => row.StartUtc >= fromUtc && row.StartUtc < toUtc)
            .OrderBy(row => row.StartUtc).ThenBy(row => row.ContentItemId).Take(Max).ListAsync();
        return [.. rows];
    }

    /// <summary>The beginnings of the first and of the last event; null where there is none.</summary>
    public async Task<(DateTime First, DateTime Last)?> BoundsAsync()
    {
        DateTime? first = null, last = null;
        foreach (var span in new[] { EventSpan.Short, EventSpan.Long, EventSpan.Vague })
        {
            var (earliest, latest) = (
                await Of(new EventScope(), span).OrderBy(row => row.StartUtc).FirstOrDefaultAsync(),
                await Of(new EventScope(), span).OrderByDescending(row => row.StartUtc).FirstOrDefaultAsync());
            first = earliest?.StartUtc < (first ?? DateTime.MaxValue) ? earliest.StartUtc : first;
            last = latest?.StartUtc > (last ?? DateTime.MinValue) ? latest.StartUtc : last;
        }

        return first is { } start && last is { } end ? (start, end) : null;
    }

    /// <summary>Ids of organisers of events that end after a moment.</summary>
    public async Task<IReadOnlyList<string>> OrganizersAsync(DateTime sinceUtc)
    {
        var rows = await session.QueryIndex<EventIndex>(row => row.OrganizerId != "" && row.EndUtc > sinceUtc).OrderBy(row => row.OrganizerId).ListAsync();
        return [.. rows.Select(static row => row.OrganizerId).Distinct(StringComparer.Ordinal)];
    }

    private IQueryIndex<EventIndex> Of(EventScope scope, int span)
    {
        var organizer = scope.OrganizerId ?? "";
        var rows = session.QueryIndex<EventIndex>(row => row.OrganizerId == organizer && row.Span == span);
        if (scope.KindId is { } kind)
        {
            rows = rows.Where(row => row.KindId == kind);
        }

        return scope.SettlementId is { } settlement ? rows.Where(row => row.SettlementId == settlement) : rows;
    }
}
