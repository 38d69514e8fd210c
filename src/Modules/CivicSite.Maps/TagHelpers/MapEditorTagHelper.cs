using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CivicSite.Maps.TagHelpers;

/// <summary>
/// Draws and changes the GeoJSON in a text area on a map: <c>&lt;civic-map-editor target="id-of-the-textarea" label="Borders"&gt;</c>.
/// Without scripts nothing is shown and the text area remains.
/// </summary>
[HtmlTargetElement("civic-map-editor", Attributes = "target,label")]
public sealed class MapEditorTagHelper(MapFrame frame, IStringLocalizer<MapEditorTagHelper> S) : TagHelper
{
    /// <summary>Id of the text area.</summary>
    public string Target { get; set; } = "";

    /// <summary>What is drawn, for those who cannot see it.</summary>
    public string Label { get; set; } = "";

    /// <summary>Address of GeoJSON that is shown behind, such as the borders of neighbours.</summary>
    public string? Src { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var editor = new TagBuilder("div");
        editor.AddCssClass("map-editor");
        editor.Attributes["data-map-editor"] = Target;
        editor.Attributes["hidden"] = "hidden";
        if (!string.IsNullOrEmpty(Src))
        {
            editor.Attributes["data-geojson"] = Src;
        }

        editor.Attributes["data-corner"] = S["Corner"];
        await frame.FitAsync(editor, "map-editor");
        editor.InnerHtml.AppendHtml(Toolbar());
        editor.InnerHtml.AppendHtml(Canvas());
        editor.InnerHtml.AppendHtml(Status());
        output.TagName = null;
        output.Content.SetHtmlContent(editor);
    }

    private TagBuilder Toolbar()
    {
        var toolbar = new TagBuilder("div");
        toolbar.AddCssClass("map-toolbar");
        toolbar.InnerHtml.AppendHtml(Button("draw", S["Draw an area"]));
        toolbar.InnerHtml.AppendHtml(Button("finish", S["Close the border"], hidden: true));
        toolbar.InnerHtml.AppendHtml(Button("back", S["Undo the last point"], hidden: true));
        toolbar.InnerHtml.AppendHtml(Button("clear", S["Remove all areas"]));

        var file = new TagBuilder("label");
        file.AddCssClass("btn btn-outline-secondary btn-sm map-file");
        file.InnerHtml.Append(S["Take from a GeoJSON file"]);
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "file";
        input.Attributes["accept"] = ".geojson,.json,application/geo+json,application/json";
        input.Attributes["data-file"] = "";
        file.InnerHtml.AppendHtml(input);
        toolbar.InnerHtml.AppendHtml(file);
        return toolbar;
    }

    private static TagBuilder Button(string action, string text, bool hidden = false)
    {
        var button = new TagBuilder("button");
        button.AddCssClass("btn btn-outline-secondary btn-sm");
        button.Attributes["type"] = "button";
        button.Attributes["data-action"] = action;
        if (hidden)
        {
            button.Attributes["hidden"] = "hidden";
        }

        button.InnerHtml.Append(text);
        return button;
    }

    private TagBuilder Canvas()
    {
        var canvas = new TagBuilder("div");
        canvas.AddCssClass("map-canvas");
        canvas.Attributes["role"] = "application";
        canvas.Attributes["aria-label"] = Label;
        return canvas;
    }

    private TagBuilder Status()
    {
        var status = new TagBuilder("p");
        status.AddCssClass("form-text");
        status.Attributes["role"] = "status";
        status.Attributes["data-idle"] = S["Drag a corner or move it with the arrow keys; drag the middle of a side to add a corner; double-click a corner or press Delete to remove it."];
        status.Attributes["data-drawing"] = S["Click the corners one after another. An area inside another one becomes a gap in it."];
        status.Attributes["data-broken"] = S["The text below is no GeoJSON of areas."];
        return status;
    }
}
