using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;

namespace CivicSite.Engine.Display.Templates;

/// <summary>The shapes that need no template; a template of the same name replaces them.</summary>
internal static class CoreShapes
{
    public static Dictionary<string, ShapeBinding> Bindings() => new(StringComparer.OrdinalIgnoreCase)
    {
        ["Zone"] = ItemsAsync,
        ["ContentZone"] = ContentZoneAsync,
        ["Message"] = MessageAsync,
    };

    public static void Describe(ShapeTableBuilder builder) =>
        builder.Describe("Zone").OnDisplaying(context =>
        {
            // Zone-Header.cshtml
            if (context.Shape.TryGetProperty("ZoneName", out string name))
            {
                context.Shape.Metadata.Alternates.Add($"Zone__{name}");
            }
        });

    private static Task<IHtmlContent> ItemsAsync(DisplayContext context) => DrawAsync(context, context.Value.Items);

    private static async Task<IHtmlContent> DrawAsync(DisplayContext context, IEnumerable<IPositioned> items)
    {
        var html = new HtmlContentBuilder();
        foreach (var item in items.OfType<IShape>())
        {
            html.AppendHtml(await context.DisplayHelper.ShapeExecuteAsync(item));
        }

        return html;
    }

    // Tabs become groups of fields: they work without scripts, and nothing to fill in is hidden.
    private static async Task<IHtmlContent> ContentZoneAsync(DisplayContext context)
    {
        var html = new HtmlContentBuilder();
        foreach (var group in Tabs.Group(context.Value.Items))
        {
            var content = await DrawAsync(context, group.Items);
            if (group.Name.Length == 0)
            {
                html.AppendHtml(content);
                continue;
            }

            var fieldset = new TagBuilder("fieldset");
            fieldset.AddCssClass("editor-group");
            var legend = new TagBuilder("legend");
            legend.InnerHtml.Append(group.Name);
            fieldset.InnerHtml.AppendHtml(legend).AppendHtml(content);
            html.AppendHtml(fieldset);
        }

        return html;
    }

    private static Task<IHtmlContent> MessageAsync(DisplayContext context)
    {
        var message = new TagBuilder("div");
        message.AddCssClass($"message-{context.Value.GetProperty("Type")?.ToString()?.ToLowerInvariant()}");
        message.AddCssClass("message");
        message.Attributes["role"] = "alert";
        message.InnerHtml.AppendHtml(context.Value.GetProperty<IHtmlContent>("Message") ?? HtmlString.Empty);
        return Task.FromResult<IHtmlContent>(message);
    }
}
