using CivicSite.Calendar;
using CivicSite.Events.Models;

namespace CivicSite.Events.Rules;

/// <summary>When an event is, as exactly as it is known.</summary>
/// <param name="EndUtc">No longer part of it; null where no end is known.</param>
internal sealed record EventTime(DateTime StartUtc, DateTime? EndUtc, bool AllDay, EventPrecision Precision)
{
    public bool IsExact => Precision == EventPrecision.Exact;

    /// <summary>Null where the part has no time yet.</summary>
    public static EventTime? Of(EventPart part) =>
        part.StartUtc is { } start ? new EventTime(start, part.EndUtc > start ? part.EndUtc : null, part.AllDay, part.Precision) : null;

    public static EventTime WholeDays(DateOnly first, DateOnly last, TimeZoneInfo zone) =>
        new(zone.StartOf(first), zone.StartOf(last.AddDays(1)), AllDay: true, EventPrecision.Exact);

    public static EventTime Month(int year, int month, TimeZoneInfo zone)
    {
        var first = new DateOnly(year, month, 1);
        return new(zone.StartOf(first), zone.StartOf(first.AddMonths(1)), AllDay: false, EventPrecision.Month);
    }

    public static EventTime Year(int year, TimeZoneInfo zone)
    {
        var first = new DateOnly(year, 1, 1);
        return new(zone.StartOf(first), zone.StartOf(first.AddYears(1)), AllDay: false, EventPrecision.Year);
    }

    /// <summary>The end, or the beginning where no end is known.</summary>
    public DateTime LastUtc => EndUtc ?? StartUtc;

    public bool HasEnded(DateTime utcNow) => LastUtc <= utcNow;

    public DateOnly FirstDay(TimeZoneInfo zone) => zone.Day(StartUtc);

    /// <summary>The last day on which it is still on: what ends at midnight ended the day before.</summary>
    public DateOnly LastDay(TimeZoneInfo zone) => EndUtc is { } end ? zone.Day(end.AddTicks(-1)) : FirstDay(zone);

    public void WriteTo(EventPart part) => (part.StartUtc, part.EndUtc, part.AllDay, part.Precision) = (StartUtc, EndUtc, AllDay, Precision);
}
