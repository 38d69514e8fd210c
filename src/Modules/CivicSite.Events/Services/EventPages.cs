using System.Globalization;
using CivicSite.Calendar;
using CivicSite.Events.Models;
using CivicSite.Events.Rules;
using CivicSite.Events.ViewModels;
using CivicSite.News.Services;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;

namespace CivicSite.Events.Services;

/// <inheritdoc cref="IEventPages"/>
internal sealed class EventPages(EventContexts contexts, EventCards cards, EventTexts texts, ArticleShapes articles, EventReading reading, IHttpContextAccessor http) : IEventPages
{
    private const int NextTimes = 5;

    // A draft without a time is shown as if it were now, so that the rest of it can be looked at.
    private static EventEntry Entry(ContentItem item, EventContext context) =>
        EventEntry.Of(item) ?? EventEntry.Of(Timed(item, context))!;

    public async Task<EventViewModel> BuildPageAsync(ContentItem item)
    {
        var context = await contexts.GetAsync();
        var entry = Entry(item, context);
        var (programme, meeting) = (item.Part<EventProgrammePart>(), item.Part<EventMeetingPart>());
        var (asked, occurrence) = Asked(entry, context);
        var now = occurrence is null ? entry.Now(context.UtcNow, context.Zone) : null;
        var day = (occurrence ?? now?.Occurrence)?.FirstDay ?? entry.Time.FirstDay(context.Zone);
        var (series, separate) = await reading.SeriesAsync(item, entry, context);
        var people = await reading.PeopleAsync(item, context.Urls);
        return new EventViewModel(
            occurrence is null ? cards.Card(entry, context) : cards.Card(occurrence, context),
            Head(now),
            asked && occurrence is null,
            Next(entry, context),
            (await reading.BodyAsync(item)).Body,
            item.Part<EventPart>().Point.TextOrEmpty(),
            people.Organizers,
            people.Participants,
            [.. programme.Programme.Lines().Select(ProgrammeSlot.Read)],
            meeting.Agenda.Lines(),
            [.. meeting.Decisions.Select(decision => reading.Row(decision, context.Today))],
            programme.Results.Lines(),
            EventCards.Images(programme.Photographs),
            EventCards.Documents(programme.Documents),
            await articles.DrawAsync(programme.News.Ids()),
            entry.Time.IsExact && item.Published ? context.Urls.FileOf(entry.Id) : null,
            context.Urls.All,
            MonthGrid.Of(day) is { } month ? context.Urls.Month(month, new EventFilter()) : null)
        {
            Series = series,
            Separate = separate,
        };
    }

    public async Task<EventCard?> BuildCardAsync(ContentItem item)
    {
        var context = await contexts.GetAsync();
        return EventEntry.Of(item) is { } entry ? cards.Card(entry, context) : null;
    }

    private (bool Asked, EventOccurrence? Occurrence) Asked(EventEntry entry, EventContext context)
    {
        var date = http.HttpContext?.Request.Query["date"].ToString() ?? "";
        var day = DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) && CalendarDates.IsYear(parsed.Year) ? parsed : (DateOnly?)null;
        return entry.Recurrence is null || date.Length == 0 ? (false, null) : (true, day is { } given ? entry.On(given, context.Zone) : null);
    }

    private static SeriesHead Head(SeriesTime? now) => now switch
    {
        null => SeriesHead.None,
        { IsOver: true } => SeriesHead.Last,
        { IsOn: true } => SeriesHead.On,
        _ => SeriesHead.Next,
    };

    private IReadOnlyList<NamedLink> Next(EventEntry entry, EventContext context) =>
        entry.Recurrence is null ? [] :
        [
            .. entry.Coming(context.UtcNow, context.Zone).Take(NextTimes)
                .Select(occurrence => new NamedLink(texts.When(occurrence), context.Urls.Item(occurrence))),
        ];

    private static ContentItem Timed(ContentItem item, EventContext context)
    {
        var copy = new ContentItem { ContentItemId = item.ContentItemId, ContentType = item.ContentType, DisplayText = item.DisplayText };
        var part = item.Part<EventPart>();
        part.StartUtc = context.UtcNow;
        copy.Apply(part);
        return copy;
    }
}
