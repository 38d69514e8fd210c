using OrchardCore;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;

namespace CivicSite.Engine.Display.Content;

/// <inheritdoc/>
internal sealed class ContentItemDisplayManager(
    IContentDefinitionManager definitions, ShapeBuilder shapes, ContentItemViewer viewer, ContentItemEditor editor) : IContentItemDisplayManager
{
    public async Task<IShape> BuildDisplayAsync(ContentItem content, IUpdateModel updater, string displayType = "", string groupId = "")
    {
        var definition = await DefinitionAsync(content);
        var type = string.IsNullOrEmpty(displayType) ? OrchardCoreConstants.DisplayType.Detail : displayType;
        var suffix = type == OrchardCoreConstants.DisplayType.Detail ? "" : $"_{type}";
        var shape = await ItemShapeAsync(content, definition, suffix);
        shape.Metadata.DisplayType = type;
        var context = await shapes.DisplayAsync(shape, type, groupId, updater);
        await viewer.BuildAsync(content, definition, context);
        return shape;
    }

    public async Task<IShape> BuildEditorAsync(ContentItem content, IUpdateModel updater, bool isNew, string groupId = "", string htmlFieldPrefix = "")
    {
        var definition = await DefinitionAsync(content);
        var shape = await ItemShapeAsync(content, definition, "_Edit");
        await editor.BuildAsync(content, definition, await shapes.EditorAsync(shape, isNew, groupId, htmlFieldPrefix, updater));
        return shape;
    }

    public async Task<IShape> UpdateEditorAsync(ContentItem content, IUpdateModel updater, bool isNew, string groupId = "", string htmlFieldPrefix = "")
    {
        var definition = await DefinitionAsync(content);
        var shape = await ItemShapeAsync(content, definition, "_Edit");
        await editor.UpdateAsync(content, definition, await shapes.UpdateAsync(shape, isNew, groupId, htmlFieldPrefix, updater));
        return shape;
    }

    private async Task<ContentTypeDefinition> DefinitionAsync(ContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return await definitions.GetTypeDefinitionAsync(item.ContentType)
            ?? throw new InvalidOperationException($"The content type '{item.ContentType}' is not defined.");
    }

    // Content-NewsArticle.Summary.cshtml; a type with a stereotype is drawn by the stereotype's templates: MenuItem-LinkMenuItem.cshtml.
    private async Task<IShape> ItemShapeAsync(ContentItem item, ContentTypeDefinition definition, string suffix)
    {
        var stereotype = definition.GetStereotype();
        var hasStereotype = !string.IsNullOrEmpty(stereotype);
        var shapeType = (hasStereotype ? stereotype : "Content") + suffix;
        var shape = hasStereotype
            ? await shapes.NewAsync(shapeType, $"Stereotype{suffix}", shapeType, $"{shapeType}__{item.ContentType}")
            : await shapes.NewAsync(shapeType, $"{shapeType}__{item.ContentType}");
        shape.Properties["ContentItem"] = item;
        shape.Properties["Stereotype"] = stereotype;
        return shape;
    }
}
