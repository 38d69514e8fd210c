using CivicSite.Museum.Bookings;
using CivicSite.Museum.Services;
using CivicSite.Museum.Sessions;

namespace CivicSite.Museum.Day;

/// <summary>Turns dates and bookings into what pages show of them.</summary>
internal sealed class DateCards(MuseumTexts texts, DayTexts dayTexts)
{
    /// <summary>Cards of dates, each with the conflicts among them.</summary>
    public IReadOnlyList<DateCard> Make(IReadOnlyList<MuseumSession> dates, ILookup<string, ClassBooking> bookings, MuseumContext context)
    {
        var conflicts = ConflictsOf(dates, context);
        return [.. dates.Select(date => Card(date, bookings[date.SessionId], context) with
        {
            Conflicts = [.. conflicts.Where(pair => pair.Conflict.Concerns(date.SessionId)).Select(static pair => pair.Text)],
        })];
    }

    public DateCard Card(MuseumSession date, IEnumerable<ClassBooking> bookings, MuseumContext context)
    {
        var start = context.ToLocal(date.StartUtc);
        var lesson = context.Directory.ById(date.LessonId);
        return new DateCard(date.SessionId, lesson?.Title ?? "", DateOnly.FromDateTime(start), TimeOnly.FromDateTime(start), TimeOnly.FromDateTime(context.ToLocal(date.EndUtc)))
        {
            Place = texts.Place(date.Place),
            RoomId = date.RoomId,
            Room = context.House.Room(date.RoomId)?.Name ?? "",
            GuideId = date.GuideId,
            Guide = context.House.Guide(date.GuideId)?.Name ?? "",
            State = date.State,
            StateText = dayTexts.State(date.State),
            Load = dayTexts.Load(date),
            Groups = date.Seats.Seated.Count + date.Seats.Waiting.Count,
            Classes = [.. bookings.Where(static booking => booking.State is BookingState.Booked or BookingState.Attended or BookingState.Missed).Select(dayTexts.Class)],
            Stamp = Stamps.Of(date),
            IsMovable = date.State != SessionState.Cancelled && date.StartUtc > context.Now,
            Demonstration = lesson?.Demonstration == true,
        };
    }

    /// <summary>What stands in each other's way among some dates.</summary>
    public IReadOnlyList<(Conflict Conflict, string Text)> ConflictsOf(IReadOnlyList<MuseumSession> dates, MuseumContext context) =>
        Describe(Conflicts.Of(dates.Select(Occupancy.Of).OfType<Occupancy>(), context.House), dates, context);

    /// <summary>What a date would stand in the way of, were it put into a room or given to a guide.</summary>
    public string InTheWay(ConflictKind kind, MuseumSession? other, string roomId, string guideId, MuseumContext context) =>
        dayTexts.InTheWay(kind, Name(other, context), context.House.Room(roomId), context.House.Guide(guideId));

    private IReadOnlyList<(Conflict Conflict, string Text)> Describe(IReadOnlyList<Conflict> conflicts, IReadOnlyList<MuseumSession> dates, MuseumContext context)
    {
        var byId = dates.ToDictionary(static date => date.SessionId, StringComparer.Ordinal);
        return [.. conflicts.Select(conflict => (conflict, dayTexts.Describe(
            conflict, id => Name(byId.GetValueOrDefault(id), context), byId[conflict.Id].RoomId, byId[conflict.Id].GuideId, context.House)))];
    }

    public ClassLine Line(ClassBooking booking, BookingContact? contact, MuseumContext context, AttendanceForm? typed = null) => new(booking.BookingId, booking.School, texts.Class(booking))
    {
        State = booking.State,
        StateText = dayTexts.Booking(booking.State),
        Pupils = booking.CamePupils ?? booking.Pupils,
        Adults = booking.CameAdults ?? booking.Adults,
        Wishes = booking.Wishes,
        ContactName = contact?.Name ?? "",
        Email = contact?.Email ?? "",
        Phone = contact?.Phone ?? "",
        Asks = booking.Request is not null,
        IsMoveOpen = MoveAnswers.IsOpen(booking, context.Now),
        MayMark = VisitClerk.MayMark(booking, context),
        Form = new AttendanceForm
        {
            Pupils = typed?.Pupils ?? Number(booking.CamePupils ?? booking.Pupils),
            Adults = typed?.Adults ?? Number(booking.CameAdults ?? booking.Adults),
            Stamp = Stamps.Of(booking),
        },
    };

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Name(MuseumSession? date, MuseumContext context) => date is null
        ? ""
        : $"{MuseumTexts.Time(context.ToLocal(date.StartUtc))} «{context.Directory.ById(date.LessonId)?.Title}»";
}
