using CivicSite.Booking;
using CivicSite.Museum.Bookings;
using CivicSite.Museum.Services;
using CivicSite.Museum.Sessions;

namespace CivicSite.Museum.Day;

/// <summary>What was noted of a class on the day.</summary>
/// <param name="State"><see cref="BookingState.Attended"/>, <see cref="BookingState.Missed"/>, or <see cref="BookingState.Booked"/> to take a note back.</param>
/// <param name="Stamp">How the booking stood when the form was shown.</param>
internal sealed record VisitMark(BookingState State, int Pupils, int Adults, string Stamp);

/// <summary>Books for those who telephone, and notes who came. Works inside <see cref="SeatDesk"/>, with the lesson as the key.</summary>
internal sealed class VisitClerk(SessionStore sessions, BookingStore bookings, BookingSeats seats, BookingLetters letters, MuseumContexts contexts)
{
    /// <summary>The day of the visit has come.</summary>
    public static bool MayMark(ClassBooking booking, MuseumContext context) =>
        booking.State is BookingState.Booked or BookingState.Attended or BookingState.Missed && context.DayOf(booking.StartUtc) <= context.Today;

    /// <summary>Books a class that has telephoned. No deadline holds for the museum itself: a date can be booked until it is over.</summary>
    /// <param name="booking">New, with the date in it.</param>
    /// <param name="contact">Null where nobody has left a name.</param>
    /// <param name="mayWait">Take a place in the waiting list where there is no room.</param>
    /// <param name="by">User name.</param>
    public async Task<ClerkAnswer> PlaceAsync(ClassBooking booking, BookingContact? contact, bool mayWait, string by)
    {
        var now = (await contexts.GetAsync()).Now;
        if (await sessions.ByIdAsync(booking.SessionId) is not { State: SessionState.Open } date || date.EndUtc <= now)
        {
            return ClerkAnswer.Closed;
        }

        (booking.BookingId, booking.CreatedUtc) = (Guid.NewGuid().ToString("n"), now);
        if (await seats.TakeAsync(booking, date, mayWait) is SeatAnswer.Full or SeatAnswer.TooLarge)
        {
            return ClerkAnswer.Full;
        }

        var step = booking.State == BookingState.Booked ? BookingStep.Made : BookingStep.Queued;
        bookings.Note(booking, step, by);
        if (contact is not null)
        {
            contact.BookingId = booking.BookingId;
            await bookings.SaveAsync(contact);
            await letters.WriteAsync(booking, step, contact);
        }

        await bookings.SaveAsync(booking);
        return step == BookingStep.Made ? ClerkAnswer.Done : ClerkAnswer.Queued;
    }

    /// <summary>Notes whether a class came, and how many.</summary>
    public async Task<DateAnswer> MarkAsync(string bookingId, VisitMark mark, string by)
    {
        var context = await contexts.GetAsync();
        if (await bookings.ByIdAsync(bookingId) is not { } booking || !MayMark(booking, context))
        {
            return DateAnswer.Gone;
        }

        if (!Stamps.Is(mark.Stamp, Stamps.Of(booking)))
        {
            return DateAnswer.Changed;
        }

        booking.State = mark.State;
        (booking.CamePupils, booking.CameAdults) = mark.State == BookingState.Attended ? (mark.Pupils, mark.Adults) : ((int?)null, (int?)null);
        if (mark.State == BookingState.Missed)
        {
            // Nobody is thanked for not having come, nor asked any more.
            (booking.LetterUtc, booking.Request) = (null, null);
        }

        if (mark.State != BookingState.Booked)
        {
            bookings.Note(booking, mark.State == BookingState.Attended ? BookingStep.Attended : BookingStep.Missed, by);
        }

        await bookings.SaveAsync(booking);
        return DateAnswer.Done;
    }
}
