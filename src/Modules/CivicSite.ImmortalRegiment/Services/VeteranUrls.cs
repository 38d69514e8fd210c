using CivicSite.ImmortalRegiment.ViewModels;
using Microsoft.AspNetCore.Http;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>All addresses of the module, with the path base; absolute where share data and exports need it.</summary>
/// <param name="pathBase">The prefix under which the site runs, mostly none.</param>
/// <param name="origin">Scheme and host, without a slash at the end.</param>
internal sealed class VeteranUrls(PathString pathBase, string origin)
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
    public string Day(int day) => FormattableString.Invariant($"{Today}?day={day / 100:D2}-{day % 100:D2}");

    /// <summary>An address that stays when the name is corrected.</summary>
    public string Permalink(string id) => Local($"/veterans/id/{id}");

    /// <summary>The path of war of one person as GeoJSON.</summary>
    public string Way(string id) => Local($"/veterans/id/{id}/way");

    /// <summary>The item's own path; Orchard Core's general address for items that have none.</summary>
    public string Item(ContentItem item) => Item(item.ContentItemId, item.As<AutoroutePart>()?.Path);

    public string Item(string id, string? path) =>
        string.IsNullOrEmpty(path) ? Local($"/Contents/ContentItems/{id}") : Local("/" + path.TrimStart('/'));

    public string Absolute(string localUrl) =>
        localUrl.StartsWith('/') ? origin + localUrl : localUrl;

    private string Local(string path) => pathBase.Add(new PathString(path)).ToUriComponent();
}
