using CivicSite.Engine.Modules;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Implementation;

namespace CivicSite.Engine.Display.Templates;

/// <summary>The shape table of the request's theme.</summary>
internal sealed class CurrentShapeTable(ShapeTables tables, ICurrentTheme theme, IHttpContextAccessor httpContextAccessor)
{
    private Task<ShapeTable>? _table;

    public Task<ShapeTable> GetAsync() => _table ??= tables.GetAsync(ThemeId());

    public string? ThemeId() => httpContextAccessor.HttpContext is { } http ? theme.GetId(http) : null;
}

/// <summary>Finds a shape's template and draws it, then its wrappers.</summary>
internal sealed class HtmlDisplay(CurrentShapeTable current) : IHtmlDisplay
{
    public async Task<IHtmlContent> ExecuteAsync(DisplayContext context)
    {
        var shape = context.Value;
        if (shape.IsNullOrEmpty())
        {
            return HtmlString.Empty;
        }

        switch (shape)
        {
            case PositionWrapper wrapper:
                return PositionWrapper.UnWrap(wrapper);
            case IHtmlContent html:
                return html;
        }

        var table = await current.GetAsync();
        var local = new DisplayContext(context) { HtmlFieldPrefix = shape.Metadata.Prefix ?? "" };
        var display = new ShapeDisplayContext { Shape = shape, DisplayContext = local, ServiceProvider = context.ServiceProvider };
        shape.Metadata.ChildContent = await DrawAsync(display, table);
        return await WrapAsync(shape, shape.Metadata.ChildContent, table, local);
    }

    private async Task<IHtmlContent> DrawAsync(ShapeDisplayContext context, ShapeTable table)
    {
        var metadata = context.Shape.Metadata;
        var behaviour = table.Behaviour(metadata.Type ?? throw new InvalidOperationException("A shape without a type cannot be drawn."));
        foreach (var displaying in behaviour.Displaying)
        {
            await displaying(context);
        }

        foreach (var displaying in metadata.Displaying)
        {
            displaying(context);
        }

        if ((context.ChildContent ?? metadata.ChildContent) is { } drawn)
        {
            return drawn;
        }

        foreach (var processing in behaviour.Processing)
        {
            await processing(context);
        }

        var template = table.Find(metadata.Type, metadata.Alternates) ?? throw Missing(metadata.Type, metadata.Alternates);
        return await template(context.DisplayContext);
    }

    // A wrapper's template draws the shape's ChildContent somewhere inside itself.
    private async Task<IHtmlContent> WrapAsync(IShape shape, IHtmlContent content, ShapeTable table, DisplayContext context)
    {
        if (shape.Metadata.Wrappers.Count == 0)
        {
            return content;
        }

        string[] wrappers = [.. shape.Metadata.Wrappers];
        shape.Metadata.Wrappers.Clear();
        foreach (var wrapper in wrappers)
        {
            var template = table.Find(wrapper, []) ?? throw Missing(wrapper, []);
            shape.Metadata.ChildContent = content = await template(context);
        }

        return content;
    }

    private InvalidOperationException Missing(string type, IEnumerable<string> alternates) =>
        new($"No template draws the shape '{type}' in the theme '{current.ThemeId()}'. Tried: {string.Join(", ", alternates.Reverse().Append(type))}.");
}

/// <inheritdoc/>
internal sealed class DisplayHelper(IHtmlDisplay display, IServiceProvider services) : IDisplayHelper
{
    public Task<IHtmlContent> ShapeExecuteAsync(IShape shape) =>
        shape.IsNullOrEmpty()
            ? Task.FromResult<IHtmlContent>(HtmlString.Empty)
            : display.ExecuteAsync(new DisplayContext { Value = shape, DisplayHelper = this, ServiceProvider = services });
}
