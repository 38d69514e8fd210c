using CivicSite.News.Models;
using CivicSite.News.Services;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;

namespace CivicSite.News.Handlers;

/// <summary>Holds the rules of the press office at saving and at publishing, and keeps the date of the first publication.</summary>
internal sealed class NewsArticleHandler(
    IClock clock,
    INotifier notifier,
    IStringLocalizer<NewsArticleHandler> S,
    IHtmlLocalizer<NewsArticleHandler> H) : ContentPartHandler<NewsArticlePart>
{
    public override Task ValidatingAsync(ValidateContentContext context, NewsArticlePart part)
    {
        foreach (var fault in Check(context.ContentItem, part, context.ContentItem.Published))
        {
            context.Fail(Describe(fault), Member(fault));
        }

        return Task.CompletedTask;
    }

    public override async Task PublishingAsync(PublishContentContext context, NewsArticlePart part)
    {
        foreach (var fault in Check(context.PublishingItem, part, forPublication: true))
        {
            context.Cancel = true;
            await notifier.ErrorAsync(H["The article was not published. {0}", Describe(fault).Value]);
        }

        // Orchard Core renews PublishedUtc at each publication; a corrected article must not become news again.
        if (!context.Cancel && part.PublicationTime?.Value is null)
        {
            var first = context.PreviousItem?.PublicationUtc() ?? clock.UtcNow;
            part.PublicationTime = new() { Value = new DateTime(first.Ticks - (first.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc) };
            context.PublishingItem.Apply(part);
        }
    }

    private IEnumerable<NewsFault> Check(ContentItem item, NewsArticlePart part, bool forPublication) =>
        NewsRules.Check(Facts(item, part), forPublication, clock.UtcNow);

    internal static NewsFacts Facts(ContentItem item, NewsArticlePart part) => new(
        item.ContentItemId,
        item.DisplayText ?? "",
        part.Lead?.Text ?? "",
        part.Topic.FirstTermId() is not null,
        NewsCards.Cover(part)?.Alt,
        part.Source?.Url ?? "",
        part.Related?.ContentItemIds ?? [],
        item.As<AutoroutePart>()?.Path ?? "",
        part.PublicationTime?.Value);

    private static string Member(NewsFault fault) => fault switch
    {
        NewsFault.TitleTooLong => "TitlePart.Title",
        NewsFault.AddressTaken => "AutoroutePart.Path",
        NewsFault.TopicMissing => "NewsArticlePart.Topic.TermContentItemIds",
        NewsFault.CoverWithoutAlt => "NewsArticlePart.Cover.Paths",
        NewsFault.SourceNotWeb => "NewsArticlePart.Source.Url",
        NewsFault.RelatedToItself => "NewsArticlePart.Related.ContentItemIds",
        NewsFault.DateInFuture => "NewsArticlePart.PublicationTime.LocalDateTime",
        _ => "NewsArticlePart.Lead.Text",
    };

    private LocalizedString Describe(NewsFault fault) => fault switch
    {
        NewsFault.TitleTooLong => S["The title may have at most {0} characters.", NewsRules.MaxTitle],
        NewsFault.LeadMissing => S["The lead is required."],
        NewsFault.LeadTooLong => S["The lead may have at most {0} characters.", NewsRules.MaxLead],
        NewsFault.TopicMissing => S["Choose a topic."],
        NewsFault.CoverWithoutAlt => S["Describe the cover image for those who cannot see it."],
        NewsFault.SourceNotWeb => S["The source link must begin with http:// or https://."],
        NewsFault.RelatedToItself => S["An article cannot be related to itself."],
        NewsFault.AddressTaken => S["This address belongs to a list of news. Choose another one."],
        NewsFault.DateInFuture => S["The date of the article lies in the future. Use scheduled publication instead."],
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Unknown fault."),
    };
}
