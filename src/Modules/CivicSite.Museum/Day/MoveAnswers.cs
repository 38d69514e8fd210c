using CivicSite.Booking;
using CivicSite.Museum.Bookings;
using CivicSite.Museum.Services;

namespace CivicSite.Museum.Day;

/// <summary>What teachers answer to a move. Works inside <see cref="SeatDesk"/>, with the lesson as the key.</summary>
internal sealed class MoveAnswers(BookingStore bookings, BookingClerk clerk, MuseumContexts contexts)
{
    /// <summary>The teacher has been asked, has not answered, and it is not too late to.</summary>
    public static bool IsOpen(ClassBooking booking, DateTime now) =>
        booking is { Move.AcceptedUtc: null, State: BookingState.Booked or BookingState.Waiting } && booking.StartUtc > now;

    /// <param name="token">The secret of the booking.</param>
    /// <param name="comes">False cancels, whatever the deadline: it was the museum that changed the time.</param>
    /// <returns>False where there is nothing to answer.</returns>
    public async Task<bool> AnswerAsync(string? token, bool comes)
    {
        var now = (await contexts.GetAsync()).Now;
        if (await bookings.ByTokenAsync(token) is not { } booking || !IsOpen(booking, now))
        {
            return false;
        }

        booking.Move!.AcceptedUtc = comes ? now : null;
        if (!comes)
        {
            await clerk.EndAsync(booking, by: "");
            return true;
        }

        bookings.Note(booking, BookingStep.MoveAccepted);
        await bookings.SaveAsync(booking);
        return true;
    }
}
