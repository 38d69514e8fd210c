using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.PublishLater.Models;

namespace CivicSite.Engine.Contents.Edit;

/// <summary>Writes what a part holds beside its fields as texts.</summary>
internal sealed class PartTexts(FieldTexts fields, IStringLocalizer<PartTexts> S)
{
    public async Task<IReadOnlyList<ItemText>> DescribeAsync(ContentTypePartDefinition part, JsonObject data)
    {
        var own = part.PartDefinition.Fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var texts = new List<ItemText>();
        foreach (var (name, node) in data.Where(member => !own.Contains(member.Key)))
        {
            texts.Add(new ItemText($"{part.Name}.{name}", Label(part, name), await ValueAsync(part.PartDefinition.Name, name, node)));
        }

        return texts;
    }

    private string Label(ContentTypePartDefinition part, string name) => (part.PartDefinition.Name, name) switch
    {
        ("TitlePart", "Title") => S["Title"],
        ("AutoroutePart", "Path") => S["Address"],
        ("AliasPart", "Alias") => S["Alias"],
        ("HtmlBodyPart", "Html") => part.DisplayName() == part.Name ? S["Text"] : part.DisplayName(),
        ("PublishLaterPart", _) => S["Scheduled publication"],
        ("SeoMetaPart", "PageTitle") => S["Title for search engines"],
        ("SeoMetaPart", "MetaDescription") => S["Description for search engines"],
        ("SeoMetaPart", "OpenGraphTitle") => S["Title for social networks"],
        ("SeoMetaPart", "OpenGraphDescription") => S["Description for social networks"],
        ("TaxonomyPart", "Terms") => S["Terms"],
        ("MenuItemsListPart", "MenuItems") => S["Menu items"],
        _ => $"{part.DisplayName()}: {name}",
    };

    private async Task<string> ValueAsync(string part, string name, JsonNode? node) => (part, name) switch
    {
        ("HtmlBodyPart", "Html") => HtmlText.Read((string?)node),
        (nameof(PublishLaterPart), nameof(PublishLaterPart.ScheduledPublishUtc)) => await fields.MomentAsync((DateTime?)node),
        _ when node is JsonArray array => string.Join('\n', array.SelectMany(item => Outline(item as JsonObject, 0))),
        _ when node is JsonValue value => value.TryGetValue<bool>(out var flag) ? flag ? S["Yes"] : S["No"] : value.ToString(),
        _ => node?.ToJsonString(ContentJson.Options) ?? "",
    };

    // The items inside an item, each in a line, those below it indented.
    private static IEnumerable<string> Outline(JsonObject? json, int level)
    {
        if (json?.Deserialize<ContentItem>(ContentJson.Options) is not { } item)
        {
            yield break;
        }

        var url = (string?)item.Data["LinkMenuItemPart"]?["Url"];
        yield return $"{new string(' ', level * 2)}{item}{(url is null ? "" : $" ({url})")}";
        var below = item.Data["MenuItemsListPart"]?["MenuItems"] as JsonArray ?? item.Data["Terms"] as JsonArray;
        foreach (var line in (below ?? []).SelectMany(child => Outline(child as JsonObject, level + 1)))
        {
            yield return line;
        }
    }
}
