using CivicSite.Museum.Models;

namespace CivicSite.Museum.Rules;

/// <summary>Until when what may be done.</summary>
internal static class BookingHours
{
    /// <summary>A date that begins after this moment can be booked.</summary>
    public static DateTime FirstBookable(MuseumHouse house, DateTime now) => now.AddHours(Math.Max(0, house.BookingHours));

    public static bool MayBook(DateTime startUtc, MuseumHouse house, DateTime now) => startUtc > FirstBookable(house, now);

    /// <summary>The teacher may change the booking alone; later the museum has to agree.</summary>
    public static bool MayChange(DateTime startUtc, MuseumHouse house, DateTime now) => startUtc > now.AddHours(Math.Max(0, house.ChangeHours));
}
