using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Media.Fields;
using OrchardCore.Taxonomies.Fields;

namespace CivicSite.News.Models;

/// <summary>What a press-office article has beside title, address and body.</summary>
public sealed class NewsArticlePart : ContentPart
{
    /// <summary>The first paragraph, plain text; stands in lists, feeds and previews.</summary>
    public TextField Lead { get; set; } = new();

    /// <summary>One picture; its media text is the alternative text.</summary>
    public MediaField Cover { get; set; } = new();

    public TextField CoverCredit { get; set; } = new();

    /// <summary>Exactly one term.</summary>
    public TaxonomyField Topic { get; set; } = new();

    /// <summary>The settlements that the article concerns, none for the whole municipality.</summary>
    public TaxonomyField Settlement { get; set; } = new();

    public LinkField Source { get; set; } = new();

    public BooleanField Pinned { get; set; } = new();

    /// <summary>The public date, in UTC. Set at the first publication where the editor left it empty, so that later corrections keep the date.</summary>
    public DateTimeField PublicationTime { get; set; } = new();

    public ContentPickerField Related { get; set; } = new();
}
