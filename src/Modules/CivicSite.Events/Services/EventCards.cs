using CivicSite.Events.Registration;
using CivicSite.Events.Rules;
using CivicSite.Events.ViewModels;
using OrchardCore.Media.Fields;

namespace CivicSite.Events.Services;

/// <summary>Turns entries into what lists and pages show.</summary>
internal sealed class EventCards(EventTexts texts, PageLifetime lifetime, RegistrationNotes registrations)
{
    /// <summary>An event on its day.</summary>
    public EventCard Card(EventOccurrence occurrence, EventContext context)
    {
        lifetime.EndsAt(occurrence.StartUtc(context.Zone), occurrence.EndUtc(context.Zone));
        return Card(occurrence.Entry, context, context.Urls.Item(occurrence), texts.When(occurrence), EventTexts.DateTime(occurrence, context.Zone));
    }

    /// <summary>An event as a whole: of a series the time that it is about now, or the first one where it has none.</summary>
    public EventCard Card(EventEntry entry, EventContext context)
    {
        if (entry.Now(context.UtcNow, context.Zone) is { } now)
        {
            return Card(now.Occurrence, context) with { Url = context.Urls.Item(entry) };
        }

        lifetime.EndsAt(entry.Time.LastUtc);
        return Card(entry, context, context.Urls.Item(entry), texts.When(entry.Time, context.Zone), EventTexts.DateTime(entry.Time, context.Zone));
    }

    /// <summary>Events on their days, with what is to be said of registrations.</summary>
    public async Task<IReadOnlyList<EventCard>> CardsAsync(IReadOnlyCollection<EventOccurrence> occurrences, EventContext context)
    {
        var notes = await NotesAsync(occurrences);
        return [.. occurrences.Select(occurrence => Card(occurrence, context) with { Registration = notes.GetValueOrDefault(occurrence.Entry.Id) })];
    }

    /// <summary>What is to be said of registrations, by the event.</summary>
    public Task<IReadOnlyDictionary<string, RegistrationNote>> NotesAsync(IReadOnlyCollection<EventOccurrence> occurrences) =>
        registrations.OfAsync(occurrences.Select(static occurrence => occurrence.Entry));

    public DayEvent OnDay(EventOccurrence occurrence, DateOnly day, EventContext context, RegistrationNote? registration = null) => new(
        occurrence.Entry.Name,
        context.Urls.Item(occurrence),
        texts.Time(occurrence, day),
        context.Kinds.ById(occurrence.Entry.KindId)?.Name ?? "",
        occurrence.Entry.Place,
        occurrence.Entry.State,
        occurrence.Entry.Demonstration,
        registration);

    public static IReadOnlyList<EventImage> Images(MediaField? field) => [.. Media(field).Select(static media => new EventImage(media.Path, media.Text))];

    /// <summary>A document without a name is called by its file.</summary>
    public static IReadOnlyList<EventDocument> Documents(MediaField? field) =>
        [.. Media(field).Select(static media => new EventDocument(media.Path, media.Text.Length > 0 ? media.Text : TermBook.LastSegment(media.Path)))];

    private EventCard Card(EventEntry entry, EventContext context, string url, string when, string dateTime) => new(
        entry.Name,
        url,
        when,
        dateTime,
        texts.Repeats(entry, context.Zone),
        context.Kinds.ById(entry.KindId)?.Name ?? "",
        entry.Place,
        context.Settlements.ById(entry.SettlementId)?.Name ?? "",
        entry.Number > 0 ? RomanNumerals.Write(entry.Number) : "",
        entry.State,
        entry.Count,
        entry.Recurrence is null && entry.Time.HasEnded(context.UtcNow),
        entry.Demonstration);

    private static IEnumerable<(string Path, string Text)> Media(MediaField? field) =>
        (field?.Paths ?? []).Where(static path => !string.IsNullOrEmpty(path))
            .Select((path, index) => (path, field!.MediaTexts.ElementAtOrDefault(index)?.Trim() ?? ""));
}
