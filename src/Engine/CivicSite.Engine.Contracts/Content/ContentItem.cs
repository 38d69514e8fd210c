using System.Text.Json.Serialization;

namespace OrchardCore.ContentManagement;

/// <summary>One version of a content item. Its JSON is Orchard Core's export JSON.</summary>
[JsonConverter(typeof(ContentItemConverter))]
public class ContentItem : ContentElement
{
    /// <summary>Key of the stored document; 0 before the first save.</summary>
    public long Id { get; set; }

    /// <summary>26 characters, the same for all versions.</summary>
    public string ContentItemId { get; set; } = null!;

    /// <summary>26 characters, unique for each version.</summary>
    public string ContentItemVersionId { get; set; } = null!;

    public string ContentType { get; set; } = null!;

    public bool Published { get; set; }

    /// <summary>This is the newest version, whether a draft or the published one.</summary>
    public bool Latest { get; set; }

    public DateTime? ModifiedUtc { get; set; }

    public DateTime? PublishedUtc { get; set; }

    /// <summary>When the first version was made.</summary>
    public DateTime? CreatedUtc { get; set; }

    /// <summary>User id of the one to whom the item belongs.</summary>
    public string? Owner { get; set; }

    /// <summary>User name of the one who made this version.</summary>
    public string? Author { get; set; }

    public string? DisplayText { get; set; }

    public override string ToString() => string.IsNullOrWhiteSpace(DisplayText) ? $"{ContentType} ({ContentItemId})" : DisplayText;
}
