using System.Globalization;
using System.Text.RegularExpressions;

namespace CivicSite.Events.Rules;

/// <summary>How a plain series repeats.</summary>
public enum PlainRepeat
{
    /// <summary>It does not.</summary>
    None,
    Daily,

    /// <summary>On days of the week.</summary>
    Weekly,

    /// <summary>On the same day of the month.</summary>
    MonthlyByDay,

    /// <summary>On the same weekday of the month, such as the first Monday.</summary>
    MonthlyByWeekday,

    /// <summary>On the same day of the year.</summary>
    Yearly,

    /// <summary>By a rule that has no plain form.</summary>
    Rule,
}

/// <summary>A rule of the kind that a form without a text can make. Everything else is the expert's.</summary>
/// <param name="Interval">Every how many weeks, months and so on.</param>
/// <param name="WeekDays">For weekly series; empty where it is the day on which the first one is.</param>
/// <param name="WeekOfMonth">1 to 4, or -1 for the last, for series on a weekday of the month.</param>
internal sealed partial record PlainRule(PlainRepeat Repeat, int Interval, IReadOnlyList<DayOfWeek> WeekDays, int WeekOfMonth, DateOnly? Until)
{
    private const int DaysOfWeek = 7;
    private const int LastWeek = -1;
    private const int MaxWeekOfMonth = 4;

    private static readonly string[] Codes = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <summary>The week of the month that a day is in, so that the fifth one is the last.</summary>
    public static int WeekOf(DateOnly day) => ((day.Day - 1) / DaysOfWeek) + 1 is var week and <= MaxWeekOfMonth ? week : LastWeek;

    /// <summary>The rule for a series whose first event is on this day.</summary>
    public string Write(DateOnly first)
    {
        var days = WeekDays.Count > 0 ? WeekDays : [first.DayOfWeek];
        var repeat = Repeat switch
        {
            PlainRepeat.Daily => "FREQ=DAILY",
            PlainRepeat.Weekly => "FREQ=WEEKLY",
            PlainRepeat.MonthlyByDay or PlainRepeat.MonthlyByWeekday => "FREQ=MONTHLY",
            _ => "FREQ=YEARLY",
        };
        var when = Repeat switch
        {
            PlainRepeat.Weekly => ";BYDAY=" + string.Join(',', days.OrderBy(static day => ((int)day + DaysOfWeek - 1) % DaysOfWeek).Select(static day => Codes[(int)day])),
            PlainRepeat.MonthlyByDay => string.Create(CultureInfo.InvariantCulture, $";BYMONTHDAY={first.Day}"),
            PlainRepeat.MonthlyByWeekday => string.Create(CultureInfo.InvariantCulture, $";BYDAY={WeekOf(first)}{Codes[(int)first.DayOfWeek]}"),
            _ => "",
        };
        var interval = Interval > 1 ? string.Create(CultureInfo.InvariantCulture, $";INTERVAL={Interval}") : "";
        var until = Until is { } last ? string.Create(CultureInfo.InvariantCulture, $";UNTIL={last:yyyyMMdd}") : "";
        return repeat + interval + when + until;
    }

    /// <returns>Null where the rule has no plain form.</returns>
    public static PlainRule? Read(string rule)
    {
        if (Pattern().Match(rule) is not { Success: true } match)
        {
            return null;
        }

        var days = match.Groups["days"].Value;
        var (repeat, week, weekDays) = match.Groups["freq"].Value switch
        {
            "DAILY" when days.Length == 0 && match.Groups["monthday"].Length == 0 => (PlainRepeat.Daily, 0, []),
            "WEEKLY" when match.Groups["monthday"].Length == 0 && WeekDaysOf(days) is { } list => (PlainRepeat.Weekly, 0, list),
            "MONTHLY" when days.Length == 0 => (PlainRepeat.MonthlyByDay, 0, []),
            "MONTHLY" when match.Groups["monthday"].Length == 0 && OrdinalDay().Match(days) is { Success: true } day =>
                (PlainRepeat.MonthlyByWeekday, int.Parse(day.Groups["week"].ValueSpan, CultureInfo.InvariantCulture), [(DayOfWeek)Array.IndexOf(Codes, day.Groups["day"].Value)]),
            "YEARLY" when days.Length == 0 && match.Groups["monthday"].Length == 0 => (PlainRepeat.Yearly, 0, (IReadOnlyList<DayOfWeek>)[]),
            _ => (PlainRepeat.Rule, 0, []),
        };
        DateOnly? until = DateOnly.TryParseExact(match.Groups["until"].Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) ? last : null;
        var interval = match.Groups["interval"] is { Success: true } given ? int.Parse(given.ValueSpan, CultureInfo.InvariantCulture) : 1;
        return repeat == PlainRepeat.Rule ? null : new PlainRule(repeat, interval, weekDays, week, until);
    }

    private static List<DayOfWeek>? WeekDaysOf(string days)
    {
        var list = days.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static day => Array.IndexOf(Codes, day)).ToList();
        return list.Contains(-1) ? null : [.. list.Select(static day => (DayOfWeek)day)];
    }

    [GeneratedRegex(@"\AFREQ=(?<freq>DAILY|WEEKLY|MONTHLY|YEARLY)(;INTERVAL=(?<interval>[0-9]{1,3}))?(;BYDAY=(?<days>[0-9A-Z,-]+))?(;BYMONTHDAY=(?<monthday>[0-9]{1,2}))?(;UNTIL=(?<until>[0-9]{8}))?\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\A(?<week>[1-4]|-1)(?<day>SU|MO|TU|WE|TH|FR|SA)\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OrdinalDay();
}
