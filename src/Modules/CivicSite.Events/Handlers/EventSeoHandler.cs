using System.Globalization;
using CivicSite.Events.Models;
using CivicSite.Events.Rules;
using CivicSite.Events.Services;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Media;
using OrchardCore.Seo.Models;

namespace CivicSite.Events.Handlers;

/// <summary>Share data of an event: fills in what the editor of the SEO part left empty.</summary>
internal sealed class EventSeoHandler(EventContexts contexts, EventReading reading, EventTexts texts, IMediaFileStore media) : ContentPartHandler<EventPart>
{
    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, EventPart part) => context.ForAsync<SeoAspect>(async aspect =>
    {
        if (EventEntry.Of(part.ContentItem) is { } entry)
        {
            Fill(aspect, entry, part.ContentItem, await contexts.GetAsync());
            aspect.GoogleSchema = Filled(aspect.GoogleSchema, await JsonLdAsync(aspect, entry, part));
        }
    });

    private async Task<string> JsonLdAsync(SeoAspect aspect, EventEntry entry, EventPart part)
    {
        var context = await contexts.GetAsync();
        var people = await reading.PeopleAsync(part.ContentItem, context.Urls);
        return EventJsonLd.Write(entry, aspect.MetaDescription ?? "", part.Point.TextOrEmpty(), people.Organizers, context);
    }

    private void Fill(SeoAspect aspect, EventEntry entry, ContentItem item, EventContext context)
    {
        var url = context.Urls.Absolute(context.Urls.Item(item));
        var settlement = context.Settlements.ById(entry.SettlementId)?.Name ?? "";
        string[] words = [context.Kinds.ById(entry.KindId)?.Name ?? "", When(entry, context), entry.Place, settlement];
        var description = string.Join(", ", words.Where(static word => word.Length > 0));
        var picture = EventCards.Images(item.Part<EventProgrammePart>().Photographs).FirstOrDefault();
        var image = picture is null ? null : context.Urls.Absolute(media.MapPathToPublicUrl(picture.Path));
        aspect.Canonical = Filled(aspect.Canonical, url);
        aspect.MetaDescription = Filled(aspect.MetaDescription, description);
        aspect.OpenGraphType = Filled(aspect.OpenGraphType, "website");
        aspect.OpenGraphTitle = Filled(aspect.OpenGraphTitle, entry.Name);
        aspect.OpenGraphDescription = Filled(aspect.OpenGraphDescription, description);
        aspect.OpenGraphUrl = Filled(aspect.OpenGraphUrl, url);
        aspect.OpenGraphSiteName = Filled(aspect.OpenGraphSiteName, context.SiteName);
        aspect.OpenGraphLocale = Filled(aspect.OpenGraphLocale, CultureInfo.CurrentUICulture.Name.StartsWith("ru", StringComparison.Ordinal) ? "ru_RU" : "en_US");
        aspect.OpenGraphImage = Filled(aspect.OpenGraphImage, image);
        aspect.OpenGraphImageAlt = Filled(aspect.OpenGraphImageAlt, picture?.Alt);
        aspect.TwitterCard = Filled(aspect.TwitterCard, image is null ? "summary" : "summary_large_image");
        if (entry.Demonstration)
        {
            aspect.MetaRobots = Filled(aspect.MetaRobots, "noindex");
        }
    }

    private string When(EventEntry entry, EventContext context) =>
        entry.Now(context.UtcNow, context.Zone) is { } now ? texts.When(now.Occurrence) : texts.When(entry.Time, context.Zone);

    private static string? Filled(string? value, string? otherwise) => string.IsNullOrEmpty(value) ? otherwise : value;
}
