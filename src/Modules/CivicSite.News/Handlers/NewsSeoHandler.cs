using System.Globalization;
using CivicSite.News.Models;
using CivicSite.News.Services;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Media;
using OrchardCore.Seo.Models;

namespace CivicSite.News.Handlers;

/// <summary>Share data of an article: fills in what the editor of the SEO part left empty.</summary>
internal sealed class NewsSeoHandler(NewsContexts contexts, IMediaFileStore media) : ContentPartHandler<NewsArticlePart>
{
    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, NewsArticlePart part) =>
        context.ForAsync<SeoAspect>(async aspect => Fill(aspect, part.ContentItem, await contexts.GetAsync()));

    private void Fill(SeoAspect aspect, ContentItem item, NewsContext context)
    {
        var card = NewsCards.Card(item, context);
        var url = context.Urls.Absolute(card.Url);
        var image = card.Cover is null ? null : context.Urls.Absolute(media.MapPathToPublicUrl(card.Cover.Path));
        aspect.Canonical = Filled(aspect.Canonical, url);
        aspect.MetaDescription = Filled(aspect.MetaDescription, card.Lead);
        aspect.OpenGraphType = Filled(aspect.OpenGraphType, "article");
        aspect.OpenGraphTitle = Filled(aspect.OpenGraphTitle, card.Title);
        aspect.OpenGraphDescription = Filled(aspect.OpenGraphDescription, card.Lead);
        aspect.OpenGraphUrl = Filled(aspect.OpenGraphUrl, url);
        aspect.OpenGraphSiteName = Filled(aspect.OpenGraphSiteName, context.SiteName);
        aspect.OpenGraphLocale = Filled(aspect.OpenGraphLocale, CultureInfo.CurrentUICulture.Name.StartsWith("ru", StringComparison.Ordinal) ? "ru_RU" : "en_US");
        aspect.OpenGraphImage = Filled(aspect.OpenGraphImage, image);
        aspect.OpenGraphImageAlt = Filled(aspect.OpenGraphImageAlt, card.Cover?.Alt);
        aspect.TwitterCard = Filled(aspect.TwitterCard, image is null ? "summary" : "summary_large_image");
        aspect.GoogleSchema = Filled(aspect.GoogleSchema, NewsJsonLd.Write(
            card, url, image, context.SiteName, NewsArticlePages.Modified(item) is { } modified ? context.Calendar.ToLocal(modified) : null));
    }

    private static string? Filled(string? value, string? otherwise) => string.IsNullOrEmpty(value) ? otherwise : value;
}
