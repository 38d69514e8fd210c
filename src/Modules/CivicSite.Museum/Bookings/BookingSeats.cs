using CivicSite.Booking;
using CivicSite.Museum.Models;
using CivicSite.Museum.Rules;
using CivicSite.Museum.Sessions;
using OrchardCore.Modules;
using OrchardCore.Settings;

namespace CivicSite.Museum.Bookings;

/// <summary>Gives bookings places and takes them back, and tells those who come up from the waiting list. For work at the desk only.</summary>
internal sealed class BookingSeats(SessionStore sessions, BookingStore bookings, BookingLetters letters, ISiteService sites, IClock clock)
{
    /// <summary>Seats a booking at a date, or queues it there. Nothing is changed where there is no room.</summary>
    public async Task<SeatAnswer> TakeAsync(ClassBooking booking, MuseumSession date, bool mayWait)
    {
        var answer = date.State == SessionState.Open ? date.Seats.Ask(booking.BookingId, booking.Pupils, mayWait) : SeatAnswer.Full;
        if (answer is SeatAnswer.Full or SeatAnswer.TooLarge)
        {
            return answer;
        }

        await sessions.SaveAsync(date);
        (booking.SessionId, booking.LessonId, booking.StartUtc, booking.EndUtc) = (date.SessionId, date.LessonId, date.StartUtc, date.EndUtc);
        booking.State = answer == SeatAnswer.Seated ? BookingState.Booked : BookingState.Waiting;
        await PlanAsync(booking);
        return answer;
    }

    /// <summary>Gives the places of a booking back, or its turn in the waiting list.</summary>
    public async Task LeaveAsync(ClassBooking booking)
    {
        if (await sessions.ByIdAsync(booking.SessionId) is { } date)
        {
            var change = date.Seats.Leave(booking.BookingId);
            await sessions.SaveAsync(date);
            await PromoteAsync(date, change.Promoted);
        }
    }

    /// <summary>Moves a booking to a date where it finds room.</summary>
    /// <returns>False where it does not: then it stays where it is.</returns>
    public async Task<bool> MoveAsync(ClassBooking booking, MuseumSession date, int pupils)
    {
        var former = new ClassBooking { BookingId = booking.BookingId, SessionId = booking.SessionId };
        var had = booking.Pupils;
        booking.Pupils = pupils;
        if (await TakeAsync(booking, date, mayWait: false) != SeatAnswer.Seated)
        {
            booking.Pupils = had;
            return false;
        }

        await LeaveAsync(former);
        return true;
    }

    /// <summary>Makes a booking larger or smaller at its date.</summary>
    /// <returns>False where there is no room for more.</returns>
    public async Task<bool> ResizeAsync(ClassBooking booking, int pupils)
    {
        if (pupils == booking.Pupils || booking.State == BookingState.Offered)
        {
            booking.Pupils = pupils;
            return true;
        }

        if (await sessions.ByIdAsync(booking.SessionId) is not { } date || date.Seats.Resize(booking.BookingId, pupils) is not { Done: true } change)
        {
            return false;
        }

        booking.Pupils = pupils;
        await sessions.SaveAsync(date);
        if (change.Promoted.Any(group => string.Equals(group.Key, booking.BookingId, StringComparison.Ordinal)))
        {
            // A smaller group fits where the larger one had to wait.
            booking.State = BookingState.Booked;
            bookings.Note(booking, BookingStep.Promoted);
            await PlanAsync(booking);
        }

        await PromoteAsync(date, [.. change.Promoted.Where(group => !string.Equals(group.Key, booking.BookingId, StringComparison.Ordinal))]);
        return true;
    }

    /// <summary>Tells groups that they have come up from the waiting list.</summary>
    public async Task PromoteAsync(MuseumSession date, IReadOnlyList<SeatGroup> promoted)
    {
        foreach (var group in promoted)
        {
            if (await bookings.ByIdAsync(group.Key) is { } booking)
            {
                booking.State = BookingState.Booked;
                await PlanAsync(booking);
                bookings.Note(booking, BookingStep.Promoted);
                await letters.WriteAsync(booking, BookingStep.Promoted);
                await bookings.SaveAsync(booking);
            }
        }
    }

    private async Task PlanAsync(ClassBooking booking) => LetterTimes.Plan(booking, await sites.GetSettingsAsync<MuseumHouse>(), clock.UtcNow);
}
