using Microsoft.AspNetCore.Http;
using OrchardCore.Settings;

namespace CivicSite.Engine.Seo;

/// <summary>The site's own absolute address.</summary>
public sealed class SiteAddress(ISiteService siteService, IHttpContextAccessor accessor)
{
    /// <summary>Scheme, host and path base without a slash at the end: from the settings, else from the request.</summary>
    public async Task<string> BaseAsync()
    {
        var site = await siteService.GetSiteSettingsAsync();
        var request = accessor.HttpContext!.Request;
        return string.IsNullOrWhiteSpace(site.BaseUrl)
            ? $"{request.Scheme}://{request.Host}{request.PathBase}"
            : site.BaseUrl.TrimEnd('/');
    }
}
