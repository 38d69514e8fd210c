using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.DisplayManagement.Title;
using OrchardCore.ResourceManagement;
using OrchardCore.Seo.Models;

namespace CivicSite.Engine.Seo;

/// <summary>Tells search engines and social networks about the item whose page is shown.</summary>
public sealed class SeoHead(IContentManager contentManager, IResourceManager resources, IPageTitleBuilder title, HtmlEncoder encoder)
{
    public async Task WriteAsync(ContentItem item)
    {
        var aspect = await contentManager.PopulateAspectAsync<SeoAspect>(item);
        if (aspect.PageTitle is { Length: > 0 } pageTitle)
        {
            title.SetFixedTitle(new HtmlString(encoder.Encode(pageTitle)));
        }

        if (!aspect.Render)
        {
            return;
        }

        Name("description", aspect.MetaDescription);
        Name("keywords", aspect.MetaKeywords);
        Name("robots", aspect.MetaRobots);
        Name("twitter:card", aspect.TwitterCard);
        Property("og:type", aspect.OpenGraphType);
        Property("og:title", aspect.OpenGraphTitle ?? item.DisplayText);
        Property("og:description", aspect.OpenGraphDescription ?? aspect.MetaDescription);
        Property("og:url", aspect.OpenGraphUrl);
        Property("og:site_name", aspect.OpenGraphSiteName);
        Property("og:locale", aspect.OpenGraphLocale);
        Property("og:image", aspect.OpenGraphImage);
        Property("og:image:alt", aspect.OpenGraphImageAlt);
        if (aspect.Canonical is { Length: > 0 } canonical)
        {
            resources.RegisterLink(new LinkEntry { Rel = "canonical", Href = encoder.Encode(canonical) });
        }

        if (aspect.GoogleSchema is { Length: > 0 } schema)
        {
            // JSON in a data block: "</" would end the block, whatever stands in a title.
            resources.RegisterHeadScript(new HtmlString(
                $"<script type=\"application/ld+json\">{schema.Replace("</", "<\\/", StringComparison.Ordinal).Replace("<!--", "\\u003c!--", StringComparison.Ordinal)}</script>"));
        }
    }

    // The manager writes attribute values as they are.
    private void Name(string name, string? content)
    {
        if (!string.IsNullOrWhiteSpace(content))
        {
            resources.RegisterMeta(new MetaEntry(name: name, content: encoder.Encode(content)));
        }
    }

    private void Property(string property, string? content)
    {
        if (!string.IsNullOrWhiteSpace(content))
        {
            resources.RegisterMeta(new MetaEntry(property: property, content: encoder.Encode(content)));
        }
    }
}

/// <summary>What editors wrote for search engines comes before what can be derived.</summary>
internal sealed class SeoMetaPartHandler : ContentPartHandler<SeoMetaPart>
{
    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, SeoMetaPart part) =>
        context.ForAsync<SeoAspect>(aspect =>
        {
            aspect.Render = part.Render;
            aspect.PageTitle = Given(part.PageTitle) ?? aspect.PageTitle;
            aspect.MetaDescription = Given(part.MetaDescription) ?? aspect.MetaDescription;
            aspect.MetaKeywords = Given(part.MetaKeywords) ?? aspect.MetaKeywords;
            aspect.Canonical = Given(part.Canonical) ?? aspect.Canonical;
            aspect.MetaRobots = Given(part.MetaRobots) ?? aspect.MetaRobots;
            aspect.OpenGraphType = Given(part.OpenGraphType) ?? aspect.OpenGraphType;
            aspect.OpenGraphTitle = Given(part.OpenGraphTitle) ?? aspect.OpenGraphTitle;
            aspect.OpenGraphDescription = Given(part.OpenGraphDescription) ?? aspect.OpenGraphDescription;
            return Task.CompletedTask;
        });

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
