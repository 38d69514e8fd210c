using CivicSite.Museum.Models;
using CivicSite.Museum.ViewModels;
using Microsoft.AspNetCore.Http;
using OrchardCore.Modules;
using OrchardCore.Settings;

namespace CivicSite.Museum.Services;

/// <summary>What turning lessons and dates into view models needs to know about the site.</summary>
/// <param name="Now">UTC.</param>
/// <param name="Zone">The zone of the site's clock.</param>
internal sealed record MuseumContext(string SiteName, MuseumUrls Urls, MuseumDirectory Directory, MuseumHouse House, DateTime Now, TimeZoneInfo Zone)
{
    public DateOnly Today => DayOf(Now);

    public DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>When the day begins.</summary>
    public DateTime ToUtc(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight, Zone);
    }
}

/// <summary>Builds the <see cref="MuseumContext"/> once a request.</summary>
internal sealed class MuseumContexts(ISiteService sites, MuseumDirectories directories, IHttpContextAccessor http, IClock clock, ILocalClock local)
{
    private MuseumContext? _context;

    public async Task<MuseumContext> GetAsync() => _context ??= await BuildAsync();

    private async Task<MuseumContext> BuildAsync()
    {
        var site = await sites.GetSiteSettingsAsync();
        return new MuseumContext(
            site.SiteName ?? "",
            new MuseumUrls(http.HttpContext?.Request.PathBase ?? PathString.Empty, ItemUrls.Origin(http.HttpContext, site.BaseUrl)),
            await directories.GetAsync(),
            await sites.GetSettingsAsync<MuseumHouse>(),
            clock.UtcNow,
            TimeZoneInfo.FindSystemTimeZoneById((await local.GetLocalTimeZoneAsync()).TimeZoneId));
    }
}

/// <summary>All addresses of the module.</summary>
internal sealed class MuseumUrls(PathString pathBase, string origin) : ItemUrls(pathBase, origin)
{
    public string All => Local("/museum/lessons");

    public string Year => Local("/museum/lessons/year");

    public string Consent => Local("/museum/booking/consent");

    public string List(LessonQuery query)
    {
        var text = string.Join('&', query.Values().Select(static pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
        return text.Length > 0 ? $"{All}?{text}" : All;
    }

    /// <summary>The form for a date.</summary>
    public string Book(string sessionId) => $"{Local("/museum/booking/new")}?session={sessionId}";
}
