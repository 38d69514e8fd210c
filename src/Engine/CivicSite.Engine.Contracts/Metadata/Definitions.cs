using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Metadata.Settings;

namespace OrchardCore.ContentManagement.Metadata.Models;

/// <summary>A named definition with settings, each under its settings type's name.</summary>
public abstract class ContentDefinition
{
    public string Name { get; protected set; } = null!;

    public JsonObject Settings { get; protected set; } = [];

    /// <summary>The settings of type <typeparamref name="T"/>; defaults where none are stored.</summary>
    public T GetSettings<T>()
        where T : new() =>
        Settings[typeof(T).Name] is JsonObject json ? json.Deserialize<T>(ContentJson.Options)! : new T();
}

/// <summary>A content type: which parts its items have.</summary>
public class ContentTypeDefinition : ContentDefinition
{
    public ContentTypeDefinition(string name, string displayName, IEnumerable<ContentTypePartDefinition> parts, JsonObject settings)
    {
        Name = name;
        DisplayName = displayName;
        Parts = [.. parts];
        Settings = settings;
        foreach (var part in Parts)
        {
            part.ContentTypeDefinition = this;
        }
    }

    public string DisplayName { get; }

    public IEnumerable<ContentTypePartDefinition> Parts { get; }

    public override string ToString() => DisplayName;
}

/// <summary>A part as one content type uses it, under a name that is the part's own unless the part stands there twice.</summary>
public class ContentTypePartDefinition : ContentDefinition
{
    public ContentTypePartDefinition(string name, ContentPartDefinition contentPartDefinition, JsonObject settings)
    {
        Name = name;
        PartDefinition = contentPartDefinition;
        Settings = settings;
        foreach (var field in PartDefinition.Fields)
        {
            field.ContentTypePartDefinition = this;
        }
    }

    public ContentPartDefinition PartDefinition { get; }

    public ContentTypeDefinition ContentTypeDefinition { get; set; } = null!;
}

/// <summary>A part: which fields it has.</summary>
public class ContentPartDefinition : ContentDefinition
{
    public ContentPartDefinition(string name, IEnumerable<ContentPartFieldDefinition> fields, JsonObject settings)
    {
        Name = name;
        Fields = [.. fields];
        Settings = settings;
        foreach (var field in Fields)
        {
            field.PartDefinition = this;
        }
    }

    public IEnumerable<ContentPartFieldDefinition> Fields { get; }
}

/// <summary>A field of a part.</summary>
public class ContentPartFieldDefinition : ContentDefinition
{
    public ContentPartFieldDefinition(ContentFieldDefinition contentFieldDefinition, string name, JsonObject settings)
    {
        Name = name;
        FieldDefinition = contentFieldDefinition;
        Settings = settings;
    }

    public ContentFieldDefinition FieldDefinition { get; }

    public ContentPartDefinition PartDefinition { get; set; } = null!;

    public ContentTypePartDefinition ContentTypePartDefinition { get; set; } = null!;
}

/// <summary>The kind of a field, such as <c>TextField</c>.</summary>
public class ContentFieldDefinition(string name)
{
    public string Name { get; } = name;
}

/// <summary>Shorter reading of a type's settings.</summary>
public static class ContentTypeExtensions
{
    public static bool IsCreatable(this ContentTypeDefinition type) => type.GetSettings<ContentTypeSettings>().Creatable;

    public static bool IsListable(this ContentTypeDefinition type) => type.GetSettings<ContentTypeSettings>().Listable;

    public static bool IsDraftable(this ContentTypeDefinition type) => type.GetSettings<ContentTypeSettings>().Draftable;

    public static bool IsVersionable(this ContentTypeDefinition type) => type.GetSettings<ContentTypeSettings>().Versionable;

    public static bool IsSecurable(this ContentTypeDefinition type) => type.GetSettings<ContentTypeSettings>().Securable;

    public static string? GetStereotype(this ContentTypeDefinition type) => type.GetSettings<ContentTypeSettings>().Stereotype;
}

/// <summary>Shorter reading of a part's settings in a type.</summary>
public static class ContentTypePartExtensions
{
    public static string DisplayName(this ContentTypePartDefinition part) =>
        part.GetSettings<ContentTypePartSettings>().DisplayName is { Length: > 0 } name ? name : part.Name;

    public static string? Description(this ContentTypePartDefinition part) => part.GetSettings<ContentTypePartSettings>().Description;

    public static string? Editor(this ContentTypePartDefinition part) => part.GetSettings<ContentTypePartSettings>().Editor;

    public static string? DisplayMode(this ContentTypePartDefinition part) => part.GetSettings<ContentTypePartSettings>().DisplayMode;
}

/// <summary>Shorter reading of a field's settings.</summary>
public static class ContentPartFieldSettingsExtensions
{
    public static string DisplayName(this ContentPartFieldDefinition field) =>
        field.GetSettings<ContentPartFieldSettings>().DisplayName is { Length: > 0 } name ? name : field.Name;

    public static string? Description(this ContentPartFieldDefinition field) => field.GetSettings<ContentPartFieldSettings>().Description;

    public static string? Editor(this ContentPartFieldDefinition field) => field.GetSettings<ContentPartFieldSettings>().Editor;

    public static string? DisplayMode(this ContentPartFieldDefinition field) => field.GetSettings<ContentPartFieldSettings>().DisplayMode;
}
