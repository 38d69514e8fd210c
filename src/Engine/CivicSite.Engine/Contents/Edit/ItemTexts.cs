using System.Globalization;
using System.Text.Json.Nodes;
using CivicSite.Engine.Display.Content;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;

namespace CivicSite.Engine.Contents.Edit;

/// <summary>A value of an item as text.</summary>
/// <param name="Key">Names the value within the item: <c>NewsArticlePart.Lead</c>.</param>
internal sealed record ItemText(string Key, string Label, string Value);

/// <summary>Writes the values of an item as texts, in the order of its parts: those that the user may read.</summary>
internal sealed class ItemTexts(IContentDefinitionManager definitions, FieldTexts fields, PartTexts parts, ReadableParts readable)
{
    public async Task<IReadOnlyList<ItemText>> DescribeAsync(ContentItem item)
    {
        var texts = new List<ItemText>();
        var type = await definitions.GetTypeDefinitionAsync(item.ContentType);
        foreach (var part in (type?.Parts ?? []).OrderBy(PositionOf))
        {
            if (item.Data[part.Name] is not JsonObject data)
            {
                continue;
            }

            if (await parts.DescribeAsync(part, data) is { Count: > 0 } own && await readable.IncludesAsync(item, part))
            {
                texts.AddRange(own);
            }

            foreach (var field in part.PartDefinition.Fields)
            {
                if (data[field.Name] is JsonObject value)
                {
                    texts.Add(new ItemText($"{part.Name}.{field.Name}", field.DisplayName(), await fields.DescribeAsync(field, value)));
                }
            }
        }

        return texts;
    }

    private static double PositionOf(ContentTypePartDefinition part) =>
        double.TryParse(part.GetSettings<ContentTypePartSettings>().Position, CultureInfo.InvariantCulture, out var position) ? position : 0;
}
