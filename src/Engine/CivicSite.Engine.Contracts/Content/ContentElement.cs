using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OrchardCore.ContentManagement;

/// <summary>Anything that belongs to a content item.</summary>
public interface IContent
{
    ContentItem ContentItem { get; }
}

/// <summary>A node of a content item's document: the item itself, a part or a field.</summary>
public class ContentElement : IContent
{
    private ContentItem? _contentItem;

    /// <summary>The raw JSON, with members that no property of the type holds.</summary>
    [JsonIgnore]
    internal JsonObject Data { get; set; } = [];

    /// <summary>Typed elements already read from <see cref="Data"/>, by name.</summary>
    [JsonIgnore]
    internal Dictionary<string, ContentElement> Elements { get; } = [];

    [JsonIgnore]
    public ContentItem ContentItem
    {
        get => _contentItem ?? this as ContentItem ?? throw new InvalidOperationException("The element belongs to no content item.");
        set => _contentItem = value;
    }
}

/// <summary>A named set of data of a content item: a title, a body, a module's own data.</summary>
public class ContentPart : ContentElement;

/// <summary>A single datum of a part, with settings in the part's definition.</summary>
public class ContentField : ContentElement;
