using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using IcalCalendar = Ical.Net.Calendar;

namespace CivicSite.Calendar;

/// <summary>
/// Writes iCalendar (RFC 5545). Single events stand in UTC, which every program understands without a definition of the zone;
/// series stand in the time of the place, because their weekdays are the place's.
/// </summary>
public static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";

    private const string Product = "-//CivicSite//Calendar 1.0//RU";
    private const string Refresh = "PT6H";

    // Ical.Net lists a zone's changes from here up to now: a series that begins later than now must not move it past that.
    private static readonly DateTime LatestZoneStart = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <param name="name">What programs show as the name of the calendar.</param>
    /// <param name="zone">The IANA id of the place's zone.</param>
    public static string Write(string name, IEnumerable<CalendarEntry> entries, string zone)
    {
        var place = ZonedTime.Zone(zone);
        var all = entries.ToList();
        var calendar = new IcalCalendar { ProductId = Product };
        foreach (var property in new[] { "NAME", "X-WR-CALNAME" })
        {
            calendar.AddProperty(property, ContentLines.Clean(name));
        }

        calendar.AddProperty("X-WR-TIMEZONE", place.Id);
        calendar.AddProperty("X-PUBLISHED-TTL", Refresh);
        if (all.Where(static entry => entry is { Recurrence: not null, AllDay: false }).Select(static entry => (DateTime?)entry.StartUtc).Min() is { } first)
        {
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(place.Id, first < LatestZoneStart ? first.AddYears(-1) : LatestZoneStart, true));
        }

        foreach (var entry in all)
        {
            calendar.Events.Add(Component(entry, place));
        }

        return ContentLines.Fold(new CalendarSerializer().SerializeToString(calendar) ?? "");
    }

    private static CalendarEvent Component(CalendarEntry entry, TimeZoneInfo zone)
    {
        var component = new CalendarEvent
        {
            Uid = entry.Uid,
            Summary = ContentLines.Clean(entry.Title),
            Status = entry.Cancelled ? "CANCELLED" : entry.Tentative ? "TENTATIVE" : "CONFIRMED",
            Sequence = entry.Sequence,
            // Without a method this is when the entry was last changed; a file that does not change stays the same file.
            DtStamp = Utc(entry.ChangedUtc ?? entry.StartUtc),
            Location = Filled(entry.Location),
            Description = Filled(entry.Description),
            Url = Uri.TryCreate(entry.Url, UriKind.Absolute, out var url) ? new Uri(url.AbsoluteUri) : null,
        };
        if (entry.ChangedUtc is { } changed)
        {
            component.LastModified = Utc(changed);
        }

        SetTime(component, entry, zone);
        return component;
    }

    private static void SetTime(CalendarEvent component, CalendarEntry entry, TimeZoneInfo zone)
    {
        Func<DateTime, CalDateTime> write =
            entry.AllDay ? utc => new CalDateTime(zone.Day(utc))
            : entry.Recurrence is not null ? utc => new CalDateTime(zone.ToLocal(utc), zone.Id)
            : Utc;
        component.Start = write(entry.StartUtc);
        if (entry.EndUtc > entry.StartUtc)
        {
            component.End = write(entry.EndUtc.Value);
        }

        if (entry.Recurrence is { } recurrence)
        {
            SetSeries(component, recurrence, entry, zone);
        }
    }

    private static void SetSeries(CalendarEvent component, Recurrence recurrence, CalendarEntry entry, TimeZoneInfo zone)
    {
        var rule = new RecurrenceRule(string.Join(';', recurrence.Text.Split(';').Where(static part => !part.StartsWith("UNTIL=", StringComparison.Ordinal))));
        if (recurrence.Until is { } until)
        {
            // The last moment of the last day: by the standard in UTC, where the series has a zone.
            rule.Until = entry.AllDay ? new CalDateTime(until) : Utc(zone.StartOf(until.AddDays(1)).AddSeconds(-1));
        }

        component.RecurrenceRule = rule;
        var time = TimeOnly.FromDateTime(zone.ToLocal(entry.StartUtc));
        foreach (var day in entry.Exceptions.Order())
        {
            component.ExceptionDates.Add(entry.AllDay ? new CalDateTime(day) : new CalDateTime(day.ToDateTime(time), zone.Id));
        }
    }

    private static string? Filled(string text) => ContentLines.Clean(text) is { Length: > 0 } clean ? clean : null;

    private static CalDateTime Utc(DateTime utc) =>
        new(DateTime.SpecifyKind(new DateTime(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerSecond)), DateTimeKind.Utc), CalDateTime.UtcTzId);
}
