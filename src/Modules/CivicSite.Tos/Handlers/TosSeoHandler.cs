using System.Globalization;
using CivicSite.Tos.Models;
using CivicSite.Tos.Services;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Seo.Models;

namespace CivicSite.Tos.Handlers;

/// <summary>Share data: fills in what the editor of the SEO part left empty. Each type has it on the part that is its own.</summary>
internal sealed class TosSeoHandler<TPart>(TosContexts contexts) : ContentPartHandler<TPart>
    where TPart : ContentPart, new()
{
    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, TPart part) =>
        context.ForAsync<SeoAspect>(async aspect => Fill(aspect, part.ContentItem, await contexts.GetAsync()));

    private static void Fill(SeoAspect aspect, ContentItem item, TosContext context)
    {
        var url = context.Urls.Absolute(context.Urls.Item(item));
        var description = item.As<TosPart>()?.Summary.TextOrEmpty() ?? "";
        aspect.Canonical = Filled(aspect.Canonical, url);
        aspect.MetaDescription = Filled(aspect.MetaDescription, description);
        aspect.OpenGraphType = Filled(aspect.OpenGraphType, "website");
        aspect.OpenGraphTitle = Filled(aspect.OpenGraphTitle, item.DisplayText);
        aspect.OpenGraphDescription = Filled(aspect.OpenGraphDescription, description);
        aspect.OpenGraphUrl = Filled(aspect.OpenGraphUrl, url);
        aspect.OpenGraphSiteName = Filled(aspect.OpenGraphSiteName, context.SiteName);
        aspect.OpenGraphLocale = Filled(aspect.OpenGraphLocale, CultureInfo.CurrentUICulture.Name.StartsWith("ru", StringComparison.Ordinal) ? "ru_RU" : "en_US");
        aspect.TwitterCard = Filled(aspect.TwitterCard, "summary");
        if (item.Has<TosPart>())
        {
            aspect.GoogleSchema = Filled(aspect.GoogleSchema, TosJsonLd.Write(TosReading.Tos(item), item, context));
        }

        if (TosReading.IsDemonstration(item))
        {
            aspect.MetaRobots = Filled(aspect.MetaRobots, "noindex");
        }
    }

    private static string? Filled(string? value, string? otherwise) => string.IsNullOrEmpty(value) ? otherwise : value;
}
