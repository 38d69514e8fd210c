using CivicSite.Calendar;
using CivicSite.Events;
using CivicSite.Events.Models;
using CivicSite.Tos.Models;
using CivicSite.Tos.Services;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Modules;

namespace CivicSite.Tos.Events;

/// <summary>
/// What the calendar needs of a forum follows from its own record, so that nothing is written down twice. The exact day alone is the calendar's:
/// the record has words for it.
/// </summary>
internal sealed class ForumEventHandler(ILocalClock clock, IStringLocalizer<ForumEventHandler> S) : ContentPartHandler<TosForumPart>
{
    public override async Task ValidatingAsync(ValidateContentContext context, TosForumPart part)
    {
        var zone = await FillAsync(context.ContentItem, part);
        if (context.ContentItem.As<EventPart>() is { StartUtc: { } start, Precision: EventPrecision.Exact } && part.Year.Year() is { } year && zone.Day(start).Year != year)
        {
            context.Fail(S["The day in the calendar is not in the year of the forum."], "EventPart.StartDay");
        }
    }

    public override Task CreatingAsync(CreateContentContext context, TosForumPart part) => FillAsync(context.ContentItem, part);

    public override Task UpdatingAsync(UpdateContentContext context, TosForumPart part) => FillAsync(context.ContentItem, part);

    public override Task PublishingAsync(PublishContentContext context, TosForumPart part) => FillAsync(context.PublishingItem, part);

    public override Task ImportingAsync(ImportContentContext context, TosForumPart part) => FillAsync(context.ContentItem, part);

    internal static void Fill(ContentItem item, TosForumPart part, TimeZoneInfo zone)
    {
        var forum = item.As<EventPart>() ?? new EventPart();
        forum.Kind = new() { TaxonomyContentItemId = EventTypes.KindsTaxonomyId, TermContentItemIds = [EventTypes.ForumKindId] };
        forum.Number = new() { Text = part.Number?.Text };
        forum.Place = new() { Text = part.Place?.Text };
        forum.Participants = new() { ContentItemIds = [.. part.Attended.Ids()] };
        forum.OtherParticipants = new() { Text = part.Participants?.Text };
        forum.Count = null;
        var planned = part.Planned?.Value == true;
        forum.State = planned && forum.State == EventState.Held ? EventState.Planned
            : !planned && forum.State == EventState.Planned ? EventState.Held
            : forum.State;
        if (forum is not { StartUtc: not null, Precision: EventPrecision.Exact } && part.Year.Year() is { } year && CalendarDates.IsYear(year))
        {
            SetTime(forum, year, ForumTime.Month(part.When.TextOrEmpty()), zone);
        }

        item.Apply(forum);
        item.Apply(new EventRecordPart { Demonstration = new() { Value = TosReading.IsDemonstration(item) } });
    }

    private static void SetTime(EventPart forum, int year, int? month, TimeZoneInfo zone)
    {
        var first = new DateOnly(year, month ?? 1, 1);
        forum.Precision = month is null ? EventPrecision.Year : EventPrecision.Month;
        forum.AllDay = false;
        forum.StartUtc = zone.StartOf(first);
        forum.EndUtc = zone.StartOf(month is null ? first.AddYears(1) : first.AddMonths(1));
    }

    private async Task<TimeZoneInfo> FillAsync(ContentItem item, TosForumPart part)
    {
        var zone = ZonedTime.Zone((await clock.GetLocalTimeZoneAsync()).TimeZoneId);
        Fill(item, part, zone);
        return zone;
    }
}
