using CivicSite.Calendar;
using CivicSite.Events.Models;
using CivicSite.Mailing;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;

namespace CivicSite.Events.Registration;

/// <summary>The event for the calendar of somebody who comes. It says nothing of who that is.</summary>
internal sealed class RegistrationCalendars(RegistrationStore store, SiteLinks links, ILocalClock clock)
{
    public async Task<string?> FileAsync(EventRegistration registration)
    {
        var item = await store.EventAsync(registration.EventId);
        if ((item is null ? null : EventOutline.Of(item)) is not { } outline)
        {
            return null;
        }

        var url = item!.As<AutoroutePart>()?.Path is { Length: > 0 } path ? await links.AbsoluteAsync("/" + path.TrimStart('/')) : null;
        var entry = new CalendarEntry(
            outline.EventId, outline.Title, outline.StartUtc, outline.EndUtc, outline.AllDay, outline.Place, url ?? "",
            Cancelled: outline.State == EventState.Cancelled) { ChangedUtc = item!.PublishedUtc };
        return CalendarFile.Write(outline.Title, [entry], (await clock.GetLocalTimeZoneAsync()).TimeZoneId);
    }
}
