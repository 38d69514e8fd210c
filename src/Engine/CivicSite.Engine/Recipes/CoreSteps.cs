using System.Text.Json;
using System.Text.Json.Nodes;
using CivicSite.Engine.Content;
using CivicSite.Engine.Data;
using CivicSite.Engine.Modules;
using CivicSite.Engine.Settings;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace CivicSite.Engine.Recipes;

/// <summary><c>themes</c>: which theme the public site wears.</summary>
internal sealed class ThemesStep(DocumentStore documents, FeatureRegistry registry, RecipeReportAccessor report) : NamedRecipeStepHandler("themes")
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        if (context.Step["site"]?.GetValue<string>() is not { } site)
        {
            return;
        }

        if (registry.Find(site) is not { IsTheme: true })
        {
            throw new RecipeException(RecipeFault.UnknownTheme, item: site);
        }

        var state = await documents.LoadAsync<ShellState>();
        if (state.SiteTheme != site)
        {
            state.SiteTheme = site;
            await documents.SaveAsync(state);
            report.Report.Add($"site: {site}");
        }
    }
}

/// <summary><c>settings</c>: properties of the site, and settings objects by their type's name.</summary>
internal sealed class SettingsStep(DocumentStore documents, RecipeReportAccessor report) : NamedRecipeStepHandler("settings")
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var settings = await documents.LoadAsync<SiteSettings>();
        var json = (JsonObject)JsonSerializer.SerializeToNode(settings, ContentJson.Options)!;
        var properties = (JsonObject)json[nameof(SiteSettings.Properties)]!;
        foreach (var (name, value) in context.Step.Where(pair => !string.Equals(pair.Key, "name", StringComparison.OrdinalIgnoreCase)))
        {
            var target = json.ContainsKey(name) && name != nameof(SiteSettings.Properties) ? json : properties;
            if (!JsonNode.DeepEquals(target[name], value))
            {
                target[name] = value?.DeepClone();
                report.Report.Add(name);
            }
        }

        await documents.SaveAsync(json.Deserialize<SiteSettings>(ContentJson.Options)!);
    }
}

/// <summary><c>ContentDefinition</c>: types and parts, merged with what exists.</summary>
internal sealed class ContentDefinitionStep(IContentDefinitionManager definitions, RecipeReportAccessor report) : NamedRecipeStepHandler("ContentDefinition")
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        foreach (var part in Records<ContentPartRecord>(context, "ContentParts", record => record.Name))
        {
            var before = Describe(await definitions.LoadPartDefinitionAsync(part.Name));
            await definitions.AlterPartDefinitionAsync(part.Name, builder => Alter(builder, part));
            Report(part.Name, before, Describe(await definitions.LoadPartDefinitionAsync(part.Name)));
        }

        foreach (var type in Records<ContentTypeRecord>(context, "ContentTypes", record => record.Name))
        {
            var before = Describe(await definitions.LoadTypeDefinitionAsync(type.Name));
            await definitions.AlterTypeDefinitionAsync(type.Name, builder => Alter(builder, type));
            Report(type.Name, before, Describe(await definitions.LoadTypeDefinitionAsync(type.Name)));
        }
    }

    private void Report(string name, string? before, string? after)
    {
        if (before != after)
        {
            report.Report.Add($"{(before is null ? "+" : "~")} {name}");
        }
    }

    private static string? Describe(ContentTypeDefinition? type) => type is null ? null : string.Join(
        '\n', [type.DisplayName, type.Settings.ToJsonString(), .. type.Parts.Select(part => $"{part.Name} {part.PartDefinition.Name} {part.Settings.ToJsonString()}")]);

    private static string? Describe(ContentPartDefinition? part) => part is null ? null : string.Join(
        '\n', [part.Settings.ToJsonString(), .. part.Fields.Select(field => $"{field.Name} {field.FieldDefinition.Name} {field.Settings.ToJsonString()}")]);

    private static List<T> Records<T>(RecipeExecutionContext context, string name, Func<T, string> nameOf)
    {
        var records = new List<T>();
        foreach (var node in context.Step[name] as JsonArray ?? [])
        {
            try
            {
                records.Add(node.Deserialize<T>(ContentJson.Options)!);
            }
            catch (JsonException exception)
            {
                throw new RecipeException(RecipeFault.WrongValue, null, node?["Name"]?.ToString() ?? name, exception.Path ?? "$");
            }

            if (string.IsNullOrWhiteSpace(nameOf(records[^1])))
            {
                throw new RecipeException(RecipeFault.DefinitionWithoutName, item: name);
            }
        }

        return records;
    }

    private static void Alter(ContentTypeDefinitionBuilder builder, ContentTypeRecord type)
    {
        builder.MergeSettings(type.Settings).DisplayedAs(type.DisplayName ?? type.Name);
        foreach (var part in type.ContentTypePartDefinitionRecords)
        {
            builder.WithPart(string.IsNullOrEmpty(part.Name) ? part.PartName : part.Name, part.PartName, p => p.MergeSettings(part.Settings));
        }
    }

    private static void Alter(ContentPartDefinitionBuilder builder, ContentPartRecord part)
    {
        builder.MergeSettings(part.Settings);
        foreach (var field in part.ContentPartFieldDefinitionRecords)
        {
            builder.WithField(field.Name, f => f.OfType(field.FieldName).MergeSettings(field.Settings));
        }
    }
}

/// <summary><c>content</c>: items with their ids; an item that is known is changed, never doubled.</summary>
internal sealed class ContentStep(
    IContentManager contentManager, ContentImporter importer, IContentDefinitionManager definitions, RecipeReportAccessor report) : NamedRecipeStepHandler("content")
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var data = (context.Step["Data"] ?? context.Step["data"]) as JsonArray
            ?? throw new RecipeException(RecipeFault.MissingList, null, null, "Data");
        var items = new List<ContentItem>();
        foreach (var node in data)
        {
            items.Add(await ReadAsync(node));
        }

        var known = (await contentManager.GetAsync(items.Select(item => item.ContentItemId).OfType<string>(), VersionOptions.Latest))
            .Select(item => item.ContentItemId).ToHashSet(StringComparer.Ordinal);
        foreach (var item in items)
        {
            report.Report.Add($"{(known.Contains(item.ContentItemId) ? "~" : "+")} {item.ContentType}: {item.DisplayText ?? item.ContentItemId}");
        }

        if (await importer.ImportAsync(items) is var (index, reason))
        {
            throw new RecipeException(null, Label(data[index]), reason);
        }
    }

    private static string Label(JsonNode? node) => node?["DisplayText"]?.ToString() ?? node?["ContentItemId"]?.ToString() ?? "?";

    private async Task<ContentItem> ReadAsync(JsonNode? node)
    {
        ContentItem item;
        try
        {
            item = node.Deserialize<ContentItem>(ContentJson.Options) ?? throw new RecipeException(RecipeFault.NotAnObject, item: Label(node));
        }
        catch (JsonException exception)
        {
            throw new RecipeException(RecipeFault.WrongValue, null, Label(node), exception.Path ?? "$");
        }

        return item.ContentType is not null && await definitions.GetTypeDefinitionAsync(item.ContentType) is not null
            ? item
            : throw new RecipeException(RecipeFault.UnknownContentType, null, Label(node), item.ContentType ?? "");
    }
}
