using System.Globalization;
using CivicSite.Museum.Models;
using CivicSite.Museum.Rules;
using CivicSite.Museum.Services;
using CivicSite.Museum.Sessions;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Seo.Models;

namespace CivicSite.Museum.Handlers;

/// <summary>Share data: fills in what the editor of the SEO part left empty.</summary>
internal sealed class LessonSeoHandler(MuseumContexts contexts, SessionStore sessions) : ContentPartHandler<MuseumLessonPart>
{
    // As many dates as search engines show.
    private const int Instances = 5;

    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, MuseumLessonPart part) =>
        context.ForAsync<SeoAspect>(aspect => FillAsync(aspect, part.ContentItem));

    private async Task FillAsync(SeoAspect aspect, ContentItem item)
    {
        var context = await contexts.GetAsync();
        var lesson = LessonEntry.From(item);
        var url = context.Urls.Absolute(context.Urls.Item(item));
        aspect.Canonical = Filled(aspect.Canonical, url);
        aspect.MetaDescription = Filled(aspect.MetaDescription, lesson.Summary);
        aspect.OpenGraphType = Filled(aspect.OpenGraphType, "website");
        aspect.OpenGraphTitle = Filled(aspect.OpenGraphTitle, item.DisplayText);
        aspect.OpenGraphDescription = Filled(aspect.OpenGraphDescription, lesson.Summary);
        aspect.OpenGraphUrl = Filled(aspect.OpenGraphUrl, url);
        aspect.OpenGraphSiteName = Filled(aspect.OpenGraphSiteName, context.SiteName);
        aspect.OpenGraphLocale = Filled(aspect.OpenGraphLocale, CultureInfo.CurrentUICulture.Name.StartsWith("ru", StringComparison.Ordinal) ? "ru_RU" : "en_US");
        aspect.TwitterCard = Filled(aspect.TwitterCard, "summary");
        if (lesson.Demonstration)
        {
            aspect.MetaRobots = Filled(aspect.MetaRobots, "noindex");
        }

        if (string.IsNullOrEmpty(aspect.GoogleSchema))
        {
            aspect.GoogleSchema = LessonJsonLd.Write(lesson, await sessions.NextFreeAsync(lesson.Id, 1, BookingHours.FirstBookable(context.House, context.Now), Instances), context);
        }
    }

    private static string? Filled(string? value, string? otherwise) => string.IsNullOrEmpty(value) ? otherwise : value;
}
