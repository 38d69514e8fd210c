using CivicSite.Calendar;
using CivicSite.Events.Days;
using CivicSite.Events.ViewModels;
using CivicSite.News;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;
using OrchardCore.Settings;

namespace CivicSite.Events.Services;

/// <summary>What turning an item into a view model needs to know about the site.</summary>
/// <param name="Zone">The site's.</param>
/// <param name="UtcNow">The moment at which the page is made.</param>
internal sealed record EventContext(string SiteName, EventUrls Urls, TimeZoneInfo Zone, DateTime UtcNow, TermBook Kinds, TermBook Settlements)
{
    public DateOnly Today => Zone.Day(UtcNow);

    /// <returns>Null where a choice does not exist. Whether there is such an organiser is not known here.</returns>
    public EventScope? Scope(EventFilter filter)
    {
        var (kind, settlement) = (Find(Kinds, filter.Kind), Find(Settlements, filter.Settlement));
        var isWrong = (!string.IsNullOrEmpty(filter.Kind) && kind is null)
            || (!string.IsNullOrEmpty(filter.Settlement) && settlement is null)
            || (!string.IsNullOrEmpty(filter.Organizer) && !filter.Organizer.All(char.IsAsciiLetterOrDigit));
        return isWrong ? null : new EventScope(kind?.Id, settlement?.Id, string.IsNullOrEmpty(filter.Organizer) ? null : filter.Organizer);
    }

    private static Term? Find(TermBook book, string? slug) => string.IsNullOrEmpty(slug) ? null : book.BySlug(slug);
}

/// <summary>Builds the <see cref="EventContext"/> once a request.</summary>
internal sealed class EventContexts(ISiteService siteService, IContentManager contents, CalendarDays days, ILocalClock localClock, IClock clock, IHttpContextAccessor http)
{
    private EventContext? _context;

    public async Task<EventContext> GetAsync() => _context ??= await BuildAsync();

    private async Task<EventContext> BuildAsync()
    {
        var site = await siteService.GetSiteSettingsAsync();
        await days.DependAsync();
        return new EventContext(
            site.SiteName ?? "",
            new EventUrls(http.HttpContext?.Request.PathBase ?? PathString.Empty, ItemUrls.Origin(http.HttpContext, site.BaseUrl)),
            ZonedTime.Zone((await localClock.GetLocalTimeZoneAsync()).TimeZoneId),
            clock.UtcNow,
            TermBook.From(await contents.GetAsync(EventTypes.KindsTaxonomyId, VersionOptions.Published)),
            TermBook.From(await contents.GetAsync(NewsTypes.SettlementsTaxonomyId, VersionOptions.Published)));
    }
}
