using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CivicSite.Maps.TagHelpers;

/// <summary>
/// A map. What stands inside the element is shown until the map is drawn, and stays where there are no scripts.
/// <code><![CDATA[
/// <civic-map label="Borders" src="/tos/borders">A drawing or a list</civic-map>
/// <civic-map label="Where we are" point="53.1006, 91.4122">Address in words</civic-map>
/// <civic-map label="Choose a point" pick="id-of-an-input"></civic-map>
/// ]]></code>
/// An element of the page with <c>data-map-item="id"</c> lights up the feature of that id while it has the pointer or the focus.
/// </summary>
[HtmlTargetElement("civic-map", Attributes = "label")]
public sealed class MapTagHelper(MapFrame frame) : TagHelper
{
    /// <summary>What the map shows, for those who cannot see it.</summary>
    public string Label { get; set; } = "";

    /// <summary>Address of GeoJSON; features may have <c>id</c>, and <c>name</c> and <c>url</c> among their properties.</summary>
    public string? Src { get; set; }

    /// <summary>Latitude and longitude in degrees with a comma between them.</summary>
    public string? Point { get; set; }

    /// <summary>Id of an input that takes the point on which the reader clicks, as latitude and longitude.</summary>
    public string? Pick { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var map = new TagBuilder("div");
        map.AddCssClass("map");
        map.Attributes["data-map"] = "";
        map.Attributes["role"] = "region";
        map.Attributes["aria-label"] = Label;
        Set(map, "data-geojson", Src);
        Set(map, "data-point", Point);
        Set(map, "data-pick", Pick);
        await frame.FitAsync(map, "map");

        var fallback = new TagBuilder("div");
        fallback.AddCssClass("map-fallback");
        fallback.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        map.InnerHtml.AppendHtml(fallback);
        output.TagName = null;
        output.Content.SetHtmlContent(map);
    }

    private static void Set(TagBuilder element, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            element.Attributes[name] = value;
        }
    }
}
