using CivicSite.Museum.Rules;

namespace CivicSite.UnitTests.Museum;

public sealed class RussianHolidaysTests
{
    private static readonly RussianHolidays Law = new([]);

    // What the government moved in 2025.
    private static readonly RussianHolidays Decree2025 = new(
    [
        Transfer("2025-01-04", "2025-05-02"), Transfer("2025-01-05", "2025-12-31"), Transfer("2025-02-23", "2025-05-08"),
        Transfer("2025-03-08", "2025-06-13"), Transfer("2025-11-01", "2025-11-03"),
    ]);

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-01-07")]
    [InlineData("2026-01-08")]
    [InlineData("2026-02-23")]
    [InlineData("2026-03-08")]
    [InlineData("2026-05-01")]
    [InlineData("2026-05-09")]
    [InlineData("2026-06-12")]
    [InlineData("2026-11-04")]
    public void Public_holidays_are_those_of_the_law(string day) => Assert.True(RussianHolidays.IsHoliday(Day(day)));

    [Theory]
    [InlineData("2025-12-31")]
    [InlineData("2026-01-09")]
    [InlineData("2026-05-02")]
    [InlineData("2026-11-07")]
    public void Other_days_are_none(string day) => Assert.False(RussianHolidays.IsHoliday(Day(day)));

    [Theory]
    [InlineData("2026-03-09", true)] // 8 March is a Sunday.
    [InlineData("2026-03-10", false)]
    [InlineData("2026-05-11", true)] // 9 May is a Saturday.
    [InlineData("2026-05-12", false)]
    [InlineData("2021-05-03", true)] // 1 May is a Saturday.
    [InlineData("2021-05-04", false)]
    [InlineData("2026-01-12", false)] // Weekends of January are moved by decree alone.
    public void A_weekend_with_a_holiday_moves_to_the_next_working_day(string day, bool isFestive) => Assert.Equal(isFestive, Law.IsFestive(Day(day)));

    [Theory]
    [InlineData("2025-05-02", true)]
    [InlineData("2025-05-08", true)]
    [InlineData("2025-06-13", true)]
    [InlineData("2025-11-03", true)]
    [InlineData("2025-12-31", true)]
    [InlineData("2025-02-24", false)]
    [InlineData("2025-03-10", false)]
    public void A_decree_goes_before_the_law(string day, bool isFestive) => Assert.Equal(isFestive, Decree2025.IsFestive(Day(day)));

    [Fact]
    public void A_weekend_that_was_moved_away_is_worked() => Assert.False(Decree2025.IsDayOff(Day("2025-11-01")));

    [Fact]
    public void Ordinary_weekends_are_off_but_not_festive()
    {
        Assert.True(Law.IsDayOff(Day("2026-11-07")));
        Assert.False(Law.IsFestive(Day("2026-11-07")));
    }

    [Fact]
    public void In_any_year_as_many_working_days_are_off_as_holidays_outside_January_stand_on_weekends()
    {
        for (var year = 2013; year <= 2060; year++)
        {
            var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays).ToList();
            var onWeekends = days.Count(static day => RussianHolidays.IsHoliday(day) && day.Month != 1 && day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && RussianHolidays.IsHoliday(day) && day.Month != 1);
            var moved = days.Count(static day => Law.IsFestive(day) && !RussianHolidays.IsHoliday(day));

            Assert.True(onWeekends == moved, $"{year}: {onWeekends} on weekends, {moved} moved");
        }
    }

    private static DayTransfer Transfer(string from, string to) => new() { From = Day(from), To = Day(to) };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
