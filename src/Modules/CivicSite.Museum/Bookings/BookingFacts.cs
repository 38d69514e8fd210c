using CivicSite.Mailing;
using CivicSite.Museum.Models;
using CivicSite.Museum.Rules;
using CivicSite.Museum.Services;
using CivicSite.Museum.Sessions;
using OrchardCore.Modules;
using OrchardCore.Settings;

namespace CivicSite.Museum.Bookings;

/// <summary>What letters and pages tell of a booking beside itself.</summary>
/// <param name="Lesson">Its title; empty where it is no longer public.</param>
/// <param name="LocalStart">On the site's clock.</param>
/// <param name="Others">The next dates of the lesson where the class finds room, on the site's clock.</param>
/// <param name="House">The museum's settings.</param>
internal sealed record BookingFact(string Lesson, DateTimeOffset LocalStart, string Place, IReadOnlyList<(MuseumSessionIndex Row, DateTimeOffset LocalStart)> Others, MuseumHouse House);

/// <summary>Looks up what belongs to a booking.</summary>
internal sealed class BookingFacts(MuseumDirectories directories, SessionStore sessions, ISiteService sites, ILocalClock local, IClock clock, SiteLinks links)
{
    private const int Offered = 12;

    public SiteLinks Links => links;

    public async Task<BookingFact> OfAsync(ClassBooking booking)
    {
        var house = await sites.GetSettingsAsync<MuseumHouse>();
        return new BookingFact(
            (await directories.GetAsync()).ById(booking.LessonId)?.Title ?? "",
            await local.ConvertToLocalAsync(new DateTimeOffset(booking.StartUtc)),
            (await sessions.RowAsync(booking.SessionId))?.Place ?? "",
            await OthersAsync(booking.LessonId, booking.Pupils, booking.SessionId, house),
            house);
    }

    /// <summary>The next dates of a lesson where a group of a size finds room.</summary>
    /// <param name="but">A date that is left out.</param>
    public async Task<IReadOnlyList<(MuseumSessionIndex Row, DateTimeOffset LocalStart)>> OthersAsync(string lessonId, int pupils, string but, MuseumHouse house)
    {
        var dates = new List<(MuseumSessionIndex, DateTimeOffset)>();
        foreach (var row in await sessions.NextFreeAsync(lessonId, Math.Max(1, pupils), BookingHours.FirstBookable(house, clock.UtcNow), Offered))
        {
            if (!string.Equals(row.SessionId, but, StringComparison.Ordinal))
            {
                dates.Add((row, await local.ConvertToLocalAsync(new DateTimeOffset(row.StartUtc))));
            }
        }

        return dates;
    }
}
