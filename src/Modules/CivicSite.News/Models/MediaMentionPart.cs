using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Taxonomies.Fields;

namespace CivicSite.News.Models;

/// <summary>A publication of another medium about the municipality: a link and our own summary, never a copy.</summary>
public sealed class MediaMentionPart : ContentPart
{
    /// <summary>The newspaper, channel or site.</summary>
    public TextField Medium { get; set; } = new();

    public LinkField Link { get; set; } = new();

    /// <summary>The day on which the medium published, without a time zone.</summary>
    public DateField PublishedOn { get; set; } = new();

    public TextField Summary { get; set; } = new();

    public TaxonomyField Topic { get; set; } = new();
}
