using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CivicSite.Booking;
using CivicSite.Museum.Bookings;
using CivicSite.Museum.Models;
using CivicSite.Museum.Sessions;

namespace CivicSite.Museum.Day;

/// <summary>
/// A mark of how something stood when a form was shown. Who sends the form later, after somebody else has changed it, is shown the change
/// instead of overwriting it.
/// </summary>
internal static class Stamps
{
    private const int Length = 16;

    /// <summary>The date with all who have places or wait: a class that came meanwhile is news for whoever moves the date.</summary>
    public static string Of(MuseumSession date) => Hash(string.Join(
        '|',
        [
            Text(date.StartUtc), Text(date.EndUtc), date.Place, date.RoomId, date.GuideId, date.State.ToString(), Number(date.Seats.Capacity),
            Groups(date.Seats.Seated), Groups(date.Seats.Waiting),
        ]));

    public static string Of(ClassBooking booking) => Hash(string.Join(
        '|', [booking.SessionId, booking.State.ToString(), Number(booking.Pupils), Number(booking.Adults), Number(booking.CamePupils ?? -1), Number(booking.CameAdults ?? -1)]));

    public static string Of(MuseumHouse house) => Hash(JsonSerializer.Serialize(house));

    public static bool Is(string? given, string stamp) => string.Equals(given, stamp, StringComparison.Ordinal);

    private static string Groups(IEnumerable<SeatGroup> groups) => string.Join(',', groups.Select(static group => group.Key + ":" + Number(group.Size)));

    private static string Text(DateTime utc) => utc.Ticks.ToString(CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
}
