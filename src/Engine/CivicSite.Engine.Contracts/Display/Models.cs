using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Handlers;

namespace OrchardCore.ContentManagement.Display.Models;

/// <summary>A part that is to be shown.</summary>
public class BuildPartDisplayContext(ContentTypePartDefinition typePartDefinition, BuildDisplayContext context)
    : BuildDisplayContext(context.Target, context.DisplayType)
{
    public ContentTypePartDefinition TypePartDefinition { get; } = typePartDefinition;
}

/// <summary>A part whose editor is to be shown.</summary>
public class BuildPartEditorContext(ContentTypePartDefinition typePartDefinition, BuildEditorContext context)
    : BuildEditorContext(context.Target, context.IsNew, context.HtmlFieldPrefix)
{
    public ContentTypePartDefinition TypePartDefinition { get; } = typePartDefinition;
}

/// <summary>A part that is to take the values of a posted form.</summary>
public class UpdatePartEditorContext(ContentTypePartDefinition typePartDefinition, UpdateEditorContext context)
    : BuildPartEditorContext(typePartDefinition, context);

/// <summary>A field that is to be shown.</summary>
public class BuildFieldDisplayContext(
    ContentPart contentPart,
    ContentTypePartDefinition typePartDefinition,
    ContentPartFieldDefinition partFieldDefinition,
    BuildDisplayContext context)
    : BuildDisplayContext(context.Target, context.DisplayType)
{
    public ContentPart ContentPart { get; } = contentPart;

    public ContentTypePartDefinition TypePartDefinition { get; } = typePartDefinition;

    public ContentPartFieldDefinition PartFieldDefinition { get; } = partFieldDefinition;
}

/// <summary>A field whose editor is to be shown.</summary>
public class BuildFieldEditorContext(
    ContentPart contentPart,
    ContentTypePartDefinition typePartDefinition,
    ContentPartFieldDefinition partFieldDefinition,
    BuildEditorContext context)
    : BuildEditorContext(context.Target, context.IsNew, context.HtmlFieldPrefix)
{
    public ContentPart ContentPart { get; } = contentPart;

    public ContentTypePartDefinition TypePartDefinition { get; } = typePartDefinition;

    public ContentPartFieldDefinition PartFieldDefinition { get; } = partFieldDefinition;
}

/// <summary>A field that is to take the values of a posted form.</summary>
public class UpdateFieldEditorContext(
    ContentPart contentPart,
    ContentTypePartDefinition typePartDefinition,
    ContentPartFieldDefinition partFieldDefinition,
    UpdateEditorContext context)
    : BuildFieldEditorContext(contentPart, typePartDefinition, partFieldDefinition, context);
