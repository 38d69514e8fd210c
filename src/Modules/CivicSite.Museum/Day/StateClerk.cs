using CivicSite.Booking;
using CivicSite.Museum.Bookings;
using CivicSite.Museum.Services;
using CivicSite.Museum.Sessions;

namespace CivicSite.Museum.Day;

/// <summary>Closes dates for booking, opens them and cancels them. Works inside <see cref="SeatDesk"/>, with the lesson as the key.</summary>
internal sealed class StateClerk(SessionStore sessions, BookingOffice office, BookingSeats seats, MuseumContexts contexts)
{
    /// <param name="sessionId">The date.</param>
    /// <param name="state">What it shall be. Cancelling offers other dates to all who had places or waited.</param>
    /// <param name="stamp">How the date stood when the form was shown.</param>
    /// <param name="by">User name.</param>
    public async Task<DateAnswer> SetAsync(string sessionId, SessionState state, string stamp, string by)
    {
        if (await sessions.ByIdAsync(sessionId) is not { } date)
        {
            return DateAnswer.Gone;
        }

        if (!Stamps.Is(stamp, Stamps.Of(date)))
        {
            return DateAnswer.Changed;
        }

        if (date.State == state)
        {
            return DateAnswer.Same;
        }

        if (date.StartUtc <= (await contexts.GetAsync()).Now)
        {
            return DateAnswer.Past;
        }

        if (state == SessionState.Cancelled)
        {
            return await office.CancelDateAsync(sessionId, by) == ClerkAnswer.Done ? DateAnswer.Done : DateAnswer.Gone;
        }

        date.State = state;
        var change = date.Seats.Reshape(date.Seats.Capacity, date.Seats.MaxGroups);
        await sessions.SaveAsync(date);
        await seats.PromoteAsync(date, change.Promoted);
        return DateAnswer.Done;
    }
}
