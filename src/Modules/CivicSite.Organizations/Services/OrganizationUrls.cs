using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CivicSite.Organizations.Services;

/// <summary>All addresses of the module.</summary>
internal sealed class OrganizationUrls(PathString pathBase, string origin) : ItemUrls(pathBase, origin)
{
    public string Home => Local("/");

    public string All => Local("/organizations");

    public string Agreements => Local("/agreements");

    public string OpenData => Local("/organizations/opendata");

    public string Csv => OpenData + "/csv";

    public string Json => OpenData + "/json";

    public string Hsds => OpenData + "/hsds";

    public string Passport => OpenData + "/passport";

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

    /// <summary>Leads to the item's page, whatever its path is.</summary>
    public string Item(string contentItemId) => Local($"/Contents/ContentItems/{contentItemId}");
}
