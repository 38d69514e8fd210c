using System.Globalization;
using CivicSite.Calendar;
using CivicSite.Museum.Bookings;
using CivicSite.Museum.Rules;
using CivicSite.Museum.Services;
using CivicSite.Museum.Sessions;

namespace CivicSite.Museum.Day;

/// <inheritdoc cref="IDayPages"/>
internal sealed class DayPages(DayReader reader, BookingStore bookings, DateCards cards, DayTexts texts, MuseumContexts contexts) : IDayPages
{
    public async Task<DayViewModel> DayAsync(DateOnly? day, bool byGuides)
    {
        var context = await contexts.GetAsync();
        var date = day ?? context.Today;
        var (dates, made) = await CardsAsync(date, date.AddDays(1), context);
        var columns = Columns(made, byGuides, context);
        var places = columns.Select(static (column, index) => (column.Id, index)).ToDictionary(static pair => pair.Id, static pair => pair.index, StringComparer.Ordinal);
        var byId = made.ToDictionary(static card => card.Id, StringComparer.Ordinal);
        var blocks = dates.Select(one => new DayBlock(
            one.SessionId, context.ToLocal(one.StartUtc), context.ToLocal(one.EndUtc), places[ColumnOf(byId[one.SessionId], byGuides, places.ContainsKey)])).ToList();
        var lines = DayGrid.Make(date, blocks, columns.Count).Select(row => new DayLine(
            row.Time, [.. row.Cells.Select(cell => new DayField([.. cell.Begins.Select(id => byId[id])], [.. cell.Runs.Select(id => byId[id].Lesson)]))]));
        return new DayViewModel(date, byGuides, columns, [.. lines], made)
        {
            Heading = Heading(date),
            Week = WeekGrid.Of(date)?.Text ?? "",
            Conflicts = [.. cards.ConflictsOf(dates, context).Select(static pair => pair.Text)],
            Requests = await reader.AskingAsync(),
            IsFestive = new RussianHolidays(context.House.Transfers).IsFestive(date),
        };
    }

    public async Task<WeekViewModel> WeekAsync(WeekGrid? week)
    {
        var context = await contexts.GetAsync();
        var shown = week ?? WeekGrid.Of(context.Today)!;
        var (_, made) = await CardsAsync(shown.Monday, shown.Sunday.AddDays(1), context);
        var holidays = new RussianHolidays(context.House.Transfers);
        return new WeekViewModel(
            shown.Text,
            string.Create(CultureInfo.CurrentCulture, $"{shown.Monday:d MMMM} – {shown.Sunday:d MMMM yyyy}"),
            shown.Previous?.Text,
            shown.Next?.Text,
            [.. shown.Days.Select(day => new WeekDay(day, Heading(day), day == context.Today, holidays.IsFestive(day), [.. made.Where(card => card.Day == day)]))]);
    }

    public async Task<VisitsViewModel> VisitsAsync(DateOnly? day)
    {
        var context = await contexts.GetAsync();
        var date = day ?? context.Today;
        var (from, to) = (context.ToUtc(date), context.ToUtc(date.AddDays(1)));
        var booked = await reader.BookingsAsync(from, to);
        var rows = new List<(DateCard, IReadOnlyList<ClassLine>)>();
        foreach (var one in (await reader.DatesAsync(from, to)).Where(static one => one.State != SessionState.Cancelled))
        {
            var lines = new List<ClassLine>();
            foreach (var booking in booked[one.SessionId].Where(static booking => booking.State is BookingState.Booked or BookingState.Attended or BookingState.Missed))
            {
                lines.Add(cards.Line(booking, await bookings.ContactAsync(booking.BookingId), context));
            }

            if (lines.Count > 0)
            {
                rows.Add((cards.Card(one, [], context), lines));
            }
        }

        return new VisitsViewModel(date, Heading(date), rows);
    }

    private async Task<(IReadOnlyList<MuseumSession> Dates, IReadOnlyList<DateCard> Cards)> CardsAsync(DateOnly first, DateOnly end, MuseumContext context)
    {
        var (from, to) = (context.ToUtc(first), context.ToUtc(end));
        var dates = await reader.DatesAsync(from, to);
        return (dates, cards.Make(dates, await reader.BookingsAsync(from, to), context));
    }

    // The last column is for what has no room or guide; it is there when something stands in it.
    private List<DayColumn> Columns(IReadOnlyList<DateCard> made, bool byGuides, MuseumContext context)
    {
        var columns = (byGuides
            ? context.House.Guides.Select(static guide => new DayColumn(guide.Id, guide.Name))
            : context.House.Rooms.Select(static room => new DayColumn(room.Id, room.Name))).ToList();
        if (columns.Count == 0 || made.Any(card => ColumnOf(card, byGuides, id => columns.Exists(column => string.Equals(column.Id, id, StringComparison.Ordinal))).Length == 0))
        {
            columns.Add(new DayColumn("", texts.Column(byGuides)));
        }

        return columns;
    }

    private static string ColumnOf(DateCard card, bool byGuides, Func<string, bool> isKnown) =>
        (byGuides ? card.GuideId : card.RoomId) is { Length: > 0 } id && isKnown(id) ? id : "";

    private static string Heading(DateOnly day) => day.ToString("dddd, d MMMM yyyy", CultureInfo.CurrentCulture);
}
