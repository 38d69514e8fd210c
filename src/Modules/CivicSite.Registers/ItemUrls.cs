using Microsoft.AspNetCore.Http;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;

namespace CivicSite.Registers;

/// <summary>Addresses of a module and its items, with the path base; absolute where share data and exports need it.</summary>
/// <param name="pathBase">The prefix under which the site runs, mostly none.</param>
/// <param name="origin">Scheme and host, without a slash at the end; empty where they are not known.</param>
public abstract class ItemUrls(PathString pathBase, string origin)
{
    /// <summary>False where the site's address is not known: outside a request, while the settings do not tell it.</summary>
    public bool HasOrigin => origin.Length > 0;

    /// <summary>Scheme and host of the site: as its settings have them, or else as the visitor asks for them.</summary>
    public static string Origin(HttpContext? http, string? baseUrl) =>
        WebAddresses.Normalize(baseUrl) is { } site ? new Uri(site).GetLeftPart(UriPartial.Authority)
        : http is null ? ""
        : $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}";

    /// <summary>The item's own path; Orchard Core's general address for items that have none.</summary>
    public string Item(ContentItem item) => Item(item.ContentItemId, item.As<AutoroutePart>()?.Path);

    /// <inheritdoc cref="Item(ContentItem)"/>
    public string Item(string id, string? path) =>
        string.IsNullOrEmpty(path) ? Local($"/Contents/ContentItems/{id}") : Local("/" + path.TrimStart('/'));

    public string Absolute(string localUrl) => localUrl.StartsWith('/') ? origin + localUrl : localUrl;

    protected string Local(string path) => pathBase.Add(new PathString(path)).ToUriComponent();
}
