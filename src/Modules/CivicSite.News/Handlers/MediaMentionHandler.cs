using CivicSite.News.Models;
using CivicSite.News.Services;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.DisplayManagement.Notify;

namespace CivicSite.News.Handlers;

/// <summary>A mention needs a title of bearable length, the name of the medium, a day and a link that opens a web page.</summary>
internal sealed class MediaMentionHandler(
    INotifier notifier,
    IStringLocalizer<MediaMentionHandler> S,
    IHtmlLocalizer<MediaMentionHandler> H) : ContentPartHandler<MediaMentionPart>
{
    public override Task ValidatingAsync(ValidateContentContext context, MediaMentionPart part)
    {
        foreach (var (member, message) in Check(context.ContentItem, part, context.ContentItem.Published))
        {
            context.Fail(message, member);
        }

        return Task.CompletedTask;
    }

    public override async Task PublishingAsync(PublishContentContext context, MediaMentionPart part)
    {
        foreach (var (_, message) in Check(context.PublishingItem, part, forPublication: true))
        {
            context.Cancel = true;
            await notifier.ErrorAsync(H["The publication was not listed. {0}", message.Value]);
        }
    }

    private IEnumerable<(string Member, LocalizedString Message)> Check(ContentItem item, MediaMentionPart part, bool forPublication)
    {
        if ((item.DisplayText ?? "").Length > NewsRules.MaxTitle)
        {
            yield return ("TitlePart.Title", S["The title may have at most {0} characters.", NewsRules.MaxTitle]);
        }

        if (part.Summary.TextOrEmpty().Length > NewsRules.MaxLead)
        {
            yield return ("MediaMentionPart.Summary.Text", S["The summary may have at most {0} characters.", NewsRules.MaxLead]);
        }

        var url = part.Link?.Url ?? "";
        if ((url.Length > 0 || forPublication) && WebLinks.Parse(url) is null)
        {
            yield return ("MediaMentionPart.Link.Url", S["The link must begin with http:// or https://."]);
        }

        if (forPublication && part.Medium.TextOrEmpty().Length == 0)
        {
            yield return ("MediaMentionPart.Medium.Text", S["Name the medium."]);
        }

        if (forPublication && part.PublishedOn?.Value is null)
        {
            yield return ("MediaMentionPart.PublishedOn.Value", S["Give the day of publication."]);
        }
    }
}
