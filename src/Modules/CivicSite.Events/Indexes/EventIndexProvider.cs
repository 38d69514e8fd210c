using CivicSite.Calendar;
using CivicSite.Events.Models;
using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace CivicSite.Events.Indexes;

/// <summary>Rows of whatever item is an event: the part may be attached to any type.</summary>
internal sealed class EventIndexProvider : IndexProvider<ContentItem>
{
    private const int StepsOfSlack = 2;
    private const int LongestStepDays = 366;

    private static readonly DateTime EndOfCalendar = new(CalendarDates.LastYear, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    public override void Describe(DescribeContext<ContentItem> context)
    {
        context.For<EventIndex>().Map(static item => item.Published && item.As<EventPart>() is { StartUtc: { } start } part ? Rows(item, part, start) : []);
        context.For<SeparateEventIndex>().Map(static item => (item.Published || item.Latest) && item.As<EventSeriesPart>() is { SeriesId.Length: > 0 } part
            ? new SeparateEventIndex { ContentItemId = item.ContentItemId, SeriesId = part.SeriesId, StartUtc = item.As<EventPart>()?.StartUtc ?? DateTime.UnixEpoch, Published = item.Published, Latest = item.Latest }
            : null!);
        context.For<EventDecisionIndex>().Map(static item => item.Published ? Decisions(item) : null!);
    }

    internal static IEnumerable<EventIndex> Rows(ContentItem item, EventPart part, DateTime start)
    {
        var recurrence = Recurrence.Read(item.As<EventSeriesPart>()?.Rule).Rule;
        var end = part.EndUtc > start ? part.EndUtc.Value : start;
        var isVague = part.Precision != EventPrecision.Exact;
        var isLong = recurrence is not null || end - start > TimeSpan.FromDays(EventSpan.MaxShortDays);
        var span = isVague ? EventSpan.Vague : isLong ? EventSpan.Long : EventSpan.Short;
        var last = recurrence is null || isVague ? end : EndOf(recurrence, start, end - start);
        return part.Organizers.Ids().Prepend("").Select(organizer => new EventIndex
        {
            ContentItemId = item.ContentItemId,
            OrganizerId = organizer,
            KindId = part.Kind.TermIds().FirstOrDefault() ?? "",
            SettlementId = part.Settlement.TermIds().FirstOrDefault() ?? "",
            Span = span,
            StartUtc = start,
            EndUtc = last,
            Count = item.As<EventRecordPart>()?.Demonstration?.Value == true ? 0 : part.Count ?? 1,
            State = (int)part.State,
        });
    }

    // The index does not know the zone, in which the rule counts. It has to be late enough: a series that has ended is read in vain, no more.
    private static DateTime EndOf(Recurrence recurrence, DateTime start, TimeSpan length)
    {
        var last = recurrence.Until ?? recurrence.LastDay(start)?.AddDays(StepsOfSlack * LongestStepDays);
        return last is { } day && day.Year < CalendarDates.LastYear
            ? DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc).AddDays(StepsOfSlack) + length
            : EndOfCalendar;
    }

    private static EventDecisionIndex Decisions(ContentItem item) =>
        item.As<EventPart>() is { StartUtc: { } start } part && item.As<EventMeetingPart>() is { Decisions: { Count: > 0 } decisions }
            ? new EventDecisionIndex
            {
                ContentItemId = item.ContentItemId,
                KindId = part.Kind.TermIds().FirstOrDefault() ?? "",
                StartUtc = start,
                Decisions = decisions.Count,
                Done = decisions.Count(static decision => decision.DoneOn is not null),
            }
            : null!;
}
