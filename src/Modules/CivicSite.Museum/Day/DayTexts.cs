using CivicSite.Museum.Bookings;
using CivicSite.Museum.Models;
using CivicSite.Museum.Services;
using CivicSite.Museum.Sessions;
using Microsoft.Extensions.Localization;

namespace CivicSite.Museum.Day;

/// <summary>States, loads and conflicts in words.</summary>
internal sealed class DayTexts(MuseumTexts texts, IStringLocalizer<DayTexts> S)
{
    public string Column(bool guides) => guides ? S["Without a guide"] : S["Without a room"];

    public string State(SessionState state) => state switch
    {
        SessionState.Closed => S["closed for booking"],
        SessionState.Cancelled => S["cancelled"],
        _ => S["open for booking"],
    };

    public string Load(MuseumSession date)
    {
        if (date.State == SessionState.Cancelled)
        {
            return "";
        }

        var load = date.Seats.Seated.Count == 0
            ? S["nobody yet, {0} places", date.Seats.Capacity]
            : S.Plural(date.Seats.Seated.Count, "{0} class, {1} of {2} places", "{0} classes, {1} of {2} places", date.Seats.Taken, date.Seats.Capacity);
        return date.Seats.Waiting.Count == 0 ? load : load + ", " + S.Plural(date.Seats.Waiting.Count, "{0} waits", "{0} wait");
    }

    public string Class(ClassBooking booking) => S["{0}, {1}: {2}", booking.School, texts.Class(booking), texts.Pupils(booking.Pupils)];

    /// <summary>How a booking stands, as the museum says it.</summary>
    public string Booking(BookingState state) => state switch
    {
        BookingState.Booked => S["expected"],
        BookingState.Waiting => S["in the waiting list"],
        BookingState.Offered => S["has been offered other dates"],
        BookingState.Cancelled => S["has cancelled"],
        BookingState.Attended => S["was here"],
        _ => S["did not come"],
    };

    public string InTheWay(ConflictKind kind, string other, MuseumRoom? room, MuseumGuide? guide) => kind switch
    {
        ConflictKind.Room => S["The room is taken then ({0}): {1}.", room?.Name ?? "", other],
        ConflictKind.Guide => S["The guide is busy then ({0}): {1}.", guide?.Name ?? "", other],
        _ => S["The room {0} has {1} seats: too few for those who have booked.", room?.Name ?? "", room?.Seats ?? 0],
    };

    /// <param name="conflict">The conflict.</param>
    /// <param name="nameOf">A date in words, by its id.</param>
    /// <param name="roomId">The room in question.</param>
    /// <param name="guideId">The guide in question.</param>
    /// <param name="house">The museum's settings.</param>
    public string Describe(Conflict conflict, Func<string, string> nameOf, string roomId, string guideId, MuseumHouse house) => conflict.Kind switch
    {
        ConflictKind.Room => S["{0} and {1}: the same room at the same time, {2}.", nameOf(conflict.OtherId), nameOf(conflict.Id), house.Room(roomId)?.Name ?? roomId],
        ConflictKind.Guide => S["{0} and {1}: the same guide at the same time, {2}.", nameOf(conflict.OtherId), nameOf(conflict.Id), house.Guide(guideId)?.Name ?? guideId],
        _ => S["{0}: more people than seats in the room {1} ({2}).", nameOf(conflict.Id), house.Room(roomId)?.Name ?? roomId, house.Room(roomId)?.Seats ?? 0],
    };
}
