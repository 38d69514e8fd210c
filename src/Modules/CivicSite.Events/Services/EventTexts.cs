using System.Globalization;
using CivicSite.Calendar;
using CivicSite.Events.Models;
using CivicSite.Events.Rules;
using Microsoft.Extensions.Localization;

namespace CivicSite.Events.Services;

/// <summary>Times, states and rules in words, in the language of the request.</summary>
internal sealed class EventTexts(IStringLocalizer<EventTexts> S)
{
    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <summary>When an event is, as exactly as it is known.</summary>
    public string When(EventTime time, TimeZoneInfo zone) => time.Precision switch
    {
        EventPrecision.Year => S["{0} (the year)", time.FirstDay(zone).Year.ToString(CultureInfo.InvariantCulture)],
        EventPrecision.Month => time.FirstDay(zone).ToString("MMMM yyyy", Culture),
        _ => Between(zone.ToLocal(time.StartUtc), time.EndUtc is { } end ? zone.ToLocal(end) : null, time.AllDay),
    };

    public string When(EventOccurrence occurrence) => Between(occurrence.Start, occurrence.End, occurrence.Entry.Time.AllDay);

    /// <summary>The time of day alone, for days of a calendar.</summary>
    public string Time(EventOccurrence occurrence, DateOnly day) =>
        occurrence.Entry.Time.AllDay || (occurrence.FirstDay < day && occurrence.LastDay > day) ? S["all day"]
        : occurrence.FirstDay < day ? S["until {0}", occurrence.End!.Value.ToString("HH:mm", CultureInfo.InvariantCulture)]
        : occurrence.Start.ToString("HH:mm", CultureInfo.InvariantCulture);

    public string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    /// <summary>The form for programs: ISO 8601, in the time of the place.</summary>
    public static string DateTime(EventOccurrence occurrence, TimeZoneInfo zone) =>
        occurrence.Entry.Time.AllDay ? EventUrls.Day(occurrence.FirstDay) : Moment(occurrence.Start, zone);

    /// <inheritdoc cref="DateTime(EventOccurrence, TimeZoneInfo)"/>
    public static string DateTime(EventTime time, TimeZoneInfo zone) => time.Precision switch
    {
        EventPrecision.Year => time.FirstDay(zone).ToString("yyyy", CultureInfo.InvariantCulture),
        EventPrecision.Month => time.FirstDay(zone).ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => time.AllDay ? EventUrls.Day(time.FirstDay(zone)) : Moment(zone.ToLocal(time.StartUtc), zone),
    };

    public static string Moment(DateTime local, TimeZoneInfo zone) =>
        new DateTimeOffset(local, zone.GetUtcOffset(local)).ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture);

    /// <summary>How a series recurs; empty for single events.</summary>
    public string Repeats(EventEntry entry, TimeZoneInfo zone)
    {
        if (entry.Recurrence is not { } recurrence)
        {
            return "";
        }

        var first = entry.Time.FirstDay(zone);
        var text = PlainRule.Read(recurrence.Text) is { } plain ? Repeats(plain, first) : S["repeatedly"];
        return recurrence.Until is { } until ? S["{0}, until {1}", text, Day(until)] : text;
    }

    private string Repeats(PlainRule rule, DateOnly first) => rule.Repeat switch
    {
        PlainRepeat.Daily => EveryDays(rule.Interval),
        PlainRepeat.Weekly => S["{0} on {1}", EveryWeeks(rule.Interval), Days(rule.WeekDays.Count > 0 ? rule.WeekDays : [first.DayOfWeek])],
        PlainRepeat.MonthlyByDay => S["{0} on day {1}", EveryMonths(rule.Interval), first.Day],
        PlainRepeat.MonthlyByWeekday => S["{0}: {1}", EveryMonths(rule.Interval), rule.WeekOfMonth < 0 ? Last(first.DayOfWeek) : Nth(first.DayOfWeek, rule.WeekOfMonth)],
        _ => EveryYears(rule.Interval),
    };

    private string EveryDays(int count) => count == 1 ? S["every day"] : S.Plural(count, "every {0} day", "every {0} days");

    private string EveryWeeks(int count) => count == 1 ? S["every week"] : S.Plural(count, "every {0} week", "every {0} weeks");

    private string EveryMonths(int count) => count == 1 ? S["every month"] : S.Plural(count, "every {0} month", "every {0} months");

    private string EveryYears(int count) => count == 1 ? S["every year"] : S.Plural(count, "every {0} year", "every {0} years");

    private string Nth(DayOfWeek day, int week) => day switch
    {
        DayOfWeek.Monday => S["Monday no. {0}", week],
        DayOfWeek.Tuesday => S["Tuesday no. {0}", week],
        DayOfWeek.Wednesday => S["Wednesday no. {0}", week],
        DayOfWeek.Thursday => S["Thursday no. {0}", week],
        DayOfWeek.Friday => S["Friday no. {0}", week],
        DayOfWeek.Saturday => S["Saturday no. {0}", week],
        _ => S["Sunday no. {0}", week],
    };

    private string Last(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => S["the last Monday"],
        DayOfWeek.Tuesday => S["the last Tuesday"],
        DayOfWeek.Wednesday => S["the last Wednesday"],
        DayOfWeek.Thursday => S["the last Thursday"],
        DayOfWeek.Friday => S["the last Friday"],
        DayOfWeek.Saturday => S["the last Saturday"],
        _ => S["the last Sunday"],
    };

    private static string Days(IEnumerable<DayOfWeek> days) => string.Join(", ", days.Select(static day => Culture.DateTimeFormat.GetAbbreviatedDayName(day)));

    private static string Between(DateTime start, DateTime? end, bool allDay)
    {
        // The end of whole days is the midnight after the last one.
        var last = end is { } known && allDay ? known.AddDays(-1) : end;
        if (last is not { } until || (allDay && until.Date <= start.Date))
        {
            return start.ToString(allDay ? "dddd, d MMMM yyyy" : "dddd, d MMMM yyyy, HH:mm", Culture);
        }

        return until.Date == start.Date ? string.Create(Culture, $"{start:dddd, d MMMM yyyy, HH:mm}–{until:HH:mm}")
            : allDay ? string.Create(Culture, $"{start:d MMMM yyyy} – {until:d MMMM yyyy}")
            : string.Create(Culture, $"{start:d MMMM yyyy, HH:mm} – {until:d MMMM yyyy, HH:mm}");
    }
}
