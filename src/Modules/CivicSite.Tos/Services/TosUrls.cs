using CivicSite.Tos.ViewModels;
using Microsoft.AspNetCore.Http;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;

namespace CivicSite.Tos.Services;

/// <summary>All addresses of the module, with the path base; absolute where share data and exports need it.</summary>
/// <param name="pathBase">The prefix under which the site runs, mostly none.</param>
/// <param name="origin">Scheme and host, without a slash at the end.</param>
internal sealed class TosUrls(PathString pathBase, string origin)
{
    public string All => Local("/tos");

    public string Map => Local("/tos/map");

    public string Borders => Local("/tos/borders");

    public string Find => Local("/tos/find");

    public string Compare => Local("/tos/compare");

    public string Contests => Local("/tos/contests");

    public string Forums => Local("/tos/forums");

    public string OpenData => Local("/tos/opendata");

    public string List(TosQuery query)
    {
        var text = string.Join('&', query.Values().Select(static pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
        return text.Length > 0 ? $"{All}?{text}" : All;
    }

    /// <summary>The borders of one TOS alone.</summary>
    public string BordersOf(string id) => $"{Borders}?id={Uri.EscapeDataString(id)}";

    public string Protocol(string contestId) => Local($"/tos/contests/{contestId}/protocol");

    /// <summary>The item's own path; Orchard Core's general address for items that have none.</summary>
    public string Item(ContentItem item) => Item(item.ContentItemId, item.As<AutoroutePart>()?.Path);

    public string Item(string id, string? path) =>
        string.IsNullOrEmpty(path) ? Local($"/Contents/ContentItems/{id}") : Local("/" + path.TrimStart('/'));

    public string Absolute(string localUrl) =>
        localUrl.StartsWith('/') ? origin + localUrl : localUrl;

    private string Local(string path) => pathBase.Add(new PathString(path)).ToUriComponent();
}
