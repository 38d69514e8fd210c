using System.Text.Json;
using CivicSite.Museum.Indexes;
using CivicSite.Museum.Models;
using CivicSite.Museum.Sessions;
using OrchardCore.Settings;
using YesSql;

namespace CivicSite.Museum.Bookings;

/// <summary>What goes with a lesson that was made up: its dates, what was booked on them, and with the last one the rooms and guides that were made up too.</summary>
internal sealed class DemonstrationRemoval(SessionStore sessions, BookingStore bookings, ISession session, ISiteService sites)
{
    public async Task RemoveAsync(string lessonId)
    {
        foreach (var booking in await bookings.OfLessonAsync(lessonId))
        {
            await bookings.DeleteAsync(booking);
        }

        foreach (var date in await sessions.AllOfLessonAsync(lessonId))
        {
            sessions.Delete(date);
        }

        await session.FlushAsync();
        if (await session.QueryIndex<MuseumLessonIndex>(row => row.Demonstration == 1 && row.ContentItemId != lessonId).CountAsync() == 0)
        {
            await CleanHouseAsync();
        }
    }

    private async Task CleanHouseAsync()
    {
        var house = await sites.GetSettingsAsync<MuseumHouse>();
        if (!house.Rooms.Exists(static room => room.Demonstration) && !house.Guides.Exists(static guide => guide.Demonstration) && !house.Terms.Exists(static term => term.Demonstration))
        {
            return;
        }

        var site = await sites.LoadSiteSettingsAsync();
        house = site.As<MuseumHouse>();
        house.Rooms.RemoveAll(static room => room.Demonstration);
        house.Guides.RemoveAll(static guide => guide.Demonstration);
        house.Terms.RemoveAll(static term => term.Demonstration);
        site.Properties[nameof(MuseumHouse)] = JsonSerializer.SerializeToNode(house);
        await sites.UpdateSiteSettingsAsync(site);
    }
}
