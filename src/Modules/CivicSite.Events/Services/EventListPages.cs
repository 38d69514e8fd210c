using System.Globalization;
using CivicSite.Calendar;
using CivicSite.Events.Indexes;
using CivicSite.Events.Models;
using CivicSite.Events.Rules;
using CivicSite.Events.ViewModels;

namespace CivicSite.Events.Services;

/// <inheritdoc cref="IEventListPages"/>
internal sealed class EventListPages(EventContexts contexts, EventRows rows, EventCalendar calendar, EventCards cards, EventSections sections) : IEventListPages
{
    public const int PageSize = 30;

    // Skipping rows costs time in proportion to their number; what lies further off is reached by its month or year.
    private const int MaxPages = 50;

    public async Task<EventListViewModel?> ListAsync(EventFilter filter, int page)
    {
        var context = await contexts.GetAsync();
        if (context.Scope(filter) is not { } scope || page is < 1 or > MaxPages)
        {
            return null;
        }

        var isWrong = filter.HasWrongDay || filter.LastDay < filter.FirstDay;
        var first = filter.FirstDay ?? (filter.LastDay < context.Today ? filter.LastDay.Value : context.Today);
        var from = filter.FirstDay is null && first == context.Today ? context.UtcNow : context.Zone.StartOf(first);
        var last = filter.LastDay ?? new DateOnly(CalendarDates.LastYear, 12, 31);
        var found = isWrong ? new Slice([], false) : await ComingAsync(scope, from, first, last, page, context);
        var vague = page > 1 || isWrong ? [] : await ComingVagueAsync(scope, first, last, filter, context);
        var url = context.Urls.List(filter);
        var items = await cards.CardsAsync(found.Items, context);
        List<EventCard> others = [.. vague.Select(entry => cards.Card(entry, context))];
        return new EventListViewModel(
            await sections.SectionAsync(context, filter, url, context.Urls.All, context.Today, items.Concat(others).Any(static card => card.Demonstration)),
            items,
            others,
            Pager(url, page, found.More),
            isWrong,
            context.Urls.Archive(context.Today.Year, filter));
    }

    public async Task<EventArchiveViewModel?> ArchiveAsync(int? year, EventFilter filter, int page)
    {
        var context = await contexts.GetAsync();
        var shown = year ?? context.Today.Year;
        if (context.Scope(filter) is not { } scope || page is < 1 or > MaxPages || !CalendarDates.IsYear(shown) || shown > context.Today.Year)
        {
            return null;
        }

        var (first, last) = (new DateOnly(shown, 1, 1), new DateOnly(shown, 12, 31));
        var (from, to) = (context.Zone.StartOf(first), context.Zone.StartOf(last.AddDays(1)));
        var past = await rows.PastAsync(scope, from, to, context.UtcNow, EventRows.Max);
        var series = await PastSeriesAsync(scope, first, last, context);
        var vague = await calendar.EntriesAsync((await rows.VagueAsync(scope, from, to)).Select(static row => row.ContentItemId));
        var items = await PageAsync(past, series, page, context);
        var url = context.Urls.Archive(shown, filter);
        List<EventCard> others = page > 1 ? [] : [.. vague.Select(entry => cards.Card(entry, context))];
        return new EventArchiveViewModel(
            await sections.SectionAsync(context, filter, url, context.Urls.Archive(shown, new EventFilter()), last < context.Today ? last : context.Today, items.Concat(others).Any(static card => card.Demonstration)),
            shown,
            await YearsAsync(shown, filter, context),
            items,
            others,
            Counts(past, series, vague, context),
            Pager(url, page, past.Count + series.Count > page * PageSize));
    }

    private static EventPager Pager(string url, int page, bool more) => new(
        page,
        page > 1 ? EventUrls.Page(url, page - 1) : null,
        more && page < MaxPages ? EventUrls.Page(url, page + 1) : null);

    // A series stands in the list once, at its next time: the calendar has them all.
    private async Task<Slice> ComingAsync(EventScope scope, DateTime from, DateOnly first, DateOnly last, int page, EventContext context)
    {
        var to = context.Zone.StartOf(last.AddDays(1));
        var shorts = await rows.ShortAsync(scope, from, to, (page * PageSize) + 1);
        var series = (await calendar.EntriesAsync((await rows.LongAsync(scope, from, to)).Select(static row => row.ContentItemId)))
            .Select(entry => entry.Between(first, last, context.Zone).FirstOrDefault(occurrence => context.Zone.ToUtc(occurrence.End ?? occurrence.Start) > from || occurrence.FirstDay > first))
            .OfType<EventOccurrence>();
        var merged = shorts.Select(static row => (row.StartUtc, Id: row.ContentItemId, Occurrence: (EventOccurrence?)null))
            .Concat(series.Select(occurrence => (StartUtc: context.Zone.ToUtc(occurrence.Start), occurrence.Entry.Id, Occurrence: (EventOccurrence?)occurrence)))
            .OrderBy(static row => row.StartUtc).ThenBy(static row => row.Id, StringComparer.Ordinal)
            .Skip((page - 1) * PageSize).Take(PageSize + 1).ToList();
        var entries = (await calendar.EntriesAsync(merged.Where(static row => row.Occurrence is null).Select(static row => row.Id))).ToDictionary(static entry => entry.Id, StringComparer.Ordinal);
        return new Slice(
            [.. merged.Take(PageSize).Select(row => row.Occurrence ?? Single(entries.GetValueOrDefault(row.Id), context)).OfType<EventOccurrence>()],
            merged.Count > PageSize);
    }

    private async Task<IReadOnlyList<EventEntry>> ComingVagueAsync(EventScope scope, DateOnly first, DateOnly last, EventFilter filter, EventContext context)
    {
        var found = await rows.VagueAsync(scope, context.Zone.StartOf(new DateOnly(first.Year, 1, 1)), context.Zone.StartOf(last.AddDays(1)));
        var start = context.Zone.StartOf(first);
        var entries = await calendar.EntriesAsync(found.Where(row => row.EndUtc > start).Select(static row => row.ContentItemId));
        // What was held this year is not to come.
        return filter.FirstDay is null ? [.. entries.Where(static entry => entry.State is not EventState.Held)] : entries;
    }

    private async Task<IReadOnlyList<(EventOccurrence Last, int Count)>> PastSeriesAsync(EventScope scope, DateOnly first, DateOnly last, EventContext context)
    {
        var found = await rows.LongAsync(scope, context.Zone.StartOf(first), context.Zone.StartOf(last.AddDays(1)));
        var entries = await calendar.EntriesAsync(found.Select(static row => row.ContentItemId));
        return
        [
            .. entries.Select(entry => entry.Between(first, last, context.Zone).Where(occurrence => occurrence.FirstDay >= first && context.Zone.ToUtc(occurrence.End ?? occurrence.Start) <= context.UtcNow).ToList())
                .Where(static times => times.Count > 0).Select(static times => (times[^1], times.Count)),
        ];
    }

    private async Task<IReadOnlyList<EventCard>> PageAsync(IReadOnlyList<EventIndex> past, IReadOnlyList<(EventOccurrence Last, int Count)> series, int page, EventContext context)
    {
        var merged = past.Select(static row => (row.StartUtc, Id: row.ContentItemId, Series: (EventOccurrence?)null, Count: 1))
            .Concat(series.Select(row => (StartUtc: context.Zone.ToUtc(row.Last.Start), row.Last.Entry.Id, Series: (EventOccurrence?)row.Last, row.Count)))
            .OrderByDescending(static row => row.StartUtc).ThenByDescending(static row => row.Id, StringComparer.Ordinal)
            .Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var entries = (await calendar.EntriesAsync(merged.Where(static row => row.Series is null).Select(static row => row.Id))).ToDictionary(static entry => entry.Id, StringComparer.Ordinal);
        return
        [
            .. merged.Where(row => row.Series is not null || entries.ContainsKey(row.Id))
                .Select(row => row.Series is { } last ? cards.Card(last, context) with { Count = row.Count } : cards.Card(entries[row.Id], context)),
        ];
    }

    private async Task<IReadOnlyList<SectionLink>> YearsAsync(int shown, EventFilter filter, EventContext context)
    {
        var first = await rows.BoundsAsync() is { } bounds ? Math.Min(context.Zone.Day(bounds.First).Year, shown) : shown;
        return [.. Enumerable.Range(first, context.Today.Year - first + 1).Reverse()
            .Select(year => new SectionLink(year.ToString(CultureInfo.InvariantCulture), context.Urls.Archive(year, filter), year == shown))];
    }

    // Single events count when somebody has noted that they were held; nobody does that for each time of a series.
    private static IReadOnlyList<KindCount> Counts(IReadOnlyList<EventIndex> past, IReadOnlyList<(EventOccurrence Last, int Count)> series, IReadOnlyList<EventEntry> vague, EventContext context) =>
    [
        .. past.Where(static row => row.State == (int)EventState.Held).Select(static row => (row.KindId, Count: row.Count))
            .Concat(vague.Where(static entry => entry.State == EventState.Held).Select(static entry => (entry.KindId, entry.Count)))
            .Concat(series.Where(static row => row.Last.Entry.State is EventState.Held or EventState.Planned).Select(static row => (row.Last.Entry.KindId, row.Count)))
            .GroupBy(static row => row.KindId, StringComparer.Ordinal)
            .Select(group => new KindCount(context.Kinds.ById(group.Key)?.Name ?? "", group.Sum(static row => row.Count)))
            .Where(static count => count is { Kind.Length: > 0, Count: > 0 })
            .OrderByDescending(static count => count.Count).ThenBy(static count => count.Kind, StringComparer.CurrentCulture),
    ];

    private static EventOccurrence? Single(EventEntry? entry, EventContext context) =>
        entry?.Between(DateOnly.MinValue.AddYears(1), DateOnly.MaxValue.AddYears(-1), context.Zone).FirstOrDefault();

    private sealed record Slice(IReadOnlyList<EventOccurrence> Items, bool More);
}
