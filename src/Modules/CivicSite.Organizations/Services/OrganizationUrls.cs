using System.Globalization;
using Microsoft.AspNetCore.Http;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;

namespace CivicSite.Organizations.Services;

/// <summary>All addresses of the module, with the path base; absolute where share data and exports need it.</summary>
/// <param name="pathBase">The prefix under which the site runs, mostly none.</param>
/// <param name="origin">Scheme and host, without a slash at the end.</param>
internal sealed class OrganizationUrls(PathString pathBase, string origin)
{
    public string Home => Local("/");

    public string All => Local("/organizations");

    public string Agreements => Local("/agreements");

    public string OpenData => Local("/organizations/opendata");

    public string Csv => OpenData + "/csv";

    public string Json => OpenData + "/json";

    public string Hsds => OpenData + "/hsds";

    public string Passport => OpenData + "/passport";

    /// <summary>False where the site's address is not known: outside a request, while the settings do not tell it.</summary>
    public bool HasOrigin => origin.Length > 0;

    /// <summary>Where the contact of an organisation confirms its record.</summary>
    public string Confirm(string token) => Local("/organizations/confirm") + "?key=" + token;

    public string Structure => OpenData + "/structure";

    /// <summary>The points of a list, for its map.</summary>
    public string Points(ViewModels.OrganizationQuery query) => All + "/points" + List(query)[All.Length..];

    public string List(ViewModels.OrganizationQuery query, int page = 1)
    {
        var values = query.Values().Select(static pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}");
        var all = page > 1 ? values.Append("page=" + page.ToString(CultureInfo.InvariantCulture)) : values;
        var text = string.Join('&', all);
        return text.Length > 0 ? $"{All}?{text}" : All;
    }

    /// <summary>The item's own path; Orchard Core's general address for items that have none.</summary>
    public string Item(ContentItem item) =>
        item.As<AutoroutePart>()?.Path is { Length: > 0 } path
            ? Local("/" + path.TrimStart('/'))
            : Local($"/Contents/ContentItems/{item.ContentItemId}");

    /// <summary>Leads to the item's page, whatever its path is.</summary>
    public string Item(string contentItemId) => Local($"/Contents/ContentItems/{contentItemId}");

    public string Absolute(string localUrl) =>
        localUrl.StartsWith('/') ? origin + localUrl : localUrl;

    private string Local(string path) => pathBase.Add(new PathString(path)).ToUriComponent();
}
