using CivicSite.Museum.Bookings;
using CivicSite.Museum.Models;

namespace CivicSite.Museum.Rules;

/// <summary>The letters that nobody causes: one some days before the lesson, one on the day after it.</summary>
internal static class LetterTimes
{
    private static readonly TimeSpan AfterVisit = TimeSpan.FromDays(1);

    // Thanks that come weeks later, because the site was down, are none.
    private static readonly TimeSpan TooLate = TimeSpan.FromDays(14);

    /// <summary>Sets when the next letter is due, for a booking that has its places as of now.</summary>
    public static void Plan(ClassBooking booking, MuseumHouse house, DateTime now)
    {
        var reminder = booking.StartUtc.AddDays(-house.ReminderDays);

        // Whoever books in the last days has just been told when it is.
        booking.IsReminded = house.ReminderDays <= 0 || reminder <= now;
        booking.LetterUtc = booking.State != BookingState.Booked ? null : booking.IsReminded ? booking.EndUtc + AfterVisit : reminder;
    }

    /// <summary>What is to be written now; the next time is set as if it had been.</summary>
    public static BookingStep? TakeDue(ClassBooking booking, DateTime now)
    {
        if (booking.LetterUtc is not { } due || due > now)
        {
            return null;
        }

        if (booking is { State: BookingState.Booked, IsReminded: false })
        {
            (booking.IsReminded, booking.LetterUtc) = (true, booking.EndUtc + AfterVisit);
            return now < booking.StartUtc ? BookingStep.Reminded : TakeDue(booking, now);
        }

        booking.LetterUtc = null;
        return booking.State is BookingState.Booked or BookingState.Attended && now < due + TooLate ? BookingStep.FollowedUp : null;
    }
}
