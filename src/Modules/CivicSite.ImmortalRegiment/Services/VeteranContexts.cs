using CivicSite.ImmortalRegiment.Directory;
using Microsoft.AspNetCore.Http;
using OrchardCore.Settings;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>What turning a record into a view model needs to know about the site.</summary>
/// <param name="SiteName">Stands in exports and share data as the publisher.</param>
internal sealed record VeteranContext(string SiteName, VeteranUrls Urls, VeteranDirectory Directory);

/// <summary>Builds the <see cref="VeteranContext"/> once a request.</summary>
internal sealed class VeteranContexts(ISiteService siteService, VeteranDirectories directories, IHttpContextAccessor http)
{
    private VeteranContext? _context;

    public async Task<VeteranContext> GetAsync() => _context ??= await BuildAsync();

    private async Task<VeteranContext> BuildAsync()
    {
        var site = await siteService.GetSiteSettingsAsync();
        return new VeteranContext(site.SiteName ?? "", Urls(site.BaseUrl), await directories.GetAsync());
    }

    private VeteranUrls Urls(string? baseUrl) =>
        new(http.HttpContext?.Request.PathBase ?? PathString.Empty, VeteranUrls.Origin(http.HttpContext, baseUrl));
}
