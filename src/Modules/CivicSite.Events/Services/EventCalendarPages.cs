using System.Globalization;
using CivicSite.Calendar;
using CivicSite.Events.Indexes;
using CivicSite.Events.Rules;
using CivicSite.Events.ViewModels;
using Microsoft.Extensions.Localization;

namespace CivicSite.Events.Services;

/// <inheritdoc cref="IEventCalendarPages"/>
internal sealed class EventCalendarPages(EventContexts contexts, EventCalendar calendar, EventCards cards, EventSections sections, IStringLocalizer<EventCalendarPages> S) : IEventCalendarPages
{
    private static readonly Dictionary<string, RegistrationNote> NoNotes = new(StringComparer.Ordinal);

    public async Task<CalendarViewModel?> MonthAsync(string? month, EventFilter filter)
    {
        var context = await contexts.GetAsync();
        if (context.Scope(filter) is not { } scope || (month is null ? MonthGrid.Of(context.Today) : MonthGrid.Parse(month)) is not { } grid)
        {
            return null;
        }

        var (days, vague) = (await calendar.OccurrencesAsync(scope, grid.From, grid.To, context.Zone), await calendar.VagueAsync(scope, grid.First, grid.Last, context.Zone));
        var count = days.Count(occurrence => occurrence.LastDay >= grid.First && occurrence.FirstDay <= grid.Last);
        var (shorter, longer) = Split(days);
        var day = grid.Contains(context.Today) ? context.Today : grid.First;
        return new CalendarViewModel(
            await SectionAsync(context, filter, context.Urls.Month(grid, filter), context.Urls.Month(grid, new EventFilter()), day, days, vague),
            Title(grid),
            [.. grid.Weeks.Select(week => Week(week, shorter, filter, context, grid, NoNotes))],
            await cards.CardsAsync(longer, context),
            [.. vague.Select(entry => cards.Card(entry, context))],
            grid.Previous is { } previous ? new NamedLink(Title(previous), context.Urls.Month(previous, filter)) : null,
            grid.Next is { } next ? new NamedLink(Title(next), context.Urls.Month(next, filter)) : null,
            new NamedLink(S["This month"], context.Urls.Month(MonthGrid.Of(context.Today)!, filter)),
            IsWeek: false,
            count + vague.Count);
    }

    public async Task<CalendarViewModel?> WeekAsync(string? week, EventFilter filter)
    {
        var context = await contexts.GetAsync();
        if (context.Scope(filter) is not { } scope || (week is null ? WeekGrid.Of(context.Today) : WeekGrid.Parse(week)) is not { } grid)
        {
            return null;
        }

        var (days, vague) = (await calendar.OccurrencesAsync(scope, grid.Monday, grid.Sunday, context.Zone), await calendar.VagueAsync(scope, grid.Monday, grid.Sunday, context.Zone));
        var day = grid.Contains(context.Today) ? context.Today : grid.Monday;
        var (shorter, longer) = Split(days);
        return new CalendarViewModel(
            await SectionAsync(context, filter, context.Urls.Week(grid, filter), context.Urls.Week(grid, new EventFilter()), day, days, vague),
            Title(grid),
            [Week(grid, shorter, filter, context, month: null, await cards.NotesAsync(shorter))],
            await cards.CardsAsync(longer, context),
            [.. vague.Select(entry => cards.Card(entry, context))],
            grid.Previous is { } previous ? new NamedLink(Days(previous), context.Urls.Week(previous, filter)) : null,
            grid.Next is { } next ? new NamedLink(Days(next), context.Urls.Week(next, filter)) : null,
            new NamedLink(S["This week"], context.Urls.Week(WeekGrid.Of(context.Today)!, filter)),
            IsWeek: true,
            days.Count + vague.Count);
    }

    private Task<EventSection> SectionAsync(
        EventContext context, EventFilter filter, string url, string view, DateOnly day, IReadOnlyList<EventOccurrence> days, IReadOnlyList<EventEntry> vague) =>
        sections.SectionAsync(context, filter, url, view, day, days.Any(static occurrence => occurrence.Entry.Demonstration) || vague.Any(static entry => entry.Demonstration));

    // A month has no room for more than the names.
    private IReadOnlyList<CalendarDayViewModel> Week(
        WeekGrid week, IReadOnlyList<EventOccurrence> occurrences, EventFilter filter, EventContext context, MonthGrid? month, IReadOnlyDictionary<string, RegistrationNote> notes) =>
    [
        .. week.Days.Select(day => new CalendarDayViewModel(
            day,
            month?.Contains(day) == false,
            day == context.Today,
            context.Urls.Week(week, filter),
            [.. occurrences.Where(occurrence => occurrence.IsOn(day))
                .Select(occurrence => cards.OnDay(occurrence, day, context, notes.GetValueOrDefault(occurrence.Entry.Id)))])),
    ];

    private static string Title(MonthGrid month) => month.First.ToString("MMMM yyyy", CultureInfo.CurrentUICulture);

    private string Title(WeekGrid week) => S["{0}, week {1}", $"{Days(week)} {week.Sunday.Year}", week.Number];

    private static string Days(WeekGrid week) => string.Create(
        CultureInfo.CurrentUICulture,
        $"{week.Monday.ToString(week.Monday.Month == week.Sunday.Month ? "%d" : "d MMMM", CultureInfo.CurrentUICulture)} – {week.Sunday:d MMMM}");

    // An exhibition of a month would stand in each of its days.
    private static (IReadOnlyList<EventOccurrence> Shorter, IReadOnlyList<EventOccurrence> Longer) Split(IReadOnlyList<EventOccurrence> occurrences)
    {
        var kinds = occurrences.ToLookup(static occurrence => occurrence.LastDay.DayNumber - occurrence.FirstDay.DayNumber >= EventSpan.MaxShortDays);
        return ([.. kinds[false]], [.. kinds[true]]);
    }
}
