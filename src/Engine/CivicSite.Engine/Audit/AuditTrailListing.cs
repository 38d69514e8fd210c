using CivicSite.Engine.Data;
using Microsoft.EntityFrameworkCore;
using OrchardCore.Modules;

namespace CivicSite.Engine.Audit;

/// <summary>What the audit trail's page is narrowed to. Dates are days on the site's clock.</summary>
internal sealed class AuditTrailFilter
{
    public string? Category { get; set; }

    public string? UserName { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public int Page { get; set; } = 1;
}

/// <param name="At">On the site's clock.</param>
internal sealed record AuditTrailEntry(DateTimeOffset At, AuditEventRecord Event);

internal sealed class AuditTrailViewModel
{
    public required AuditTrailFilter Filter { get; init; }

    /// <summary>The one thing whose history is shown, if any.</summary>
    public string? CorrelationId { get; init; }

    public required IReadOnlyList<AuditTrailEntry> Entries { get; init; }

    public required IReadOnlyList<string> Categories { get; init; }

    public bool HasMore { get; init; }
}

/// <summary>Reads the audit trail.</summary>
internal sealed class AuditTrailListing(Session session, ILocalClock clock)
{
    internal const int PageSize = 50;

    // Beyond these every entry is meant, and the conversion between time zones would leave the calendar.
    private static readonly DateOnly EarliestDay = new(1900, 1, 1);
    private static readonly DateOnly LatestDay = new(9000, 1, 1);

    /// <summary>The entries asked for, the newest first.</summary>
    public async Task<AuditTrailViewModel> GetAsync(AuditTrailFilter filter, string? correlationId)
    {
        var page = Math.Max(filter.Page, 1);
        var rows = await (await FilterAsync(filter, correlationId))
            .OrderByDescending(row => row.CreatedUtc).ThenByDescending(row => row.Id)
            .Skip((page - 1) * PageSize).Take(PageSize + 1)
            .ToListAsync();
        var entries = new List<AuditTrailEntry>();
        foreach (var row in rows.Take(PageSize))
        {
            entries.Add(new AuditTrailEntry(await clock.ConvertToLocalAsync(new DateTimeOffset(row.CreatedUtc, TimeSpan.Zero)), row));
        }

        return new AuditTrailViewModel
        {
            Filter = filter,
            CorrelationId = correlationId,
            Entries = entries,
            Categories = AuditCategories.All,
            HasMore = rows.Count > PageSize,
        };
    }

    private async Task<IQueryable<AuditEventRecord>> FilterAsync(AuditTrailFilter filter, string? correlationId)
    {
        var query = session.Context.AuditEvents.AsNoTracking();
        query = string.IsNullOrEmpty(correlationId) ? query : query.Where(row => row.CorrelationId == correlationId);
        query = string.IsNullOrEmpty(filter.Category) ? query : query.Where(row => row.Category == filter.Category);
        if (!string.IsNullOrWhiteSpace(filter.UserName))
        {
            var name = filter.UserName.Trim();
            query = query.Where(row => row.UserName!.Contains(name));
        }

        if (filter.From is { } from && from > EarliestDay && from < LatestDay)
        {
            var start = await clock.ConvertToUtcAsync(from.ToDateTime(TimeOnly.MinValue));
            query = query.Where(row => row.CreatedUtc >= start);
        }

        if (filter.To is { } to && to < LatestDay)
        {
            var end = await clock.ConvertToUtcAsync((to < EarliestDay ? EarliestDay : to).AddDays(1).ToDateTime(TimeOnly.MinValue));
            query = query.Where(row => row.CreatedUtc < end);
        }

        return query;
    }
}
