using CivicSite.Calendar;
using CivicSite.Events.Models;
using CivicSite.Events.Registration;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;

namespace CivicSite.Events.Rules;

/// <summary>What lists and calendars need of an event.</summary>
/// <param name="Number">0 where it has none.</param>
/// <param name="Count">How many events it stands for; 0 where that is not known.</param>
/// <param name="Recurrence">Null for single events.</param>
internal sealed record EventEntry(
    string Id,
    string Name,
    string? Path,
    string KindId,
    string SettlementId,
    int Number,
    string Place,
    EventState State,
    EventTime Time,
    int Count,
    Recurrence? Recurrence,
    IReadOnlyCollection<DateOnly> Exceptions,
    bool Demonstration)
{
    /// <summary>On what terms visitors may register; null where they cannot.</summary>
    public RegistrationTerms? Registration { get; private init; }

    private static readonly DateOnly EndOfCalendar = new(CalendarDates.LastYear, 12, 31);

    /// <returns>Null where the item is no event, or has no time yet.</returns>
    public static EventEntry? Of(ContentItem item)
    {
        if (item.As<EventPart>() is not { } part || EventTime.Of(part) is not { } time)
        {
            return null;
        }

        var series = item.As<EventSeriesPart>();
        return new EventEntry(
            item.ContentItemId,
            item.DisplayText ?? "",
            item.As<AutoroutePart>()?.Path,
            part.Kind.TermIds().FirstOrDefault() ?? "",
            part.Settlement.TermIds().FirstOrDefault() ?? "",
            RomanNumerals.Read(part.Number?.Text) ?? 0,
            part.Place.TextOrEmpty(),
            part.State,
            time,
            part.Count ?? 1,
            time.IsExact ? Recurrence.Read(series?.Rule).Rule : null,
            series?.Exceptions ?? [],
            item.As<EventRecordPart>()?.Demonstration?.Value == true)
        {
            Registration = item.Has<EventRegistrationPart>() && RegistrationTerms.Of(item) is { IsOffered: true } terms ? terms : null,
        };
    }

    /// <summary>When it takes place within these days, both of them included.</summary>
    public IEnumerable<EventOccurrence> Between(DateOnly from, DateOnly to, TimeZoneInfo zone)
    {
        var first = Occurrence(zone.ToLocal(Time.StartUtc), zone);
        if (Recurrence is null)
        {
            return first.FirstDay <= to && first.LastDay >= from ? [first] : [];
        }

        // An occurrence that began before the first day may still be on.
        var longer = first.LastDay.DayNumber - first.FirstDay.DayNumber;
        return Recurrence.Occurrences(first.Start, from.AddDays(-longer), to, Exceptions)
            .Select(start => Occurrence(start, zone)).Where(occurrence => occurrence.LastDay >= from);
    }

    /// <summary>The occurrence that begins on this day; null where there is none.</summary>
    public EventOccurrence? On(DateOnly day, TimeZoneInfo zone) => Between(day, day, zone).FirstOrDefault(occurrence => occurrence.FirstDay == day);

    /// <summary>When it is on or still to come, in order.</summary>
    public IEnumerable<EventOccurrence> Coming(DateTime utcNow, TimeZoneInfo zone) =>
        Between(zone.Day(utcNow), EndOfCalendar, zone).Where(occurrence => occurrence.EndUtc(zone) > utcNow);

    /// <summary>Of a series the time that it is about now: the one that is on or comes next, or the last one where it is over. Null for single events.</summary>
    public SeriesTime? Now(DateTime utcNow, TimeZoneInfo zone) =>
        Recurrence is null ? null
        : Coming(utcNow, zone).FirstOrDefault() is { } next ? new SeriesTime(next, IsOver: false, IsOn: next.StartUtc(zone) <= utcNow)
        : Between(Time.FirstDay(zone), zone.Day(utcNow), zone).LastOrDefault() is { } last ? new SeriesTime(last, IsOver: true, IsOn: false)
        : null;

    private EventOccurrence Occurrence(DateTime localStart, TimeZoneInfo zone)
    {
        // The length is that of the clock on the wall: a meeting from ten to twelve ends at twelve on the day of a change of clocks too.
        var length = Time.EndUtc is { } end ? zone.ToLocal(end) - zone.ToLocal(Time.StartUtc) : (TimeSpan?)null;
        return new EventOccurrence(this, localStart, localStart + length);
    }
}

/// <summary>An event on its day.</summary>
/// <param name="Start">In the time of the place.</param>
/// <param name="End">In the time of the place; null where no end is known.</param>
internal sealed record EventOccurrence(EventEntry Entry, DateTime Start, DateTime? End)
{
    public DateOnly FirstDay => DateOnly.FromDateTime(Start);

    public DateOnly LastDay => End is { } end && end > Start ? DateOnly.FromDateTime(end.AddTicks(-1)) : FirstDay;

    public DateTime StartUtc(TimeZoneInfo zone) => zone.ToUtc(Start);

    /// <summary>When it is over: at its end, or at its beginning where no end is known.</summary>
    public DateTime EndUtc(TimeZoneInfo zone) => zone.ToUtc(End ?? Start);

    public bool IsOn(DateOnly day) => day >= FirstDay && day <= LastDay;
}

/// <summary>The time that a series is about at a moment.</summary>
/// <param name="IsOver">It was the last one.</param>
/// <param name="IsOn">It has begun, and not ended.</param>
internal sealed record SeriesTime(EventOccurrence Occurrence, bool IsOver, bool IsOn);
