using System.Globalization;
using System.Text.RegularExpressions;

namespace CivicSite.Calendar;

/// <summary>A month as a wall calendar shows it: whole weeks from Monday to Sunday.</summary>
public sealed partial record MonthGrid
{
    private const int DaysOfWeek = 7;

    private MonthGrid(int year, int month)
    {
        First = new DateOnly(year, month, 1);
        Weeks = [.. Mondays(First).Select(static monday => new WeekGrid(monday))];
    }

    public DateOnly First { get; }

    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    public IReadOnlyList<WeekGrid> Weeks { get; }

    /// <summary>The first day that is shown, the month before's as a rule.</summary>
    public DateOnly From => Weeks[0].Monday;

    /// <summary>The last day that is shown.</summary>
    public DateOnly To => Weeks[^1].Sunday;

    /// <summary>As addresses have it: <c>2026-11</c>.</summary>
    public string Text => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Null at the end of the calendar.</summary>
    public MonthGrid? Previous => Of(First.AddMonths(-1));

    /// <inheritdoc cref="Previous"/>
    public MonthGrid? Next => Of(First.AddMonths(1));

    public bool Contains(DateOnly day) => day >= First && day <= Last;

    /// <returns>Null where the day lies outside the years that calendars have.</returns>
    public static MonthGrid? Of(DateOnly day) => CalendarDates.IsYear(day.Year) ? new MonthGrid(day.Year, day.Month) : null;

    /// <returns>Null where the text is no month such as <c>2026-11</c>.</returns>
    public static MonthGrid? Parse(string? text) =>
        Pattern().Match(text ?? "") is { Success: true } && DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? Of(first)
            : null;

    private static IEnumerable<DateOnly> Mondays(DateOnly first)
    {
        for (var monday = WeekGrid.MondayOf(first); monday < first.AddMonths(1); monday = monday.AddDays(DaysOfWeek))
        {
            yield return monday;
        }
    }

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
