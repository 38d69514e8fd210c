using CivicSite.News.Services;

namespace CivicSite.UnitTests.News;

public sealed class NewsCalendarTests
{
    [Fact]
    public void A_year_begins_at_local_midnight()
    {
        var year = NewsSamples.Calendar.Year(2020);

        Assert.Equal(new DateTime(2019, 12, 31, 17, 0, 0, DateTimeKind.Utc), year.Start);
        Assert.Equal(new DateTime(2020, 12, 31, 17, 0, 0, DateTimeKind.Utc), year.End);
    }

    [Fact]
    public void Months_cover_a_year_without_gaps()
    {
        var year = NewsSamples.Calendar.Year(2017);
        var months = Enumerable.Range(1, 12).Select(month => NewsSamples.Calendar.Month(2017, month)).ToList();

        Assert.Equal(year.Start, months[0].Start);
        Assert.Equal(year.End, months[^1].End);
        Assert.All(months.Zip(months.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
    }

    [Fact]
    public void Local_time_is_seven_hours_ahead()
    {
        var local = NewsSamples.Calendar.ToLocal(new DateTime(2020, 12, 31, 18, 30, 0, DateTimeKind.Unspecified));

        Assert.Equal(new DateTimeOffset(2021, 1, 1, 1, 30, 0, TimeSpan.FromHours(7)), local);
    }

    [Fact]
    public void A_month_may_begin_at_a_midnight_that_clocks_skip()
    {
        // Havana put its clocks forward at midnight of 1 April 1990.
        var calendar = new NewsCalendar(TimeZoneInfo.FindSystemTimeZoneById("America/Havana"));

        Assert.Equal(new DateTime(1990, 4, 1, 5, 0, 0, DateTimeKind.Utc), calendar.Month(1990, 4).Start);
    }

    [Theory]
    [InlineData(1974, false)]
    [InlineData(1975, true)]
    [InlineData(9998, true)]
    [InlineData(9999, false)]
    [InlineData(-1, false)]
    public void Absurd_years_are_no_years(int year, bool expected) => Assert.Equal(expected, NewsCalendar.IsYear(year));
}
