using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CivicSite.Engine.Data;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;

namespace CivicSite.Engine.Content;

/// <summary>The stored definitions, in the shape of Orchard Core's <c>ContentDefinition</c> recipe step.</summary>
internal sealed class ContentDefinitionRecord
{
    public List<ContentTypeRecord> ContentTypes { get; set; } = [];

    public List<ContentPartRecord> ContentParts { get; set; } = [];
}

internal sealed class ContentTypeRecord
{
    public string Name { get; set; } = "";

    public string? DisplayName { get; set; }

    public JsonObject Settings { get; set; } = [];

    public List<ContentTypePartRecord> ContentTypePartDefinitionRecords { get; set; } = [];
}

internal sealed class ContentTypePartRecord
{
    public string PartName { get; set; } = "";

    public string Name { get; set; } = "";

    public JsonObject Settings { get; set; } = [];
}

internal sealed class ContentPartRecord
{
    public string Name { get; set; } = "";

    public JsonObject Settings { get; set; } = [];

    public List<ContentFieldRecord> ContentPartFieldDefinitionRecords { get; set; } = [];
}

internal sealed class ContentFieldRecord
{
    public string FieldName { get; set; } = "";

    public string Name { get; set; } = "";

    public JsonObject Settings { get; set; } = [];
}

/// <summary>Definitions built from one state of the stored record; built anew when the record changes.</summary>
internal sealed class ContentDefinitionCache
{
    private readonly ConcurrentDictionary<ContentDefinitionRecord, BuiltDefinitions> _built = new(ReferenceEqualityComparer.Instance);

    public BuiltDefinitions For(ContentDefinitionRecord record)
    {
        if (_built.TryGetValue(record, out var built))
        {
            return built;
        }

        _built.Clear();
        return _built[record] = new BuiltDefinitions(record);
    }
}

internal sealed class BuiltDefinitions
{
    public BuiltDefinitions(ContentDefinitionRecord record)
    {
        Parts = record.ContentParts.ToDictionary(part => part.Name, BuildPart, StringComparer.Ordinal);
        Types = record.ContentTypes.ToDictionary(
            type => type.Name,
            type => new ContentTypeDefinition(
                type.Name,
                type.DisplayName ?? type.Name,
                type.ContentTypePartDefinitionRecords.Select(part => BuildTypePart(record, part)),
                (JsonObject)type.Settings.DeepClone()),
            StringComparer.Ordinal);
    }

    public Dictionary<string, ContentPartDefinition> Parts { get; }

    public Dictionary<string, ContentTypeDefinition> Types { get; }

    // A field knows the type that uses its part, so every type has part definitions of its own.
    private static ContentTypePartDefinition BuildTypePart(ContentDefinitionRecord record, ContentTypePartRecord part)
    {
        var partRecord = record.ContentParts.Find(candidate => candidate.Name == part.PartName);
        var definition = partRecord is null ? new ContentPartDefinition(part.PartName, [], []) : BuildPart(partRecord);
        return new ContentTypePartDefinition(part.Name, definition, (JsonObject)part.Settings.DeepClone());
    }

    private static ContentPartDefinition BuildPart(ContentPartRecord part) => new(
        part.Name,
        part.ContentPartFieldDefinitionRecords.Select(field =>
            new ContentPartFieldDefinition(new ContentFieldDefinition(field.FieldName), field.Name, (JsonObject)field.Settings.DeepClone())),
        (JsonObject)part.Settings.DeepClone());
}

/// <inheritdoc cref="IContentDefinitionManager"/>
internal sealed class ContentDefinitionManager(DocumentStore documents, ContentDefinitionCache cache) : IContentDefinitionManager
{
    public async Task<IEnumerable<ContentTypeDefinition>> LoadTypeDefinitionsAsync() => (await LoadAsync()).Types.Values;

    public async Task<IEnumerable<ContentTypeDefinition>> ListTypeDefinitionsAsync() => (await GetAsync()).Types.Values;

    public async Task<IEnumerable<ContentPartDefinition>> LoadPartDefinitionsAsync() => (await LoadAsync()).Parts.Values;

    public async Task<IEnumerable<ContentPartDefinition>> ListPartDefinitionsAsync() => (await GetAsync()).Parts.Values;

    public async Task<ContentTypeDefinition?> LoadTypeDefinitionAsync(string name) => (await LoadAsync()).Types.GetValueOrDefault(name);

    public async Task<ContentTypeDefinition?> GetTypeDefinitionAsync(string name) => (await GetAsync()).Types.GetValueOrDefault(name);

    public async Task<ContentPartDefinition?> LoadPartDefinitionAsync(string name) => (await LoadAsync()).Parts.GetValueOrDefault(name);

    public async Task<ContentPartDefinition?> GetPartDefinitionAsync(string name) => (await GetAsync()).Parts.GetValueOrDefault(name);

    public Task DeleteTypeDefinitionAsync(string name) =>
        ChangeAsync(record => record.ContentTypes.RemoveAll(type => type.Name == name));

    public Task DeletePartDefinitionAsync(string name) => ChangeAsync(record =>
    {
        record.ContentParts.RemoveAll(part => part.Name == name);
        foreach (var type in record.ContentTypes)
        {
            type.ContentTypePartDefinitionRecords.RemoveAll(part => part.PartName == name);
        }
    });

    public Task StoreTypeDefinitionAsync(ContentTypeDefinition contentTypeDefinition) => ChangeAsync(record =>
    {
        record.ContentTypes.RemoveAll(type => type.Name == contentTypeDefinition.Name);
        record.ContentTypes.Add(new ContentTypeRecord
        {
            Name = contentTypeDefinition.Name,
            DisplayName = contentTypeDefinition.DisplayName,
            Settings = (JsonObject)contentTypeDefinition.Settings.DeepClone(),
            ContentTypePartDefinitionRecords =
            [
                .. contentTypeDefinition.Parts.Select(part => new ContentTypePartRecord
                {
                    Name = part.Name,
                    PartName = part.PartDefinition.Name,
                    Settings = (JsonObject)part.Settings.DeepClone(),
                }),
            ],
        });
    });

    public Task StorePartDefinitionAsync(ContentPartDefinition contentPartDefinition) => ChangeAsync(record =>
    {
        record.ContentParts.RemoveAll(part => part.Name == contentPartDefinition.Name);
        record.ContentParts.Add(new ContentPartRecord
        {
            Name = contentPartDefinition.Name,
            Settings = (JsonObject)contentPartDefinition.Settings.DeepClone(),
            ContentPartFieldDefinitionRecords =
            [
                .. contentPartDefinition.Fields.Select(field => new ContentFieldRecord
                {
                    Name = field.Name,
                    FieldName = field.FieldDefinition.Name,
                    Settings = (JsonObject)field.Settings.DeepClone(),
                }),
            ],
        });
    });

    private async Task<BuiltDefinitions> GetAsync() => cache.For(await documents.GetAsync<ContentDefinitionRecord>());

    private async Task<BuiltDefinitions> LoadAsync() => new(await documents.LoadAsync<ContentDefinitionRecord>());

    private async Task ChangeAsync(Action<ContentDefinitionRecord> change)
    {
        // A new object each time: built definitions are remembered by the record's identity.
        var current = await documents.LoadAsync<ContentDefinitionRecord>();
        var record = new ContentDefinitionRecord { ContentTypes = [.. current.ContentTypes], ContentParts = [.. current.ContentParts] };
        change(record);
        await documents.SaveAsync(record);
    }
}
