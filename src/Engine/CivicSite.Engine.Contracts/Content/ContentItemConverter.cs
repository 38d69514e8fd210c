using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OrchardCore.ContentManagement;

/// <summary>Reads and writes a content item: its own properties first, then the parts as members of the same object.</summary>
internal sealed class ContentItemConverter : JsonConverter<ContentItem>
{
    public override ContentItem Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var data = JsonNode.Parse(ref reader) as JsonObject ?? throw new JsonException("A content item must be a JSON object.");
        var item = new ContentItem
        {
            ContentItemId = Take<string>(data, nameof(ContentItem.ContentItemId), options)!,
            ContentItemVersionId = Take<string>(data, nameof(ContentItem.ContentItemVersionId), options)!,
            ContentType = Take<string>(data, nameof(ContentItem.ContentType), options)!,
            DisplayText = Take<string>(data, nameof(ContentItem.DisplayText), options),
            Latest = Take<bool>(data, nameof(ContentItem.Latest), options),
            Published = Take<bool>(data, nameof(ContentItem.Published), options),
            ModifiedUtc = Take<DateTime?>(data, nameof(ContentItem.ModifiedUtc), options),
            PublishedUtc = Take<DateTime?>(data, nameof(ContentItem.PublishedUtc), options),
            CreatedUtc = Take<DateTime?>(data, nameof(ContentItem.CreatedUtc), options),
            Owner = Take<string>(data, nameof(ContentItem.Owner), options),
            Author = Take<string>(data, nameof(ContentItem.Author), options),
        };
        data.Remove(nameof(ContentItem.Id));
        item.Data = data;
        return item;
    }

    public override void Write(Utf8JsonWriter writer, ContentItem value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(nameof(ContentItem.ContentItemId), value.ContentItemId);
        writer.WriteString(nameof(ContentItem.ContentItemVersionId), value.ContentItemVersionId);
        writer.WriteString(nameof(ContentItem.ContentType), value.ContentType);
        writer.WriteString(nameof(ContentItem.DisplayText), value.DisplayText);
        writer.WriteBoolean(nameof(ContentItem.Latest), value.Latest);
        writer.WriteBoolean(nameof(ContentItem.Published), value.Published);
        WriteDate(writer, nameof(ContentItem.ModifiedUtc), value.ModifiedUtc);
        WriteDate(writer, nameof(ContentItem.PublishedUtc), value.PublishedUtc);
        WriteDate(writer, nameof(ContentItem.CreatedUtc), value.CreatedUtc);
        writer.WriteString(nameof(ContentItem.Owner), value.Owner);
        writer.WriteString(nameof(ContentItem.Author), value.Author);
        foreach (var (name, node) in value.Data)
        {
            writer.WritePropertyName(name);
            if (node is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                node.WriteTo(writer, options);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter writer, string name, DateTime? value)
    {
        if (value is { } date)
        {
            writer.WriteString(name, date);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static T? Take<T>(JsonObject data, string name, JsonSerializerOptions options)
    {
        if (!data.TryGetPropertyValue(name, out var node))
        {
            return default;
        }

        data.Remove(name);
        return node is null ? default : node.Deserialize<T>(options);
    }
}
