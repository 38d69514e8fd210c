using System.Globalization;
using System.Text.RegularExpressions;

namespace CivicSite.Calendar;

/// <summary>A week by ISO 8601: from Monday to Sunday, counted in the year that has its Thursday.</summary>
public sealed partial record WeekGrid
{
    private const int DaysOfWeek = 7;

    internal WeekGrid(DateOnly monday)
    {
        Monday = monday;
        Days = [.. Enumerable.Range(0, DaysOfWeek).Select(monday.AddDays)];
    }

    public DateOnly Monday { get; }

    public DateOnly Sunday => Monday.AddDays(DaysOfWeek - 1);

    public IReadOnlyList<DateOnly> Days { get; }

    public int Year => ISOWeek.GetYear(Monday.ToDateTime(TimeOnly.MinValue));

    public int Number => ISOWeek.GetWeekOfYear(Monday.ToDateTime(TimeOnly.MinValue));

    /// <summary>As addresses have it: <c>2026-W48</c>.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");

    /// <summary>Null at the end of the calendar.</summary>
    public WeekGrid? Previous => Of(Monday.AddDays(-1));

    /// <inheritdoc cref="Previous"/>
    public WeekGrid? Next => Of(Sunday.AddDays(1));

    public bool Contains(DateOnly day) => day >= Monday && day <= Sunday;

    /// <inheritdoc cref="MonthGrid.Of"/>
    public static WeekGrid? Of(DateOnly day) => CalendarDates.IsYear(day.Year) ? new WeekGrid(MondayOf(day)) : null;

    /// <returns>Null where the text is no week such as <c>2026-W48</c>, or the year has no such week.</returns>
    public static WeekGrid? Parse(string? text)
    {
        if (Pattern().Match(text ?? "") is not { Success: true } match)
        {
            return null;
        }

        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var week = int.Parse(match.Groups["week"].ValueSpan, CultureInfo.InvariantCulture);
        return CalendarDates.IsYear(year) && week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? new WeekGrid(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)))
            : null;
    }

    internal static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));

    [GeneratedRegex(@"\A(?<year>[0-9]{4})-W(?<week>[0-9]{2})\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
