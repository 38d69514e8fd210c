using System.Globalization;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.Services;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Seo.Models;

namespace CivicSite.ImmortalRegiment.Handlers;

/// <summary>Share data: fills in what the editor of the SEO part left empty. It is on a part that stands behind that one.</summary>
internal sealed class VeteranSeoHandler(VeteranContexts contexts) : ContentPartHandler<VeteranRecordPart>
{
    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, VeteranRecordPart part) =>
        context.ForAsync<SeoAspect>(async aspect => Fill(aspect, part.ContentItem, await contexts.GetAsync()));

    private static void Fill(SeoAspect aspect, ContentItem item, VeteranContext context)
    {
        var url = context.Urls.Absolute(context.Urls.Item(item));
        var description = item.Part<VeteranPart>().Summary;
        aspect.Canonical = Filled(aspect.Canonical, url);
        aspect.MetaDescription = Filled(aspect.MetaDescription, description);
        aspect.OpenGraphType = Filled(aspect.OpenGraphType, "profile");
        aspect.OpenGraphTitle = Filled(aspect.OpenGraphTitle, item.DisplayText);
        aspect.OpenGraphDescription = Filled(aspect.OpenGraphDescription, description);
        aspect.OpenGraphUrl = Filled(aspect.OpenGraphUrl, url);
        aspect.OpenGraphSiteName = Filled(aspect.OpenGraphSiteName, context.SiteName);
        aspect.OpenGraphLocale = Filled(aspect.OpenGraphLocale, CultureInfo.CurrentUICulture.Name.StartsWith("ru", StringComparison.Ordinal) ? "ru_RU" : "en_US");
        aspect.TwitterCard = Filled(aspect.TwitterCard, "summary");
        aspect.GoogleSchema = Filled(aspect.GoogleSchema, VeteranJsonLd.Write(item, context));
        if (item.IsDemonstration())
        {
            aspect.MetaRobots = Filled(aspect.MetaRobots, "noindex");
        }
    }

    private static string? Filled(string? value, string? otherwise) => string.IsNullOrEmpty(value) ? otherwise : value;
}
