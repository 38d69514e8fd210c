using System.Globalization;
using CivicSite.Organizations.Models;
using CivicSite.Organizations.OpenData;
using CivicSite.Organizations.Services;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Media;
using OrchardCore.Seo.Models;

namespace CivicSite.Organizations.Handlers;

/// <summary>Share data of an organisation: fills in what the editor of the SEO part left empty.</summary>
internal sealed class OrganizationSeoHandler(OrganizationContexts contexts, IMediaFileStore media) : ContentPartHandler<OrganizationPart>
{
    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, OrganizationPart part) =>
        context.ForAsync<SeoAspect>(async aspect => Fill(aspect, part.ContentItem, await contexts.GetAsync()));

    private void Fill(SeoAspect aspect, ContentItem item, OrganizationContext context)
    {
        var row = OpenDataRecord.From(item, context);
        var logo = OrganizationCards.Image(item.Part<OrganizationProfilePart>().Logo);
        var logoUrl = logo is null ? null : context.Urls.Absolute(media.MapPathToPublicUrl(logo.Path));
        ShareData.Fill(aspect, row.Name, row.Summary, row.Url, context);
        aspect.OpenGraphImage = ShareData.Filled(aspect.OpenGraphImage, logoUrl);
        aspect.OpenGraphImageAlt = ShareData.Filled(aspect.OpenGraphImageAlt, logo?.Alt);
        aspect.GoogleSchema = ShareData.Filled(aspect.GoogleSchema, OrganizationJsonLd.Write(row, logoUrl));
        if (row.Demonstration)
        {
            aspect.MetaRobots = ShareData.Filled(aspect.MetaRobots, "noindex");
        }
    }
}

/// <summary>Share data of an agreement.</summary>
internal sealed class AgreementSeoHandler(OrganizationContexts contexts) : ContentPartHandler<AgreementPart>
{
    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, AgreementPart part) =>
        context.ForAsync<SeoAspect>(async aspect =>
        {
            var site = await contexts.GetAsync();
            ShareData.Fill(aspect, AgreementPages.FullName(part.ContentItem), "", site.Urls.Absolute(site.Urls.Item(part.ContentItem)), site);
        });
}

/// <summary>What the share data of all pages of the module have in common.</summary>
internal static class ShareData
{
    public static void Fill(SeoAspect aspect, string title, string description, string url, OrganizationContext context)
    {
        aspect.Canonical = Filled(aspect.Canonical, url);
        aspect.MetaDescription = Filled(aspect.MetaDescription, description);
        aspect.OpenGraphType = Filled(aspect.OpenGraphType, "website");
        aspect.OpenGraphTitle = Filled(aspect.OpenGraphTitle, title);
        aspect.OpenGraphDescription = Filled(aspect.OpenGraphDescription, description);
        aspect.OpenGraphUrl = Filled(aspect.OpenGraphUrl, url);
        aspect.OpenGraphSiteName = Filled(aspect.OpenGraphSiteName, context.SiteName);
        aspect.OpenGraphLocale = Filled(aspect.OpenGraphLocale, CultureInfo.CurrentUICulture.Name.StartsWith("ru", StringComparison.Ordinal) ? "ru_RU" : "en_US");
        aspect.TwitterCard = Filled(aspect.TwitterCard, "summary");
    }

    public static string? Filled(string? value, string? otherwise) => string.IsNullOrEmpty(value) ? otherwise : value;
}
