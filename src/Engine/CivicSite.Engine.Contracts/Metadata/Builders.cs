using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentManagement.Metadata.Builders;

/// <summary>Settings while a definition is built.</summary>
internal static class SettingsWriter
{
    public static void Set<T>(JsonObject settings, T value) =>
        settings[typeof(T).Name] = JsonSerializer.SerializeToNode(value, ContentJson.Options);

    public static void Merge<T>(JsonObject settings, Action<T> change)
        where T : new()
    {
        var value = settings[typeof(T).Name] is JsonObject json ? json.Deserialize<T>(ContentJson.Options)! : new T();
        change(value);
        Set(settings, value);
    }
}

/// <summary>Changes a content type.</summary>
public class ContentTypeDefinitionBuilder
{
    private readonly string _name;
    private readonly JsonObject _settings;
    private readonly List<(string Name, string PartName, JsonObject Settings)> _parts = [];
    private readonly Dictionary<string, ContentPartDefinition> _known;
    private string _displayName;

    internal ContentTypeDefinitionBuilder(string name, ContentTypeDefinition? existing, Dictionary<string, ContentPartDefinition> knownParts)
    {
        _name = name;
        _displayName = existing?.DisplayName ?? name;
        _settings = (JsonObject?)existing?.Settings.DeepClone() ?? [];
        _known = knownParts;
        foreach (var part in existing?.Parts ?? [])
        {
            _parts.Add((part.Name, part.PartDefinition.Name, (JsonObject)part.Settings.DeepClone()));
        }
    }

    public ContentTypeDefinitionBuilder DisplayedAs(string displayName)
    {
        _displayName = displayName;
        return this;
    }

    public ContentTypeDefinitionBuilder WithSettings<T>(T settings)
    {
        SettingsWriter.Set(_settings, settings);
        return this;
    }

    public ContentTypeDefinitionBuilder MergeSettings(JsonObject settings)
    {
        ContentJson.Overlay(_settings, settings);
        return this;
    }

    public ContentTypeDefinitionBuilder MergeSettings<T>(Action<T> setting)
        where T : class, new()
    {
        SettingsWriter.Merge(_settings, setting);
        return this;
    }

    public ContentTypeDefinitionBuilder RemovePart(string partName)
    {
        _parts.RemoveAll(part => part.Name == partName);
        return this;
    }

    public ContentTypeDefinitionBuilder WithPart(string partName) => WithPart(partName, static _ => { });

    public ContentTypeDefinitionBuilder WithPart(string partName, Action<ContentTypePartDefinitionBuilder> configuration) =>
        WithPart(partName, partName, configuration);

    public ContentTypeDefinitionBuilder WithPart<TPart>()
        where TPart : ContentPart =>
        WithPart(typeof(TPart).Name);

    public ContentTypeDefinitionBuilder WithPart<TPart>(Action<ContentTypePartDefinitionBuilder> configuration)
        where TPart : ContentPart =>
        WithPart(typeof(TPart).Name, configuration);

    /// <summary>Adds or changes the part <paramref name="name"/>, of the kind <paramref name="partName"/>.</summary>
    public ContentTypeDefinitionBuilder WithPart(string name, string partName, Action<ContentTypePartDefinitionBuilder> configuration)
    {
        var index = _parts.FindIndex(part => part.Name == name);
        if (index < 0)
        {
            _parts.Add((name, partName, []));
            index = _parts.Count - 1;
        }

        configuration(new ContentTypePartDefinitionBuilder(name, partName, _name, _parts[index].Settings));
        return this;
    }

    public ContentTypeDefinition Build() => new(
        _name,
        _displayName,
        _parts.Select(part => new ContentTypePartDefinition(
            part.Name,
            _known.TryGetValue(part.PartName, out var known) ? known : new ContentPartDefinition(part.PartName, [], []),
            part.Settings)),
        _settings);
}

/// <summary>Changes a part's settings in a type.</summary>
public class ContentTypePartDefinitionBuilder
{
    private readonly JsonObject _settings;

    internal ContentTypePartDefinitionBuilder(string name, string partName, string typeName, JsonObject settings)
    {
        Name = name;
        PartName = partName;
        TypeName = typeName;
        _settings = settings;
    }

    public string Name { get; }

    public string PartName { get; }

    public string TypeName { get; }

    public ContentTypePartDefinitionBuilder WithSettings<T>(T settings)
    {
        SettingsWriter.Set(_settings, settings);
        return this;
    }

    public ContentTypePartDefinitionBuilder MergeSettings(JsonObject settings)
    {
        ContentJson.Overlay(_settings, settings);
        return this;
    }

    public ContentTypePartDefinitionBuilder MergeSettings<T>(Action<T> setting)
        where T : class, new()
    {
        SettingsWriter.Merge(_settings, setting);
        return this;
    }
}

/// <summary>Changes a part.</summary>
public class ContentPartDefinitionBuilder
{
    private readonly JsonObject _settings;
    private readonly List<(string Name, string FieldType, JsonObject Settings)> _fields = [];

    internal ContentPartDefinitionBuilder(string name, ContentPartDefinition? existing)
    {
        Name = name;
        _settings = (JsonObject?)existing?.Settings.DeepClone() ?? [];
        foreach (var field in existing?.Fields ?? [])
        {
            _fields.Add((field.Name, field.FieldDefinition.Name, (JsonObject)field.Settings.DeepClone()));
        }
    }

    public string Name { get; }

    public ContentPartDefinitionBuilder WithSettings<T>(T settings)
    {
        SettingsWriter.Set(_settings, settings);
        return this;
    }

    public ContentPartDefinitionBuilder MergeSettings(JsonObject settings)
    {
        ContentJson.Overlay(_settings, settings);
        return this;
    }

    public ContentPartDefinitionBuilder MergeSettings<T>(Action<T> setting)
        where T : class, new()
    {
        SettingsWriter.Merge(_settings, setting);
        return this;
    }

    public ContentPartDefinitionBuilder RemoveField(string fieldName)
    {
        _fields.RemoveAll(field => field.Name == fieldName);
        return this;
    }

    /// <summary>Adds or changes the field <paramref name="fieldName"/>.</summary>
    public ContentPartDefinitionBuilder WithField(string fieldName, Action<ContentPartFieldDefinitionBuilder> configuration)
    {
        var index = _fields.FindIndex(field => field.Name == fieldName);
        var (fieldType, settings) = index < 0 ? ("", []) : (_fields[index].FieldType, _fields[index].Settings);
        var builder = new ContentPartFieldDefinitionBuilder(fieldName, Name, fieldType, settings);
        configuration(builder);
        if (index < 0)
        {
            _fields.Add((fieldName, builder.FieldType, settings));
        }
        else
        {
            _fields[index] = (fieldName, builder.FieldType, settings);
        }

        return this;
    }

    public ContentPartDefinition Build() => new(
        Name,
        _fields.Select(field => new ContentPartFieldDefinition(new ContentFieldDefinition(field.FieldType), field.Name, field.Settings)),
        _settings);
}

/// <summary>Changes a field of a part.</summary>
public class ContentPartFieldDefinitionBuilder
{
    private readonly JsonObject _settings;

    internal ContentPartFieldDefinitionBuilder(string name, string partName, string fieldType, JsonObject settings)
    {
        Name = name;
        PartName = partName;
        FieldType = fieldType;
        _settings = settings;
    }

    public string Name { get; }

    public string PartName { get; }

    public string FieldType { get; private set; }

    public ContentPartFieldDefinitionBuilder OfType(string fieldType)
    {
        FieldType = fieldType;
        return this;
    }

    public ContentPartFieldDefinitionBuilder WithSettings<T>(T settings)
    {
        SettingsWriter.Set(_settings, settings);
        return this;
    }

    public ContentPartFieldDefinitionBuilder MergeSettings(JsonObject settings)
    {
        ContentJson.Overlay(_settings, settings);
        return this;
    }

    public ContentPartFieldDefinitionBuilder MergeSettings<T>(Action<T> setting)
        where T : class, new()
    {
        SettingsWriter.Merge(_settings, setting);
        return this;
    }
}
