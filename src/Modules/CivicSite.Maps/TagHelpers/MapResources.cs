using CivicSite.Maps.Settings;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using OrchardCore.ResourceManagement;

namespace CivicSite.Maps.TagHelpers;

/// <summary>What a map needs of its page: files, the background, words for its buttons.</summary>
internal static class MapResources
{
    public static void Register(IResourceManager resources, string script)
    {
        resources.RegisterUrl("stylesheet", "~/CivicSite.Maps/styles/map.css", null).AtLocation(ResourceLocation.Head).ShouldAppendVersion(true);
        resources.RegisterUrl("script", $"~/CivicSite.Maps/scripts/{script}.js", null).AtLocation(ResourceLocation.Foot).ShouldAppendVersion(true);
    }

    public static async Task DescribeAsync(TagBuilder element, IMapTiles tiles, IStringLocalizer texts)
    {
        element.Attributes["data-zoom-in"] = texts["Zoom in"];
        element.Attributes["data-zoom-out"] = texts["Zoom out"];
        var settings = await tiles.GetAsync();
        if (settings.TileUrl.Length > 0)
        {
            tiles.Allow(settings);
            element.Attributes["data-tiles"] = settings.TileUrl;
            element.Attributes["data-attribution"] = settings.Attribution;
        }
    }
}
