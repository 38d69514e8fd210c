using System.Globalization;
using CivicSite.Calendar;
using CivicSite.Events.Indexes;
using CivicSite.Events.Models;
using CivicSite.Events.Rules;
using CivicSite.Events.ViewModels;
using OrchardCore.ContentManagement;

namespace CivicSite.Events.Services;

/// <inheritdoc cref="IMeetingPages"/>
internal sealed class MeetingPages(EventContexts contexts, MeetingRows rows, IContentManager contents, EventCards cards, EventReading reading, EventSections sections) : IMeetingPages
{
    public async Task<MeetingsViewModel> ListAsync(int? year)
    {
        var context = await contexts.GetAsync();
        var all = await rows.AllAsync();
        var held = all.Where(static row => row.State == (int)EventState.Held).GroupBy(row => context.Zone.Day(row.StartUtc).Year).ToDictionary(static group => group.Key);
        var years = all.Select(row => context.Zone.Day(row.StartUtc).Year).Distinct().OrderDescending().ToList();
        var shown = year ?? (held.Count > 0 ? held.Keys.Max() : context.Today.Year);
        var meetings = await ReadAsync(all.Where(row => context.Zone.Day(row.StartUtc).Year == shown).OrderByDescending(static row => row.StartUtc).Select(static row => row.ContentItemId));
        var open = await OpenAsync(context);
        List<MeetingRow> shownRows = [.. meetings.Select(item => Row(item, context)).OfType<MeetingRow>()];
        return new MeetingsViewModel(
            await sections.SectionAsync(context, new EventFilter(), context.Urls.Meetings, context.Urls.Meetings, context.Today, shownRows.Exists(static row => row.Card.Demonstration)),
            shown,
            [.. EventTypes.MeetingKindIds.Select(id => context.Kinds.ById(id)?.Name ?? "")],
            [.. years.Select(each => new MeetingYear(
                new SectionLink(each.ToString(CultureInfo.InvariantCulture), context.Urls.MeetingsOf(each), each == shown),
                [.. EventTypes.MeetingKindIds.Select(kind => Count(held.GetValueOrDefault(each), kind))]))],
            shownRows,
            open);
    }

    private static int Count(IEnumerable<EventIndex>? rows, string kind) =>
        (rows ?? []).Where(row => string.Equals(row.KindId, kind, StringComparison.Ordinal)).Sum(static row => row.Count);

    private async Task<IReadOnlyList<OpenDecision>> OpenAsync(EventContext context)
    {
        var items = await ReadAsync(await rows.WithOpenDecisionsAsync());
        return
        [
            .. items.SelectMany(item => item.Part<EventMeetingPart>().Decisions.Where(static decision => decision.DoneOn is null)
                    .Select(decision => (Due: decision.DueOn ?? DateOnly.MaxValue, Row: reading.Row(decision, context.Today), Item: item)))
                .OrderByDescending(static row => row.Row.IsOverdue).ThenBy(static row => row.Due)
                .Select(row => new OpenDecision(row.Row, new NamedLink(row.Item.DisplayText ?? "", context.Urls.Item(row.Item)))),
        ];
    }

    private MeetingRow? Row(ContentItem item, EventContext context) => EventEntry.Of(item) is { } entry
        ? new MeetingRow(cards.Card(entry, context), [.. item.Part<EventMeetingPart>().Decisions.Select(decision => reading.Row(decision, context.Today))])
        : null;

    private async Task<IReadOnlyList<ContentItem>> ReadAsync(IEnumerable<string> ids) => [.. await contents.GetAsync(ids.Take(EventRows.Max), VersionOptions.Published)];
}
