using System.Globalization;
using CivicSite.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace CivicSite.UnitTests.Calendar;

/// <summary>Months and weeks as calendars show them.</summary>
public sealed class GridTests
{
    [Theory]
    [InlineData("2026-11", "2026-10-26", "2026-12-06", 6)]
    [InlineData("2026-02", "2026-01-26", "2026-03-01", 5)]
    [InlineData("2027-02", "2027-02-01", "2027-02-28", 4)]
    [InlineData("2024-02", "2024-01-29", "2024-03-03", 5)]
    public void A_month_has_whole_weeks_from_Monday(string text, string from, string to, int weeks)
    {
        var month = MonthGrid.Parse(text)!;
        Assert.Equal((Day(from), Day(to), weeks), (month.From, month.To, month.Weeks.Count));
    }

    [Theory]
    [InlineData("2026-W53", "2026-12-28")]
    [InlineData("2027-W01", "2027-01-04")]
    [InlineData("2025-W01", "2024-12-30")]
    [InlineData("2020-W53", "2020-12-28")]
    public void Weeks_of_the_turn_of_the_year_belong_to_the_year_of_their_Thursday(string text, string monday)
    {
        var week = WeekGrid.Parse(text)!;
        Assert.Equal((Day(monday), text), (week.Monday, week.Text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-1")]
    [InlineData("0000-01")]
    [InlineData("1899-12")]
    [InlineData("9999-12")]
    [InlineData("2026-11\n")]
    [InlineData("２０２６-11")]
    public void What_is_no_month_has_no_page(string? text) => Assert.Null(MonthGrid.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("2026-W00")]
    [InlineData("2025-W53")]
    [InlineData("2026-W1")]
    [InlineData("9999-W52")]
    [InlineData("2026-11")]
    public void What_is_no_week_has_no_page(string? text) => Assert.Null(WeekGrid.Parse(text));

    [Fact]
    public void The_calendar_ends_at_its_years()
    {
        Assert.Null(MonthGrid.Parse("1900-01")!.Previous);
        Assert.Null(MonthGrid.Parse("2199-12")!.Next);
        Assert.NotNull(WeekGrid.Parse("1900-W02")!.Previous);
        Assert.Null(WeekGrid.Of(new DateOnly(2199, 12, 31))!.Next?.Next);
    }

    [Fact]
    public void Each_day_stands_in_its_week_and_month_once() => Prop.ForAll(Days.ToArbitrary(), static day =>
    {
        var (week, month) = (WeekGrid.Of(day)!, MonthGrid.Of(day)!);
        return week.Contains(day) && week.Days.Count(other => other == day) == 1 && WeekGrid.Parse(week.Text) is { } read && read.Monday == week.Monday
            && month.Contains(day) && month.Weeks.SelectMany(static row => row.Days).Count(other => other == day) == 1
            && month.From.DayOfWeek == DayOfWeek.Monday && month.To.DayOfWeek == DayOfWeek.Sunday && MonthGrid.Parse(month.Text)!.First == month.First
            && month.Next?.Previous?.First == month.First && week.Next?.Previous?.Monday == week.Monday;
    }).QuickCheckThrowOnFailure();

    private static readonly Gen<DateOnly> Days = Gen.Choose(0, 108_000).Select(static days => new DateOnly(1901, 1, 1).AddDays(days));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
