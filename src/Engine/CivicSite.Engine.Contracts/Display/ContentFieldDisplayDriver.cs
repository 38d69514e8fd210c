using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Shows and edits the fields of one type.</summary>
public interface IContentFieldDisplayDriver
{
    Task<IDisplayResult?> BuildDisplayAsync(
        ContentPart contentPart, ContentPartFieldDefinition partFieldDefinition, ContentTypePartDefinition typePartDefinition, BuildDisplayContext context);

    Task<IDisplayResult?> BuildEditorAsync(
        ContentPart contentPart, ContentPartFieldDefinition partFieldDefinition, ContentTypePartDefinition typePartDefinition, BuildEditorContext context);

    Task<IDisplayResult?> UpdateEditorAsync(
        ContentPart contentPart, ContentPartFieldDefinition partFieldDefinition, ContentTypePartDefinition typePartDefinition, UpdateEditorContext context);
}

/// <summary>Shows and edits fields of type <typeparamref name="TField"/>.</summary>
public abstract class ContentFieldDisplayDriver<TField> : DisplayDriverBase, IContentFieldDisplayDriver
    where TField : ContentField, new()
{
    private ContentPartFieldDefinition? _partFieldDefinition;

    public virtual Task<IDisplayResult?> DisplayAsync(TField field, BuildFieldDisplayContext fieldDisplayContext) =>
        Task.FromResult(Display(field, fieldDisplayContext));

    public virtual IDisplayResult? Display(TField field, BuildFieldDisplayContext fieldDisplayContext) => null;

    public virtual Task<IDisplayResult?> EditAsync(TField field, BuildFieldEditorContext context) => Task.FromResult(Edit(field, context));

    public virtual IDisplayResult? Edit(TField field, BuildFieldEditorContext context) => null;

    /// <summary>Reads the posted form into the field, which is written into the part unless the result is null.</summary>
    public virtual Task<IDisplayResult?> UpdateAsync(TField field, UpdateFieldEditorContext context) => Task.FromResult<IDisplayResult?>(null);

    /// <summary>A shape of the field, with <c>Part-Field</c> as differentiator and the alternates of its type, part, field and display type.</summary>
    public override ShapeResult Factory(string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder, Func<IShape, Task>? initializeAsync)
    {
        var result = base.Factory(shapeType, shapeBuilder, initializeAsync);
        return _partFieldDefinition is { } field
            ? FieldNaming.Of(field).Apply(result, shapeType, isEditor: shapeType == GetEditorShapeType(field))
            : result;
    }

    Task<IDisplayResult?> IContentFieldDisplayDriver.BuildDisplayAsync(
        ContentPart contentPart, ContentPartFieldDefinition partFieldDefinition, ContentTypePartDefinition typePartDefinition, BuildDisplayContext context) =>
        contentPart.Get<TField>(partFieldDefinition.Name) is { } field
            ? RunAsync(partFieldDefinition, typePartDefinition, context, () =>
                DisplayAsync(field, new BuildFieldDisplayContext(contentPart, typePartDefinition, partFieldDefinition, context)))
            : Task.FromResult<IDisplayResult?>(null);

    Task<IDisplayResult?> IContentFieldDisplayDriver.BuildEditorAsync(
        ContentPart contentPart, ContentPartFieldDefinition partFieldDefinition, ContentTypePartDefinition typePartDefinition, BuildEditorContext context) =>
        RunAsync(partFieldDefinition, typePartDefinition, context, () =>
            EditAsync(
                contentPart.GetOrCreate<TField>(partFieldDefinition.Name),
                new BuildFieldEditorContext(contentPart, typePartDefinition, partFieldDefinition, context)));

    Task<IDisplayResult?> IContentFieldDisplayDriver.UpdateEditorAsync(
        ContentPart contentPart, ContentPartFieldDefinition partFieldDefinition, ContentTypePartDefinition typePartDefinition, UpdateEditorContext context) =>
        RunAsync(partFieldDefinition, typePartDefinition, context, async () =>
        {
            var field = contentPart.GetOrCreate<TField>(partFieldDefinition.Name);
            var result = await UpdateAsync(field, new UpdateFieldEditorContext(contentPart, typePartDefinition, partFieldDefinition, context));
            if (result is not null)
            {
                contentPart.Apply(partFieldDefinition.Name, field);
            }

            return result;
        });

    /// <summary>The editor's shape type with the editor that the field's settings choose: <c>TextField_Edit__TextArea</c>.</summary>
    protected string GetEditorShapeType(string shapeType, ContentPartFieldDefinition partFieldDefinition) =>
        FieldNaming.Of(partFieldDefinition).Editor is { Length: > 0 } editor ? $"{shapeType}__{editor}" : shapeType;

    protected string GetEditorShapeType(string shapeType, BuildFieldEditorContext context) => GetEditorShapeType(shapeType, context.PartFieldDefinition);

    protected string GetEditorShapeType(ContentPartFieldDefinition partFieldDefinition) => GetEditorShapeType($"{typeof(TField).Name}_Edit", partFieldDefinition);

    protected string GetEditorShapeType(BuildFieldEditorContext context) => GetEditorShapeType(context.PartFieldDefinition);

    /// <summary>The shape type with the display mode that the field's settings choose: <c>TextField_Display__Header</c>.</summary>
    protected string GetDisplayShapeType(string shapeType, BuildFieldDisplayContext context) =>
        FieldNaming.Of(context.PartFieldDefinition).DisplayMode is { Length: > 0 } mode ? $"{shapeType}_Display__{mode}" : shapeType;

    protected string GetDisplayShapeType(BuildFieldDisplayContext context) => GetDisplayShapeType(typeof(TField).Name, context);

    private async Task<IDisplayResult?> RunAsync(
        ContentPartFieldDefinition field, ContentTypePartDefinition part, BuildShapeContext context, Func<Task<IDisplayResult?>> run)
    {
        if (field.FieldDefinition.Name != typeof(TField).Name && field.FieldDefinition.Name != nameof(ContentField))
        {
            return null;
        }

        var name = $"{part.Name}.{field.Name}";
        var (outerPrefix, outerField) = (Prefix, _partFieldDefinition);
        Prefix = string.IsNullOrEmpty(context.HtmlFieldPrefix) ? name : $"{context.HtmlFieldPrefix}.{name}";
        _partFieldDefinition = field;
        try
        {
            return await run();
        }
        finally
        {
            (Prefix, _partFieldDefinition) = (outerPrefix, outerField);
        }
    }
}
