using CivicSite.ImmortalRegiment.ViewModels;
using Microsoft.AspNetCore.Http;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>All addresses of the module.</summary>
internal sealed class VeteranUrls(PathString pathBase, string origin) : ItemUrls(pathBase, origin)
{
    public string All => Local("/veterans");

    public string Map => Local("/veterans/map");

    public string Points => Local("/veterans/points");

    public string Today => Local("/veterans/today");

    public string Random => Local("/veterans/random");

    public string OpenData => Local("/veterans/opendata");

    public string List(VeteranQuery query, int page = 1)
    {
        var values = query.Values().Select(static pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}");
        var text = string.Join('&', page > 1 ? values.Append(FormattableString.Invariant($"page={page}")) : values);
        return text.Length > 0 ? $"{All}?{text}" : All;
    }

    /// <param name="day">312 for 12 March.</param>
    public string Day(int day, int page = 1) =>
        FormattableString.Invariant($"{Today}?day={day / 100:D2}-{day % 100:D2}") + (page > 1 ? FormattableString.Invariant($"&page={page}") : "");

    /// <summary>An address that stays when the name is corrected.</summary>
    public string Permalink(string id) => Local($"/veterans/id/{id}");

    /// <summary>The path of war of one person as GeoJSON.</summary>
    public string Way(string id) => Local($"/veterans/id/{id}/way");

    /// <summary>The IIIF manifest of a person's pictures.</summary>
    public string Manifest(string id) => Local($"/veterans/id/{id}/manifest");
}
