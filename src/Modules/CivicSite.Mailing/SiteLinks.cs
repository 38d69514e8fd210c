using Microsoft.AspNetCore.Http;
using OrchardCore.Settings;

namespace CivicSite.Mailing;

/// <summary>Addresses of the site for letters, calendars and paper.</summary>
public sealed class SiteLinks(ISiteService sites, IHttpContextAccessor http)
{
    public async Task<string> SiteNameAsync() => (await sites.GetSiteSettingsAsync()).SiteName ?? "";

    /// <summary>With the path base: for pages.</summary>
    /// <param name="path">Begins with a slash; without a query.</param>
    public string Local(string path) => (http.HttpContext?.Request.PathBase ?? PathString.Empty).Add(new PathString(path)).ToUriComponent();

    /// <summary>
    /// With scheme and host, as the site's settings have them, or else as the visitor asked for them; null outside a request while the settings
    /// do not tell.
    /// </summary>
    /// <param name="path">Begins with a slash; without a query.</param>
    /// <param name="query">Begins with a question mark, or is empty.</param>
    public async Task<string?> AbsoluteAsync(string path, string query = "") =>
        ItemUrls.Origin(http.HttpContext, (await sites.GetSiteSettingsAsync()).BaseUrl) is { Length: > 0 } origin ? origin + Local(path) + query : null;
}
