using System.Globalization;
using CivicSite.Calendar;
using CivicSite.Events.Models;
using CivicSite.Events.ViewModels;

namespace CivicSite.Events.Rules;

/// <summary>Reads days and times as inputs of a browser send them and as people type them.</summary>
internal static class TypedTime
{
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy"];
    private static readonly string[] TimeFormats = ["H:mm", "H.mm", "HH:mm:ss"];
    private static readonly string[] MonthFormats = ["yyyy-MM", "M.yyyy", "M/yyyy"];

    public static DateOnly? Day(string? text) => Exact(text, DayFormats);

    public static TimeOnly? Time(string? text) =>
        TimeOnly.TryParseExact(text?.Trim(), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>The first day of the month.</summary>
    public static DateOnly? Month(string? text) => Exact(text, MonthFormats);

    /// <summary>The time that was typed; null where nothing was. What cannot be read is a fault.</summary>
    /// <param name="prefix">Of the names of the fields.</param>
    public static (EventTime? Time, IReadOnlyList<EventFault> Faults) Read(EventTimeForm form, string prefix, TimeZoneInfo zone) => form.Precision switch
    {
        EventPrecision.Month => string.IsNullOrWhiteSpace(form.Month) ? (null, [])
            : Month(form.Month) is { } month ? (EventTime.Month(month.Year, month.Month, zone), [])
            : (null, [new EventFault(EventFaultKind.Month, prefix + nameof(form.Month))]),
        EventPrecision.Year => string.IsNullOrWhiteSpace(form.Year) ? (null, [])
            : int.TryParse(form.Year.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && CalendarDates.IsYear(year) ? (EventTime.Year(year, zone), [])
            : (null, [new EventFault(EventFaultKind.Year, prefix + nameof(form.Year))]),
        _ => Exact(form, prefix, zone),
    };

    private static (EventTime? Time, IReadOnlyList<EventFault> Faults) Exact(EventTimeForm form, string prefix, TimeZoneInfo zone)
    {
        List<EventFault> faults = [];
        T? Field<T>(string? text, string name, EventFaultKind kind, Func<string?, T?> read)
            where T : struct
        {
            var value = string.IsNullOrWhiteSpace(text) ? null : read(text);
            if (value is null && !string.IsNullOrWhiteSpace(text))
            {
                faults.Add(new(kind, prefix + name));
            }

            return value;
        }

        var startDay = Field(form.StartDay, nameof(form.StartDay), EventFaultKind.Day, Day);
        var endDay = Field(form.EndDay, nameof(form.EndDay), EventFaultKind.Day, Day) ?? startDay;
        var startTime = form.AllDay ? null : Field(form.StartTime, nameof(form.StartTime), EventFaultKind.Time, Time);
        var endTime = form.AllDay ? null : Field(form.EndTime, nameof(form.EndTime), EventFaultKind.Time, Time);
        if (startDay is not { } day || faults.Count > 0)
        {
            return (null, faults);
        }

        // Without a time of day it is an event of whole days.
        var isWhole = startTime is null;
        var start = isWhole ? zone.StartOf(day) : zone.ToUtc(day.ToDateTime(startTime!.Value));
        DateTime? end = isWhole ? zone.StartOf(endDay!.Value.AddDays(1))
            : endTime is { } time ? zone.ToUtc(endDay!.Value.ToDateTime(time))
            : endDay > day ? zone.StartOf(endDay.Value.AddDays(1)) : null;
        return end <= start
            ? (null, [new EventFault(EventFaultKind.EndBeforeStart, prefix + (endDay < day ? nameof(form.EndDay) : nameof(form.EndTime)))])
            : (new EventTime(start, end, isWhole, EventPrecision.Exact), []);
    }

    private static DateOnly? Exact(string? text, string[] formats) =>
        DateOnly.TryParseExact(text?.Trim(), formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && CalendarDates.IsYear(day.Year) ? day : null;
}
