using System.Globalization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace CivicSite.Calendar;

/// <summary>
/// How an event recurs: a rule by RFC 5545 that gives at most one occurrence a day. It counts in the time of the place,
/// so that a meeting at ten stays at ten whatever the clocks do.
/// </summary>
public sealed class Recurrence
{
    public const int MaxCount = 1000;

    public const int MaxInterval = 100;

    private const int MaxLength = 300;
    private const int DaysOfWeek = 7;

    // A rule may find nothing for a while: each day of February in leap years is found within eight years.
    private static readonly EvaluationOptions Limits = new() { MaxUnmatchedIncrementsLimit = 3000 };

    private static readonly string[] KnownParts = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST"];

    private readonly RecurrenceRule _rule;

    private Recurrence(string text, RecurrenceRule rule, DateOnly? until)
    {
        Text = text;
        Until = until;
        _rule = rule;
    }

    /// <summary>The rule as it was written, in capitals and without blanks.</summary>
    public string Text { get; }

    /// <summary>The last day on which it may recur; null where the rule has none.</summary>
    public DateOnly? Until { get; }

    /// <summary>How many occurrences there are, exceptions counted; null where the rule does not say it.</summary>
    public int? Count => _rule.Count;

    public static RecurrenceReading Read(string? text)
    {
        var rule = string.Concat((text ?? "").Where(static letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();
        rule = rule.StartsWith("RRULE:", StringComparison.Ordinal) ? rule["RRULE:".Length..] : rule;
        if (rule.Length is 0 or > MaxLength)
        {
            return RecurrenceReading.Of(RecurrenceFault.NotReadable);
        }

        var parts = rule.TrimEnd(';').Split(';').Select(static part => part.Split('=', 2)).ToList();
        if (parts.Exists(static part => part is not [{ Length: > 0 }, { Length: > 0 }]) || parts.DistinctBy(static part => part[0], StringComparer.Ordinal).Count() < parts.Count)
        {
            return RecurrenceReading.Of(RecurrenceFault.NotReadable);
        }

        return Read(parts.ToDictionary(static part => part[0], static part => part[1], StringComparer.Ordinal), rule.TrimEnd(';'));
    }

    /// <summary>Whether an event that begins so is the first of its own series.</summary>
    public bool Fits(DateTime localStart) => Occurrences(localStart, DateOnly.FromDateTime(localStart), DateOnly.FromDateTime(localStart)).Any();

    /// <summary>When it takes place, in the time of the place and in order.</summary>
    /// <param name="localStart">The first occurrence.</param>
    /// <param name="from">The first day that is asked for.</param>
    /// <param name="to">The last day that is asked for.</param>
    /// <param name="exceptions">Days on which it does not take place.</param>
    public IEnumerable<DateTime> Occurrences(DateTime localStart, DateOnly from, DateOnly to, IReadOnlyCollection<DateOnly>? exceptions = null)
    {
        var last = Until is { } until && until < to ? until : to;
        if (last < from || last < DateOnly.FromDateTime(localStart))
        {
            return [];
        }

        return Evaluate(localStart, from, last).Where(time => exceptions?.Contains(DateOnly.FromDateTime(time)) != true);
    }

    /// <summary>The day of the last occurrence; null where the series has no end.</summary>
    public DateOnly? LastDay(DateTime localStart)
    {
        if (Until is null && Count is null)
        {
            return null;
        }

        var first = DateOnly.FromDateTime(localStart);
        return Occurrences(localStart, first, new DateOnly(CalendarDates.LastYear, 12, 31)).Select(DateOnly.FromDateTime).LastOrDefault(first);
    }

    private static RecurrenceReading Read(Dictionary<string, string> parts, string text)
    {
        if (parts.GetValueOrDefault("FREQ") is "SECONDLY" or "MINUTELY" or "HOURLY" || parts.Keys.Any(static key => key is "BYSECOND" or "BYMINUTE" or "BYHOUR"))
        {
            return RecurrenceReading.Of(RecurrenceFault.MoreThanDaily);
        }

        if (parts.GetValueOrDefault("FREQ") is not ("DAILY" or "WEEKLY" or "MONTHLY" or "YEARLY"))
        {
            return RecurrenceReading.Of(RecurrenceFault.NotReadable);
        }

        if (parts.Keys.Except(KnownParts, StringComparer.Ordinal).Any())
        {
            return RecurrenceReading.Of(RecurrenceFault.UnknownPart);
        }

        DateOnly? until = null;
        if (parts.TryGetValue("UNTIL", out var untilText))
        {
            until = Day(untilText);
            if (until is null || parts.ContainsKey("COUNT"))
            {
                return RecurrenceReading.Of(until is null ? RecurrenceFault.Until : RecurrenceFault.NotReadable);
            }
        }

        return Parse(string.Join(';', parts.Where(static part => part.Key is not "UNTIL").Select(static part => $"{part.Key}={part.Value}"))) is not { } rule ? RecurrenceReading.Of(RecurrenceFault.NotReadable)
            : rule.Count > MaxCount || rule.Interval > MaxInterval ? RecurrenceReading.Of(RecurrenceFault.TooMuch)
            : new RecurrenceReading(new Recurrence(text, rule, until), null);
    }

    private static RecurrenceRule? Parse(string text)
    {
        try
        {
            return new RecurrenceRule(text);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            return null;
        }
    }

    // In the time of the place, a whole day: a moment in UTC would end a series a day early or late.
    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && CalendarDates.IsYear(day.Year) ? day : null;

    private IEnumerable<DateTime> Evaluate(DateTime localStart, DateOnly from, DateOnly to)
    {
        var seed = Near(localStart, from);
        var component = new CalendarEvent { Start = new CalDateTime(seed, (string?)null), RecurrenceRule = _rule };
        using var occurrences = component.GetOccurrences(new CalDateTime(from.ToDateTime(TimeOnly.MinValue), (string?)null), Limits).GetEnumerator();
        while (Moves(occurrences))
        {
            var time = occurrences.Current.Period.StartTime.Value;
            if (DateOnly.FromDateTime(time) > to)
            {
                yield break;
            }

            yield return DateTime.SpecifyKind(time, DateTimeKind.Unspecified);
        }
    }

    // A series of long ago begins anew just before the days that are asked for, where that gives the same days.
    private DateTime Near(DateTime localStart, DateOnly from)
    {
        var step = _rule.Frequency switch
        {
            FrequencyType.Daily => _rule.Interval,
            FrequencyType.Weekly => _rule.Interval * DaysOfWeek,
            _ => 0,
        };
        var days = from.DayNumber - DateOnly.FromDateTime(localStart).DayNumber;
        return step == 0 || _rule.Count is not null || days <= step ? localStart : localStart.AddDays((days / step * step) - step);
    }

    // A rule that matches no day any more has ended.
    private static bool Moves(IEnumerator<Occurrence> occurrences)
    {
        try
        {
            return occurrences.MoveNext();
        }
        catch (EvaluationException)
        {
            return false;
        }
    }
}
