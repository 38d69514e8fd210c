using System.Globalization;
using CivicSite.Booking;
using CivicSite.Calendar;
using CivicSite.Museum.Bookings;
using CivicSite.Museum.Services;
using CivicSite.Museum.Sessions;

namespace CivicSite.Museum.Day;

/// <inheritdoc cref="IDateDesk"/>
internal sealed class DateDesk(DateViews views, SessionStore sessions, DayReader reader, MuseumContexts contexts, SeatDesk desk) : IDateDesk
{
    private const int MostPeople = 999;

    public Task<DateViewModel?> ShowAsync(string sessionId) => views.ShowAsync(sessionId);

    public async Task<DateResult> MoveAsync(string sessionId, MoveForm form, string by)
    {
        if (await sessions.RowAsync(sessionId) is not { } row)
        {
            return new(null);
        }

        var context = await contexts.GetAsync();
        if (!DateOnly.TryParseExact(form.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || !CalendarDates.IsYear(day.Year)
            || !TimeOnly.TryParseExact(form.Time, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return new(await views.ShowAsync(sessionId, form, DateFault.NoTime));
        }

        // A room or guide that has gone meanwhile is none.
        var move = new DateMove(
            context.Zone.ToUtc(day.ToDateTime(time)), context.House.Room(form.Room ?? "")?.Id ?? "", context.House.Guide(form.Guide ?? "")?.Id ?? "", form.Stamp ?? "", form.Anyway);
        var result = await desk.DoAsync<MoveClerk, MoveResult>(row.LessonId, clerk => clerk.MoveAsync(sessionId, move, by));
        return result.Answer is DateAnswer.Done or DateAnswer.Same
            ? new(null, Done: true, day, result.Letters)
            : new(await views.ShowAsync(sessionId, form, FaultOf(result.Answer), result.Conflicts ?? []));
    }

    public async Task<DateResult> SetStateAsync(string sessionId, SessionState state, string? stamp, string by)
    {
        if (await sessions.RowAsync(sessionId) is not { } row)
        {
            return new(null);
        }

        var answer = await desk.DoAsync<StateClerk, DateAnswer>(row.LessonId, clerk => clerk.SetAsync(sessionId, state, stamp ?? "", by));
        return answer is DateAnswer.Done or DateAnswer.Same ? new(null, Done: true) : new(await views.ShowAsync(sessionId, fault: FaultOf(answer)));
    }

    public async Task<DateResult> MarkAsync(string bookingId, AttendanceForm form, string by)
    {
        if (await reader.BookingRowAsync(bookingId) is not { } booking)
        {
            return new(null);
        }

        BookingState? state = form.Mark switch { "came" => BookingState.Attended, "missed" => BookingState.Missed, "open" => BookingState.Booked, _ => null };
        var (pupils, adults) = (Number(form.Pupils), Number(form.Adults));
        if (state is null || (state == BookingState.Attended && (pupils is null || adults is null)))
        {
            return new(await views.ShowAsync(booking.SessionId, fault: DateFault.NoNumber, attendance: (bookingId, form)));
        }

        var mark = new VisitMark(state.Value, pupils ?? 0, adults ?? 0, form.Stamp ?? "");
        var answer = await desk.DoAsync<VisitClerk, DateAnswer>(booking.LessonId, clerk => clerk.MarkAsync(bookingId, mark, by));
        return answer == DateAnswer.Done
            ? new(null, Done: true, (await contexts.GetAsync()).DayOf(booking.StartUtc), SessionId: booking.SessionId)
            : new(await views.ShowAsync(booking.SessionId, fault: FaultOf(answer), attendance: (bookingId, form)));
    }

    private static DateFault FaultOf(DateAnswer answer) => answer switch
    {
        DateAnswer.InTheWay => DateFault.InTheWay,
        DateAnswer.Past => DateFault.Past,
        _ => DateFault.Changed,
    };

    private static int? Number(string? text) =>
        int.TryParse((text ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostPeople ? number : null;
}

/// <summary>Builds the page of a date.</summary>
internal sealed class DateViews(SessionStore sessions, BookingStore bookings, DateCards cards, DayReader reader, MuseumContexts contexts)
{
    /// <param name="sessionId">The date.</param>
    /// <param name="move">What was typed into the form that moves it; null for how it is.</param>
    /// <param name="fault">Why a form was not carried out.</param>
    /// <param name="inTheWay">What the move would stand in the way of.</param>
    /// <param name="attendance">What was typed of a booking.</param>
    public async Task<DateViewModel?> ShowAsync(
        string sessionId, MoveForm? move = null, DateFault? fault = null, IReadOnlyList<Conflict>? inTheWay = null, (string Id, AttendanceForm Form)? attendance = null)
    {
        if (await sessions.ByIdAsync(sessionId) is not { } date)
        {
            return null;
        }

        var context = await contexts.GetAsync();
        var atTheTime = (await reader.AtTheTimeOfAsync(date.StartUtc, date.EndUtc)).Where(other => !IsSame(other.SessionId, sessionId)).Append(date).ToList();
        var own = cards.ConflictsOf(atTheTime, context).Where(pair => pair.Conflict.Concerns(sessionId)).Select(static pair => pair.Text);
        var card = cards.Card(date, [], context) with { Conflicts = [.. own] };
        return new DateViewModel(card, await LinesAsync(sessionId, context, fault, attendance), Form(card, move))
        {
            When = MuseumTexts.When(new DateTimeOffset(context.ToLocal(date.StartUtc), TimeSpan.Zero)),
            Rooms = [.. context.House.Rooms.Select(static room => new ViewModels.FormChoice(room.Id, room.Name))],
            Guides = [.. context.House.Guides.Select(static guide => new ViewModels.FormChoice(guide.Id, guide.Name))],
            Fault = fault,
            Conflicts = await InTheWayAsync(sessionId, inTheWay ?? [], move, context),
            MayBook = date.State == SessionState.Open && date.EndUtc > context.Now,
        };
    }

    private async Task<IReadOnlyList<ClassLine>> LinesAsync(string sessionId, MuseumContext context, DateFault? fault, (string Id, AttendanceForm Form)? typed)
    {
        var lines = new List<ClassLine>();
        foreach (var booking in (await bookings.OfSessionAsync(sessionId)).OrderBy(static booking => booking.State).ThenBy(static booking => booking.CreatedUtc))
        {
            var isTyped = typed is { } given && IsSame(given.Id, booking.BookingId);
            lines.Add(cards.Line(booking, await bookings.ContactAsync(booking.BookingId), context, isTyped ? typed!.Value.Form : null) with
            {
                Error = isTyped && fault == DateFault.NoNumber ? nameof(DateFault.NoNumber) : "",
            });
        }

        return lines;
    }

    private static MoveForm Form(DateCard card, MoveForm? typed) => new()
    {
        Date = typed?.Date ?? card.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Time = typed?.Time ?? card.From.ToString("HH:mm", CultureInfo.InvariantCulture),
        Room = typed is null ? card.RoomId : typed.Room,
        Guide = typed is null ? card.GuideId : typed.Guide,
        Guides = typed?.Guides == true,
        Stamp = card.Stamp,
    };

    private async Task<IReadOnlyList<string>> InTheWayAsync(string sessionId, IReadOnlyList<Conflict> conflicts, MoveForm? move, MuseumContext context)
    {
        var texts = new List<string>();
        foreach (var conflict in conflicts)
        {
            var otherId = IsSame(conflict.Id, sessionId) ? conflict.OtherId : conflict.Id;
            texts.Add(cards.InTheWay(conflict.Kind, await sessions.ByIdAsync(otherId), move?.Room ?? "", move?.Guide ?? "", context));
        }

        return texts;
    }

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
