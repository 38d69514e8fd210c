using CivicSite.Calendar;
using CivicSite.Events.Indexes;
using CivicSite.Events.Rules;
using OrchardCore.ContentManagement;

namespace CivicSite.Events.Services;

/// <summary>Which events are on, between two days of the site.</summary>
internal sealed class EventCalendar(EventRows rows, IContentManager contents)
{
    private const int BatchSize = 500;

    /// <summary>All occurrences that are on between two days, both included, in the order of their beginning.</summary>
    public async Task<IReadOnlyList<EventOccurrence>> OccurrencesAsync(EventScope scope, DateOnly from, DateOnly to, TimeZoneInfo zone)
    {
        var (start, end) = (zone.StartOf(from), zone.StartOf(to.AddDays(1)));
        var found = new List<EventIndex>(await rows.ShortAsync(scope, start, end));
        found.AddRange(await rows.LongAsync(scope, start, end));
        var entries = await EntriesAsync(found.Select(static row => row.ContentItemId));
        return
        [
            .. entries.SelectMany(entry => entry.Between(from, to, zone))
                .OrderBy(static occurrence => occurrence.Start).ThenBy(static occurrence => occurrence.Entry.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Events of this month, or of its year, of which no exact time is known.</summary>
    public async Task<IReadOnlyList<EventEntry>> VagueAsync(EventScope scope, DateOnly first, DateOnly last, TimeZoneInfo zone)
    {
        var found = new List<EventIndex>(await rows.VagueAsync(scope, zone.StartOf(first), zone.StartOf(last.AddDays(1))));
        if (first is not { Month: 1, Day: 1 })
        {
            var newYear = zone.StartOf(new DateOnly(first.Year, 1, 1));
            found.AddRange(await rows.VagueAsync(scope, newYear, newYear.AddSeconds(1)));
        }

        var entries = await EntriesAsync(found.Select(static row => row.ContentItemId));
        return [.. entries.Where(entry => entry.Time.FirstDay(zone) <= last && entry.Time.LastDay(zone) >= first).OrderByDescending(static entry => entry.Time.Precision == Models.EventPrecision.Month)];
    }

    /// <summary>The entries in the order of their ids, without those that are not public.</summary>
    public async Task<IReadOnlyList<EventEntry>> EntriesAsync(IEnumerable<string> ids)
    {
        var entries = new List<EventEntry>();
        foreach (var batch in ids.Distinct(StringComparer.Ordinal).Chunk(BatchSize))
        {
            entries.AddRange((await contents.GetAsync(batch, VersionOptions.Published)).Select(EventEntry.Of).OfType<EventEntry>());
        }

        return entries;
    }
}
