using Microsoft.AspNetCore.Http;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Settings;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>Addresses of the contributors' pages and of records, with the path base.</summary>
internal sealed class ContributionLinks(ISiteService sites, IHttpContextAccessor http)
{
    private const string Form = "/veterans/contribute";

    public string Start => Local(Form);

    public string Draft => Local(Form + "/draft");

    public string Consent => Local(Form + "/consent");

    public async Task<string> SiteNameAsync() => (await sites.GetSiteSettingsAsync()).SiteName ?? "";

    /// <summary>Absolute: it goes into letters and onto paper.</summary>
    public async Task<string> SecretAsync(string token) => await OriginAsync() + Draft + "?key=" + token;

    public string File(string fileId) => Local($"{Form}/file/{fileId}");

    /// <summary>The page of a record.</summary>
    public string Item(ContentItem item) =>
        item.As<AutoroutePart>()?.Path is { Length: > 0 } path ? Local("/" + path.TrimStart('/')) : Local($"/Contents/ContentItems/{item.ContentItemId}");

    private async Task<string> OriginAsync() => ItemUrls.Origin(http.HttpContext, (await sites.GetSiteSettingsAsync()).BaseUrl);

    private string Local(string path) => (http.HttpContext?.Request.PathBase ?? PathString.Empty).Add(new PathString(path)).ToUriComponent();
}
