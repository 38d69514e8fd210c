using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OrchardCore.ContentManagement;

/// <summary>Reads and changes a content item's parts by their type.</summary>
public static class ContentItemExtensions
{
    /// <summary>The part, or null where the item has none.</summary>
    public static TPart? As<TPart>(this ContentItem contentItem)
        where TPart : ContentPart =>
        contentItem.Get<TPart>(typeof(TPart).Name);

    public static bool TryGet<TPart>(this ContentItem contentItem, [NotNullWhen(true)] out TPart? part)
        where TPart : ContentPart =>
        (part = contentItem.As<TPart>()) is not null;

    public static TPart GetOrCreate<TPart>(this ContentItem contentItem)
        where TPart : ContentPart, new() =>
        contentItem.GetOrCreate<TPart>(typeof(TPart).Name);

    public static ContentItem Weld<TPart>(this ContentItem contentItem, TPart part)
        where TPart : ContentPart
    {
        contentItem.Weld(typeof(TPart).Name, part);
        return contentItem;
    }

    public static ContentItem Apply<TPart>(this ContentItem contentItem, TPart part)
        where TPart : ContentPart
    {
        contentItem.Apply(typeof(TPart).Name, part);
        return contentItem;
    }

    public static ContentItem Alter<TPart>(this ContentItem contentItem, Action<TPart> action)
        where TPart : ContentPart, new()
    {
        contentItem.Alter(typeof(TPart).Name, action);
        return contentItem;
    }

    /// <summary>A copy of the document without identity of its own: same ids, <see cref="ContentItem.Id"/> 0.</summary>
    internal static ContentItem Copy(this ContentItem contentItem)
    {
        var copy = JsonSerializer.Deserialize<ContentItem>(JsonSerializer.Serialize(contentItem, ContentJson.Options), ContentJson.Options)!;
        copy.Id = 0;
        return copy;
    }

    /// <summary>Replaces all parts by those of <paramref name="data"/>.</summary>
    internal static void ReplaceData(this ContentItem contentItem, JsonObject data)
    {
        contentItem.Data = (JsonObject)data.DeepClone();
        contentItem.Elements.Clear();
    }
}
