using CivicSite.Maps.Geometry;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CivicSite.Maps.TagHelpers;

/// <summary>A still map that the server draws: it needs no scripts. Put it inside <c>civic-map</c>.</summary>
[HtmlTargetElement("civic-map-drawing", Attributes = "shapes,label")]
public sealed class MapDrawingTagHelper : TagHelper
{
    /// <summary>What to draw.</summary>
    public IReadOnlyList<MapShape> Shapes { get; set; } = [];

    /// <summary>What the drawing shows, for those who cannot see it.</summary>
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (MapDrawing.Of(Shapes) is not { } drawing)
        {
            output.Content.SetContent("");
            return;
        }

        var svg = new TagBuilder("svg");
        svg.AddCssClass("map-drawing");
        svg.Attributes["viewBox"] = drawing.ViewBox;
        svg.Attributes["role"] = "img";
        svg.Attributes["aria-label"] = Label;
        foreach (var outline in drawing.Outlines)
        {
            var path = new TagBuilder("path");
            path.Attributes["d"] = outline.Path;
            svg.InnerHtml.AppendHtml(path);
        }

        foreach (var mark in drawing.Outlines.Where(static outline => outline.Label.Length > 0))
        {
            var text = new TagBuilder("text");
            text.Attributes["x"] = mark.X;
            text.Attributes["y"] = mark.Y;
            text.InnerHtml.Append(mark.Label);
            svg.InnerHtml.AppendHtml(text);
        }

        output.Content.SetHtmlContent(svg);
    }
}
