using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Routing;

namespace OrchardCore.ContentManagement.Models
{
    /// <summary>The item's body, ready to be shown.</summary>
    public class BodyAspect
    {
        public IHtmlContent Body { get; set; } = HtmlString.Empty;
    }
}

namespace OrchardCore.ContentManagement
{
    /// <summary>Where an item is shown.</summary>
    public class ContentItemMetadata
    {
        public RouteValueDictionary? DisplayRouteValues { get; set; }
    }
}

namespace OrchardCore.Seo.Models
{
    /// <summary>What the page of an item tells search engines and social networks.</summary>
    public class SeoAspect
    {
        public bool Render { get; set; } = true;

        public string? PageTitle { get; set; }

        public string? MetaDescription { get; set; }

        public string? MetaKeywords { get; set; }

        /// <summary>Absolute address.</summary>
        public string? Canonical { get; set; }

        public string? MetaRobots { get; set; }

        public string? OpenGraphType { get; set; }

        public string? OpenGraphTitle { get; set; }

        public string? OpenGraphDescription { get; set; }

        public string? OpenGraphUrl { get; set; }

        public string? OpenGraphSiteName { get; set; }

        public string? OpenGraphLocale { get; set; }

        /// <summary>Absolute address.</summary>
        public string? OpenGraphImage { get; set; }

        public string? OpenGraphImageAlt { get; set; }

        public string? TwitterCard { get; set; }

        /// <summary>JSON-LD.</summary>
        public string? GoogleSchema { get; set; }
    }
}
