using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Shows and edits the parts of one type.</summary>
public interface IContentPartDisplayDriver
{
    Task<IDisplayResult?> BuildDisplayAsync(ContentPart contentPart, ContentTypePartDefinition typePartDefinition, BuildDisplayContext context);

    Task<IDisplayResult?> BuildEditorAsync(ContentPart contentPart, ContentTypePartDefinition typePartDefinition, BuildEditorContext context);

    Task<IDisplayResult?> UpdateEditorAsync(ContentPart contentPart, ContentTypePartDefinition typePartDefinition, UpdateEditorContext context);
}

/// <summary>Shows and edits parts of type <typeparamref name="TPart"/>.</summary>
public abstract class ContentPartDisplayDriver<TPart> : DisplayDriverBase, IContentPartDisplayDriver
    where TPart : ContentPart, new()
{
    private ContentTypePartDefinition? _typePartDefinition;

    public virtual Task<IDisplayResult?> DisplayAsync(TPart part, BuildPartDisplayContext context) => Task.FromResult(Display(part, context));

    public virtual IDisplayResult? Display(TPart part, BuildPartDisplayContext context) => null;

    public virtual Task<IDisplayResult?> EditAsync(TPart part, BuildPartEditorContext context) => Task.FromResult(Edit(part, context));

    public virtual IDisplayResult? Edit(TPart part, BuildPartEditorContext context) => null;

    /// <summary>Reads the posted form into the part, which is then written into the item.</summary>
    public virtual Task<IDisplayResult?> UpdateAsync(TPart part, UpdatePartEditorContext context) => Task.FromResult<IDisplayResult?>(null);

    /// <summary>A shape of the part, with the part's name as differentiator and the alternates of its type, part and display type.</summary>
    public override ShapeResult Factory(string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder, Func<IShape, Task>? initializeAsync)
    {
        var result = base.Factory(shapeType, shapeBuilder, initializeAsync);
        return _typePartDefinition is { } definition
            ? PartNaming.Of(definition).Apply(result, shapeType, isEditor: shapeType == GetEditorShapeType(definition))
            : result;
    }

    Task<IDisplayResult?> IContentPartDisplayDriver.BuildDisplayAsync(ContentPart contentPart, ContentTypePartDefinition typePartDefinition, BuildDisplayContext context) =>
        RunAsync(contentPart, typePartDefinition, context, part => DisplayAsync(part, new BuildPartDisplayContext(typePartDefinition, context)));

    Task<IDisplayResult?> IContentPartDisplayDriver.BuildEditorAsync(ContentPart contentPart, ContentTypePartDefinition typePartDefinition, BuildEditorContext context) =>
        RunAsync(contentPart, typePartDefinition, context, part => EditAsync(part, new BuildPartEditorContext(typePartDefinition, context)));

    Task<IDisplayResult?> IContentPartDisplayDriver.UpdateEditorAsync(ContentPart contentPart, ContentTypePartDefinition typePartDefinition, UpdateEditorContext context) =>
        RunAsync(contentPart, typePartDefinition, context, async part =>
        {
            var result = await UpdateAsync(part, new UpdatePartEditorContext(typePartDefinition, context));
            part.ContentItem.Apply(typePartDefinition.Name, part);
            return result;
        });

    /// <summary>The editor's shape type with the editor that the part's settings choose: <c>HtmlBodyPart_Edit__Wysiwyg</c>.</summary>
    protected string GetEditorShapeType(string shapeType, ContentTypePartDefinition typePartDefinition) =>
        PartNaming.Of(typePartDefinition).Editor is { Length: > 0 } editor ? $"{shapeType}__{editor}" : shapeType;

    protected string GetEditorShapeType(string shapeType, BuildPartEditorContext context) => GetEditorShapeType(shapeType, context.TypePartDefinition);

    protected string GetEditorShapeType(ContentTypePartDefinition typePartDefinition) => GetEditorShapeType($"{typeof(TPart).Name}_Edit", typePartDefinition);

    protected string GetEditorShapeType(BuildPartEditorContext context) => GetEditorShapeType(context.TypePartDefinition);

    /// <summary>The shape type with the display mode that the part's settings choose: <c>TitlePart_Display__Header</c>.</summary>
    protected string GetDisplayShapeType(string shapeType, BuildPartDisplayContext context) =>
        PartNaming.Of(context.TypePartDefinition).DisplayMode is { Length: > 0 } mode ? $"{shapeType}_Display__{mode}" : shapeType;

    protected string GetDisplayShapeType(BuildPartDisplayContext context) => GetDisplayShapeType(typeof(TPart).Name, context);

    private async Task<IDisplayResult?> RunAsync(
        ContentPart contentPart, ContentTypePartDefinition definition, BuildShapeContext context, Func<TPart, Task<IDisplayResult?>> run)
    {
        if (contentPart is not TPart part)
        {
            return null;
        }

        // A part that holds items runs the same driver again for the parts of those.
        var (outerPrefix, outerDefinition) = (Prefix, _typePartDefinition);
        Prefix = string.IsNullOrEmpty(context.HtmlFieldPrefix) ? definition.Name : $"{context.HtmlFieldPrefix}.{definition.Name}";
        _typePartDefinition = definition;
        try
        {
            return await run(part);
        }
        finally
        {
            (Prefix, _typePartDefinition) = (outerPrefix, outerDefinition);
        }
    }
}
