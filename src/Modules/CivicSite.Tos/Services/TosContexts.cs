using Microsoft.AspNetCore.Http;
using OrchardCore.Settings;

namespace CivicSite.Tos.Services;

/// <summary>What turning an item into a view model needs to know about the site.</summary>
/// <param name="SiteName">Stands in exports and share data as the publisher.</param>
internal sealed record TosContext(string SiteName, TosUrls Urls, TosDirectory Directory);

/// <summary>Builds the <see cref="TosContext"/> once a request.</summary>
internal sealed class TosContexts(ISiteService siteService, TosDirectories directories, IHttpContextAccessor http)
{
    private TosContext? _context;

    public async Task<TosContext> GetAsync() => _context ??= await BuildAsync();

    private async Task<TosContext> BuildAsync()
    {
        var site = await siteService.GetSiteSettingsAsync();
        return new TosContext(site.SiteName ?? "", Urls(site.BaseUrl), await directories.GetAsync());
    }

    private TosUrls Urls(string? baseUrl) =>
        new(http.HttpContext?.Request.PathBase ?? PathString.Empty, TosUrls.Origin(http.HttpContext, baseUrl));
}
