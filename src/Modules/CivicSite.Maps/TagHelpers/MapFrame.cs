using CivicSite.Maps.Settings;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using OrchardCore.ResourceManagement;

namespace CivicSite.Maps.TagHelpers;

/// <summary>What each map needs of its page: files, the background, words for its buttons. The tag helpers ask for it, so it is public.</summary>
public sealed class MapFrame(IResourceManager resources, IMapTiles tiles, IStringLocalizer<MapFrame> S)
{
    /// <param name="element">The element that the script looks for.</param>
    /// <param name="script">The name of the script, without its folder.</param>
    public async Task FitAsync(TagBuilder element, string script)
    {
        resources.RegisterUrl("stylesheet", "~/CivicSite.Maps/styles/map.css", null).AtLocation(ResourceLocation.Head).ShouldAppendVersion(true);
        resources.RegisterUrl("script", $"~/CivicSite.Maps/scripts/{script}.js", null).AtLocation(ResourceLocation.Foot).ShouldAppendVersion(true);
        element.Attributes["data-zoom-in"] = S["Zoom in"];
        element.Attributes["data-zoom-out"] = S["Zoom out"];
        var settings = await tiles.GetAsync();
        if (settings.TileUrl.Length > 0)
        {
            tiles.Allow(settings);
            element.Attributes["data-tiles"] = settings.TileUrl;
            element.Attributes["data-attribution"] = settings.Attribution;
        }
    }
}
