using Microsoft.AspNetCore.Http;
using OrchardCore.Modules;
using OrchardCore.Settings;

namespace CivicSite.Organizations.Services;

/// <summary>What turning an item into a view model needs to know about the site.</summary>
/// <param name="SiteName">Stands in exports and share data as the publisher.</param>
/// <param name="Today">The day on the site's clock.</param>
internal sealed record OrganizationContext(string SiteName, DateTime Today, OrganizationUrls Urls, OrganizationDirectory Directory);

/// <summary>Builds the <see cref="OrganizationContext"/> once a request.</summary>
internal sealed class OrganizationContexts(ISiteService siteService, ILocalClock clock, OrganizationDirectories directories, IHttpContextAccessor http)
{
    private OrganizationContext? _context;

    public async Task<OrganizationContext> GetAsync() => _context ??= await BuildAsync();

    private async Task<OrganizationContext> BuildAsync()
    {
        var site = await siteService.GetSiteSettingsAsync();
        return new OrganizationContext(
            site.SiteName ?? "",
            (await clock.GetLocalNowAsync()).Date,
            Urls(site.BaseUrl),
            await directories.GetAsync());
    }

    private OrganizationUrls Urls(string? baseUrl) =>
        new(http.HttpContext?.Request.PathBase ?? PathString.Empty, OrganizationUrls.Origin(http.HttpContext, baseUrl));
}
