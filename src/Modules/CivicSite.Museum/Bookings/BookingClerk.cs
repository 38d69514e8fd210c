using CivicSite.Booking;
using CivicSite.Museum.Models;
using CivicSite.Museum.Rules;
using CivicSite.Museum.Sessions;
using OrchardCore.Modules;
using OrchardCore.Settings;

namespace CivicSite.Museum.Bookings;

/// <summary>What became of what a teacher asked for.</summary>
internal enum ClerkAnswer
{
    Done,

    /// <summary>Done as far as a place in the waiting list.</summary>
    Queued,

    /// <summary>The museum has been asked.</summary>
    Asked,

    /// <summary>There is no room for it.</summary>
    Full,

    /// <summary>The date cannot be booked any more, or there is none.</summary>
    Closed,

    /// <summary>There is no such booking, or it is over.</summary>
    Gone,
}

/// <summary>A change that a teacher wants.</summary>
/// <param name="SessionId">The date; empty for the same.</param>
internal sealed record BookingChange(int Pupils, int Adults, string Wishes, string SessionId);

/// <summary>Does what teachers ask for. Works inside <see cref="SeatDesk"/>, with the lesson as the key.</summary>
internal sealed class BookingClerk(SessionStore sessions, BookingStore bookings, BookingSeats seats, BookingLetters letters, ISiteService sites, IClock clock)
{
    /// <summary>Books a class.</summary>
    /// <param name="booking">New, with the date in it.</param>
    /// <param name="contact">Who books.</param>
    /// <param name="mayWait">Take a place in the waiting list where there is no room.</param>
    public async Task<(ClerkAnswer Answer, string Token)> PlaceAsync(ClassBooking booking, BookingContact contact, bool mayWait)
    {
        var house = await sites.GetSettingsAsync<MuseumHouse>();
        if (await sessions.ByIdAsync(booking.SessionId) is not { State: SessionState.Open } date || !BookingHours.MayBook(date.StartUtc, house, clock.UtcNow))
        {
            return (ClerkAnswer.Closed, "");
        }

        booking.BookingId = Guid.NewGuid().ToString("n");
        contact.BookingId = booking.BookingId;
        booking.CreatedUtc = clock.UtcNow;
        if (await seats.TakeAsync(booking, date, mayWait) is SeatAnswer.Full or SeatAnswer.TooLarge)
        {
            return (ClerkAnswer.Full, "");
        }

        var token = BookingStore.AddToken(booking);
        var step = booking.State == BookingState.Booked ? BookingStep.Made : BookingStep.Queued;
        bookings.Note(booking, step);
        await bookings.SaveAsync(contact);
        await letters.WriteAsync(booking, step, contact);
        await bookings.SaveAsync(booking);
        return (step == BookingStep.Made ? ClerkAnswer.Done : ClerkAnswer.Queued, token);
    }

    /// <summary>Changes a booking, or asks the museum to.</summary>
    public async Task<ClerkAnswer> ChangeAsync(string? token, BookingChange change)
    {
        if (await bookings.ByTokenAsync(token) is not { IsLive: true } booking || booking.StartUtc <= clock.UtcNow)
        {
            return ClerkAnswer.Gone;
        }

        booking.Wishes = change.Wishes;
        var moves = change.SessionId.Length > 0 && !string.Equals(change.SessionId, booking.SessionId, StringComparison.Ordinal);
        if (!moves && change.Pupils == booking.Pupils && change.Adults == booking.Adults)
        {
            await bookings.SaveAsync(booking);
            return ClerkAnswer.Done;
        }

        var house = await sites.GetSettingsAsync<MuseumHouse>();
        var date = moves ? await sessions.ByIdAsync(change.SessionId) : null;
        if (moves && (date is null || !string.Equals(date.LessonId, booking.LessonId, StringComparison.Ordinal) || !BookingHours.MayBook(date.StartUtc, house, clock.UtcNow)))
        {
            return ClerkAnswer.Closed;
        }

        if (booking.State == BookingState.Booked && !BookingHours.MayChange(booking.StartUtc, house, clock.UtcNow))
        {
            return await AskAsync(booking, new BookingRequest { Wish = BookingWish.Change, Pupils = change.Pupils, Adults = change.Adults, SessionId = date?.SessionId ?? "" });
        }

        return await ApplyAsync(booking, change, date) ? ClerkAnswer.Done : ClerkAnswer.Full;
    }

    /// <summary>Cancels a booking, or asks the museum to.</summary>
    public async Task<ClerkAnswer> CancelAsync(string? token)
    {
        if (await bookings.ByTokenAsync(token) is not { IsLive: true } booking || booking.StartUtc <= clock.UtcNow)
        {
            return ClerkAnswer.Gone;
        }

        if (booking.State == BookingState.Booked && !BookingHours.MayChange(booking.StartUtc, await sites.GetSettingsAsync<MuseumHouse>(), clock.UtcNow))
        {
            return await AskAsync(booking, new BookingRequest { Wish = BookingWish.Cancel, Pupils = booking.Pupils, Adults = booking.Adults });
        }

        await EndAsync(booking, by: "");
        return ClerkAnswer.Done;
    }

    /// <summary>Changes a booking without asking anybody.</summary>
    /// <param name="date">The new date; null for the same.</param>
    /// <param name="by">User name of the museum's own; empty for the teacher.</param>
    public async Task<bool> ApplyAsync(ClassBooking booking, BookingChange change, MuseumSession? date, string by = "")
    {
        if (!(date is null ? await seats.ResizeAsync(booking, change.Pupils) : await seats.MoveAsync(booking, date, change.Pupils)))
        {
            return false;
        }

        (booking.Adults, booking.Request) = (change.Adults, null);
        booking.Sequence++;
        var step = date is null ? BookingStep.Changed : BookingStep.Moved;
        bookings.Note(booking, step, by);
        await letters.WriteAsync(booking, step);
        await bookings.SaveAsync(booking);
        return true;
    }

    /// <summary>Ends a booking and gives its places back.</summary>
    /// <param name="by">User name of the museum's own; empty for the teacher.</param>
    public async Task EndAsync(ClassBooking booking, string by)
    {
        await seats.LeaveAsync(booking);
        (booking.State, booking.Request, booking.LetterUtc) = (BookingState.Cancelled, null, null);
        booking.Sequence++;
        bookings.Note(booking, BookingStep.Cancelled, by);
        await letters.WriteAsync(booking, BookingStep.Cancelled);
        await bookings.SaveAsync(booking);
    }

    private async Task<ClerkAnswer> AskAsync(ClassBooking booking, BookingRequest request)
    {
        request.AskedUtc = clock.UtcNow;
        booking.Request = request;
        bookings.Note(booking, BookingStep.Asked);
        await letters.WriteAsync(booking, BookingStep.Asked);
        await bookings.SaveAsync(booking);
        return ClerkAnswer.Asked;
    }
}
