using CivicSite.Tos.ViewModels;
using Microsoft.AspNetCore.Http;

namespace CivicSite.Tos.Services;

/// <summary>All addresses of the module.</summary>
internal sealed class TosUrls(PathString pathBase, string origin) : ItemUrls(pathBase, origin)
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
}
