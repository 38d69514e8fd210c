using OrchardCore.ContentManagement;

namespace OrchardCore.Seo.Models;

/// <summary>What search engines and social networks are told about the item.</summary>
public class SeoMetaPart : ContentPart
{
    /// <summary>Search engines and networks are told at all.</summary>
    public bool Render { get; set; } = true;

    public string? PageTitle { get; set; }

    public string? MetaDescription { get; set; }

    public string? MetaKeywords { get; set; }

    public string? Canonical { get; set; }

    public string? MetaRobots { get; set; }

    public string? OpenGraphType { get; set; }

    public string? OpenGraphTitle { get; set; }

    public string? OpenGraphDescription { get; set; }
}
