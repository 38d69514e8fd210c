using Microsoft.AspNetCore.Http;
using OrchardCore.Settings;

namespace CivicSite.News.Services;

/// <summary>What turning an item into a view model needs to know about the site.</summary>
/// <param name="SiteName">Stands in feeds and share data as the publisher.</param>
internal sealed record NewsContext(
    string SiteName,
    NewsCalendar Calendar,
    NewsUrls Urls,
    NewsTermBook Topics,
    NewsTermBook Settlements);

/// <summary>Builds the <see cref="NewsContext"/> once a request.</summary>
internal sealed class NewsContexts(ISiteService siteService, NewsTerms terms, IHttpContextAccessor http)
{
    private NewsContext? _context;

    public async Task<NewsContext> GetAsync() => _context ??= await BuildAsync();

    private async Task<NewsContext> BuildAsync()
    {
        var site = await siteService.GetSiteSettingsAsync();
        return new NewsContext(
            site.SiteName ?? "",
            new NewsCalendar(Zone(site.TimeZoneId)),
            Urls(site.BaseUrl),
            await terms.TopicsAsync(),
            await terms.SettlementsAsync());
    }

    // A site without a time zone, or with one that the machine does not know, still shows its news.
    private static TimeZoneInfo Zone(string? id) =>
        !string.IsNullOrEmpty(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    private NewsUrls Urls(string? baseUrl)
    {
        var request = http.HttpContext?.Request;
        var origin = WebLinks.Parse(baseUrl) is { } site
            ? site.GetLeftPart(UriPartial.Authority)
            : request is null ? "" : $"{request.Scheme}://{request.Host.ToUriComponent()}";
        return new NewsUrls(request?.PathBase ?? PathString.Empty, origin);
    }
}
