using OrchardCore.ContentManagement;

namespace CivicSite.Engine.Contents.Removal;

/// <summary>Stands in the last version of a removed item and tells how to bring the item back as it was.</summary>
internal sealed class RemovedPart : ContentPart
{
    public DateTime RemovedUtc { get; set; }

    public string? RemovedBy { get; set; }

    /// <summary>The version that was public; null where none was.</summary>
    public string? PublishedVersionId { get; set; }

    public DateTime? PublishedUtc { get; set; }
}
