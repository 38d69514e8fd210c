using CivicSite.Booking;
using CivicSite.Museum.Bookings;
using CivicSite.Museum.Models;
using CivicSite.Museum.Rules;
using CivicSite.Museum.Services;
using CivicSite.Museum.Sessions;

namespace CivicSite.Museum.Day;

/// <summary>What became of what the museum wanted to do with a date.</summary>
internal enum DateAnswer
{
    Done,

    /// <summary>It is so already.</summary>
    Same,

    /// <summary>Somebody has changed it since the form was shown.</summary>
    Changed,

    /// <summary>It would stand in the way of another one.</summary>
    InTheWay,

    /// <summary>That time is over.</summary>
    Past,

    /// <summary>There is no such date, or it does not take place.</summary>
    Gone,
}

/// <summary>Where a date shall go.</summary>
/// <param name="Stamp">How it stood when the form was shown.</param>
/// <param name="Anyway">Even if it stands in the way of another one.</param>
internal sealed record DateMove(DateTime StartUtc, string RoomId, string GuideId, string Stamp, bool Anyway);

/// <param name="Letters">How many teachers have been written to.</param>
internal sealed record MoveResult(DateAnswer Answer, int Letters = 0, IReadOnlyList<Conflict>? Conflicts = null);

/// <summary>Puts dates to another time, room or guide. Works inside <see cref="SeatDesk"/>, with the lesson as the key.</summary>
internal sealed class MoveClerk(SessionStore sessions, BookingStore bookings, DayReader reader, BookingSeats seats, MoveLetters letters, MuseumContexts contexts)
{
    public async Task<MoveResult> MoveAsync(string sessionId, DateMove move, string by)
    {
        if (await sessions.ByIdAsync(sessionId) is not { State: not SessionState.Cancelled } date)
        {
            return new(DateAnswer.Gone);
        }

        if (!Stamps.Is(move.Stamp, Stamps.Of(date)))
        {
            return new(DateAnswer.Changed);
        }

        var context = await contexts.GetAsync();
        if (date.StartUtc == move.StartUtc && Same(date.RoomId, move.RoomId) && Same(date.GuideId, move.GuideId))
        {
            return new(DateAnswer.Same);
        }

        if (date.StartUtc != move.StartUtc && (move.StartUtc <= context.Now || date.StartUtc <= context.Now))
        {
            return new(DateAnswer.Past);
        }

        if (!move.Anyway && await ConflictsAsync(date, move, context.House) is { Count: > 0 } conflicts)
        {
            return new(DateAnswer.InTheWay, Conflicts: conflicts);
        }

        var former = date.StartUtc;
        await PutAsync(date, move, context);
        return new(DateAnswer.Done, former == move.StartUtc ? 0 : await TellAsync(date, former, context, by));
    }

    private async Task<IReadOnlyList<Conflict>> ConflictsAsync(MuseumSession date, DateMove move, MuseumHouse house)
    {
        var end = move.StartUtc + (date.EndUtc - date.StartUtc);
        var moved = new Occupancy(date.SessionId, move.StartUtc, end, Occupancy.RoomOf(date.Place, move.RoomId), move.GuideId, date.Seats.Taken);
        var others = (await reader.AtTheTimeOfAsync(move.StartUtc, end)).Where(other => !Same(other.SessionId, date.SessionId)).Select(Occupancy.Of).OfType<Occupancy>();
        return [.. Conflicts.Of([moved, .. others], house).Where(conflict => conflict.Concerns(date.SessionId))];
    }

    private async Task PutAsync(MuseumSession date, DateMove move, MuseumContext context)
    {
        var (house, largest) = (context.House, context.Directory.ById(date.LessonId)?.Largest ?? 0);
        var places = Same(date.Place, LessonPlaces.Museum)
            ? RoomPlaces.After(date.Seats.Capacity, house.Room(date.RoomId)?.Seats ?? 0, house.Room(move.RoomId)?.Seats ?? 0, largest)
            : date.Seats.Capacity;
        (date.StartUtc, date.EndUtc) = (move.StartUtc, move.StartUtc + (date.EndUtc - date.StartUtc));
        (date.RoomId, date.GuideId, date.IsMoved) = (move.RoomId, move.GuideId, true);
        var change = date.Seats.Reshape(places, date.Seats.MaxGroups);
        await sessions.SaveAsync(date);
        await seats.PromoteAsync(date, change.Promoted);
    }

    private async Task<int> TellAsync(MuseumSession date, DateTime former, MuseumContext context, string by)
    {
        var told = 0;
        foreach (var booking in (await bookings.OfSessionAsync(date.SessionId)).Where(static booking => booking.State is BookingState.Booked or BookingState.Waiting))
        {
            (booking.StartUtc, booking.EndUtc) = (date.StartUtc, date.EndUtc);

            // Who has not answered to one move knows only of the time before it.
            booking.Move = new BookingMove { FromUtc = booking.Move is { AcceptedUtc: null } open ? open.FromUtc : former, AtUtc = context.Now };
            booking.Sequence++;
            LetterTimes.Plan(booking, context.House, context.Now);
            bookings.Note(booking, BookingStep.DateMoved, by);
            told += await letters.WriteAsync(booking) ? 1 : 0;
            await bookings.SaveAsync(booking);
        }

        return told;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
