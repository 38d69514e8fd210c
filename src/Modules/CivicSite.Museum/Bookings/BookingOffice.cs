using CivicSite.Booking;
using CivicSite.Museum.Sessions;

namespace CivicSite.Museum.Bookings;

/// <summary>What the museum itself does to bookings. Works inside <see cref="SeatDesk"/>, with the lesson as the key; callers have checked who asks.</summary>
internal sealed class BookingOffice(SessionStore sessions, BookingStore bookings, BookingClerk clerk, BookingLetters letters)
{
    /// <summary>Does what a teacher asked for after the deadline.</summary>
    /// <param name="bookingId">The booking.</param>
    /// <param name="by">User name.</param>
    public async Task<ClerkAnswer> AgreeAsync(string bookingId, string by)
    {
        if (await bookings.ByIdAsync(bookingId) is not { IsLive: true, Request: { } request } booking)
        {
            return ClerkAnswer.Gone;
        }

        if (request.Wish == BookingWish.Cancel)
        {
            await clerk.EndAsync(booking, by);
            return ClerkAnswer.Done;
        }

        var date = request.SessionId.Length > 0 ? await sessions.ByIdAsync(request.SessionId) : null;
        return await clerk.ApplyAsync(booking, new BookingChange(request.Pupils, request.Adults, booking.Wishes, ""), date, by) ? ClerkAnswer.Done : ClerkAnswer.Full;
    }

    /// <summary>Leaves a booking as it is.</summary>
    /// <param name="bookingId">The booking.</param>
    /// <param name="by">User name.</param>
    public async Task<ClerkAnswer> DeclineAsync(string bookingId, string by)
    {
        if (await bookings.ByIdAsync(bookingId) is not { Request: not null } booking)
        {
            return ClerkAnswer.Gone;
        }

        booking.Request = null;
        bookings.Note(booking, BookingStep.Declined, by);
        await letters.WriteAsync(booking, BookingStep.Declined);
        await bookings.SaveAsync(booking);
        return ClerkAnswer.Done;
    }

    /// <summary>Cancels a date. Whoever has booked it or waits for it is offered others.</summary>
    /// <param name="sessionId">The date.</param>
    /// <param name="by">User name.</param>
    public async Task<ClerkAnswer> CancelDateAsync(string sessionId, string by)
    {
        if (await sessions.ByIdAsync(sessionId) is not { State: not SessionState.Cancelled } date)
        {
            return ClerkAnswer.Gone;
        }

        date.State = SessionState.Cancelled;
        (date.Seats.Seated, date.Seats.Waiting) = ([], []);
        await sessions.SaveAsync(date);
        foreach (var booking in (await bookings.OfSessionAsync(sessionId)).Where(static booking => booking.IsLive))
        {
            (booking.State, booking.Request, booking.LetterUtc) = (BookingState.Offered, null, null);
            booking.Sequence++;
            bookings.Note(booking, BookingStep.Offered, by);
            await letters.WriteAsync(booking, BookingStep.Offered);
            await bookings.SaveAsync(booking);
        }

        return ClerkAnswer.Done;
    }

    /// <summary>Writes the letter of a booking that is due.</summary>
    public async Task<bool> WriteDueAsync(string bookingId, DateTime now)
    {
        if (await bookings.ByIdAsync(bookingId) is not { } booking)
        {
            return false;
        }

        var step = Rules.LetterTimes.TakeDue(booking, now);
        if (step is { } due)
        {
            bookings.Note(booking, due);
            await letters.WriteAsync(booking, due);
        }

        await bookings.SaveAsync(booking);
        return step is not null;
    }
}
