using System.Globalization;
using CivicSite.Events.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;

namespace CivicSite.Events.Registration;

/// <summary>What somebody who comes has to know of an event. What they were told last is kept, to tell them of changes.</summary>
internal sealed class EventOutline
{
    public string EventId { get; set; } = "";

    public string Title { get; set; } = "";

    public DateTime StartUtc { get; set; }

    public DateTime? EndUtc { get; set; }

    public bool AllDay { get; set; }

    public EventState State { get; set; }

    public string Place { get; set; } = "";

    /// <summary>When it is over: at its end, or a day after a beginning without one.</summary>
    public DateTime OverUtc => EndUtc ?? StartUtc.AddDays(1);

    /// <summary>Null for an item that is no event with a time.</summary>
    public static EventOutline? Of(ContentItem item) => item.As<EventPart>() is { StartUtc: { } start } part
        ? new EventOutline
        {
            EventId = item.ContentItemId,
            Title = item.DisplayText ?? "",
            StartUtc = start,
            EndUtc = part.EndUtc,
            AllDay = part.AllDay,
            State = part.State,
            Place = part.Place.TextOrEmpty(),
        }
        : null;
}

/// <summary>What has become of an event since people were told of it last.</summary>
internal enum EventChange
{
    None,

    Cancelled,

    Postponed,

    /// <summary>It has another time or place.</summary>
    Moved,

    /// <summary>It was called off, and is to be held after all.</summary>
    Restored,
}

/// <summary>Finds what people who come have to be told.</summary>
internal static class EventChanges
{
    public static EventChange Between(EventOutline told, EventOutline now) => now.State switch
    {
        EventState.Held => EventChange.None,
        EventState.Cancelled => told.State == EventState.Cancelled ? EventChange.None : EventChange.Cancelled,
        EventState.Postponed => told.State == EventState.Postponed ? EventChange.None : EventChange.Postponed,
        _ when told.State == EventState.Cancelled => EventChange.Restored,
        _ when told.State == EventState.Postponed => EventChange.Moved,
        _ => (told.StartUtc, told.EndUtc, told.AllDay) != (now.StartUtc, now.EndUtc, now.AllDay) || !string.Equals(told.Place, now.Place, StringComparison.Ordinal)
            ? EventChange.Moved
            : EventChange.None,
    };
}

/// <summary>Times of an event on the site's clock.</summary>
/// <param name="End">The end, which is no longer part of it; null where it is not known.</param>
internal sealed record LocalTimes(DateTime Start, DateTime? End, bool AllDay)
{
    private const string Day = "d MMMM yyyy";

    public static async Task<LocalTimes> OfAsync(EventOutline outline, ILocalClock clock) => new(
        await LocalAsync(outline.StartUtc, clock), outline.EndUtc is { } end ? await LocalAsync(end, clock) : null, outline.AllDay);

    public static async Task<DateTime> LocalAsync(DateTime utc, ILocalClock clock) =>
        (await clock.ConvertToLocalAsync(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)))).DateTime;

    /// <summary>In the language of the moment, such as <c>4 December 2026, 10:00–12:00</c>.</summary>
    public string Text()
    {
        var culture = CultureInfo.CurrentCulture;
        if (AllDay)
        {
            return DayText();
        }

        var start = Start.ToString(Day + ", HH:mm", culture);
        return End is not { } end ? start
            : end.Date == Start.Date ? $"{start}–{end.ToString("HH:mm", culture)}"
            : $"{start} – {end.ToString(Day + ", HH:mm", culture)}";
    }

    /// <summary>The day alone, or the first and the last.</summary>
    public string DayText()
    {
        var last = AllDay ? End?.AddDays(-1) ?? Start : End ?? Start;
        return last.Date > Start.Date
            ? $"{Start.ToString(Day, CultureInfo.CurrentCulture)} – {last.ToString(Day, CultureInfo.CurrentCulture)}"
            : Start.ToString(Day, CultureInfo.CurrentCulture);
    }
}
