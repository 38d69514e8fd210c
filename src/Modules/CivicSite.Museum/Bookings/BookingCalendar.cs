using System.Security.Cryptography;
using CivicSite.Calendar;
using CivicSite.Museum.Services;
using Microsoft.AspNetCore.DataProtection;
using OrchardCore.Modules;

namespace CivicSite.Museum.Bookings;

/// <summary>
/// The teacher's own calendar of a booking. Its key is signed and shows the date alone: calendar programs pass links on, and a link that changes
/// bookings must not go that way. It holds one booking, because nobody has proved that others with the same e-mail address are his.
/// </summary>
internal sealed class BookingCalendar(IDataProtectionProvider protection, BookingStore bookings, BookingFacts facts, MuseumTexts texts, ILocalClock local)
{
    private readonly IDataProtector _protector = protection.CreateProtector("CivicSite.Museum.BookingCalendar");

    /// <summary>Absolute; empty where the site's address is not known.</summary>
    public async Task<string> LinkAsync(ClassBooking booking) =>
        await facts.Links.AbsoluteAsync("/museum/booking/calendar.ics", "?key=" + _protector.Protect(booking.BookingId)) ?? "";

    /// <summary>iCalendar; null where the key opens nothing.</summary>
    public async Task<string?> WriteAsync(string? key)
    {
        // Without secrets the teacher's data have been removed, and with them the right to the link.
        if (BookingId(key) is not { } id || await bookings.ByIdAsync(id) is not { TokenHashes.Count: > 0 } booking)
        {
            return null;
        }

        var fact = await facts.OfAsync(booking);
        return CalendarFile.Write(fact.Lesson, [new CalendarEntry(
            booking.BookingId + "@museum",
            fact.Lesson,
            booking.StartUtc,
            booking.EndUtc,
            Location: fact.Place.Length > 0 ? texts.Place(fact.Place) : "",
            Description: string.Join(", ", booking.School, texts.Class(booking), texts.State(booking.State)),
            Cancelled: booking.State is BookingState.Cancelled or BookingState.Offered,
            Sequence: booking.Sequence)
        {
            ChangedUtc = booking.ChangedUtc,
            Tentative = booking.State == BookingState.Waiting,
        }], (await local.GetLocalTimeZoneAsync()).TimeZoneId);
    }

    private string? BookingId(string? key)
    {
        try
        {
            return _protector.Unprotect(key ?? "");
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
