using System.Globalization;
using CivicSite.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace CivicSite.UnitTests.Calendar;

/// <summary>Rules of series: what they give, and what is refused.</summary>
public sealed class RecurrenceTests
{
    private static readonly DateTime Start = new(2026, 1, 5, 10, 0, 0);

    private static readonly string[] WeekDays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    [Theory]
    [InlineData("FREQ=WEEKLY", "2026-01-01", "2026-01-20", "2026-01-05 2026-01-12 2026-01-19")]
    [InlineData("rrule:freq=weekly; byday=mo,th", "2026-01-01", "2026-01-13", "2026-01-05 2026-01-08 2026-01-12")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2", "2026-01-06", "2026-02-02", "2026-01-19 2026-02-02")]
    [InlineData("FREQ=MONTHLY;BYDAY=1MO", "2026-02-01", "2026-04-30", "2026-02-02 2026-03-02 2026-04-06")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=5", "2026-12-01", "2027-01-31", "2026-12-05 2027-01-05")]
    [InlineData("FREQ=DAILY;COUNT=2", "2026-01-01", "2026-12-31", "2026-01-05 2026-01-06")]
    [InlineData("FREQ=WEEKLY;UNTIL=20260112", "2026-01-01", "2026-12-31", "2026-01-05 2026-01-12")]
    [InlineData("FREQ=YEARLY", "2020-01-01", "2028-01-05", "2026-01-05 2027-01-05 2028-01-05")]
    [InlineData("FREQ=WEEKLY", "2025-01-01", "2025-12-31", "")]
    public void A_rule_gives_the_days_within_the_window(string rule, string from, string to, string days) =>
        Assert.Equal(days, Days(Rule(rule).Occurrences(Start, Day(from), Day(to))));

    [Fact]
    public void Days_that_fall_out_do_not_take_place() =>
        Assert.Equal("2026-01-05 2026-01-19", Days(Rule("FREQ=WEEKLY;COUNT=3").Occurrences(Start, Day("2026-01-01"), Day("2026-12-31"), [Day("2026-01-12")])));

    [Fact]
    public void The_time_of_day_stays_the_same() =>
        Assert.All(Rule("FREQ=DAILY").Occurrences(Start, Day("2026-03-01"), Day("2026-04-30")), static time => Assert.Equal(new TimeSpan(10, 0, 0), time.TimeOfDay));

    [Theory]
    [InlineData("FREQ=WEEKLY;UNTIL=20260120", "2026-01-19")]
    [InlineData("FREQ=WEEKLY;COUNT=4", "2026-01-26")]
    [InlineData("FREQ=WEEKLY", null)]
    public void The_last_day_is_known_where_there_is_one(string rule, string? last) =>
        Assert.Equal(last is null ? null : Day(last), Rule(rule).LastDay(Start));

    [Fact]
    public void An_event_that_begins_on_another_day_than_its_rule_does_not_fit()
    {
        Assert.True(Rule("FREQ=WEEKLY;BYDAY=MO").Fits(Start));
        Assert.False(Rule("FREQ=WEEKLY;BYDAY=TU").Fits(Start));
        Assert.False(Rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30").Fits(Start));
    }

    [Theory]
    [InlineData(null, RecurrenceFault.NotReadable)]
    [InlineData("", RecurrenceFault.NotReadable)]
    [InlineData("каждый понедельник", RecurrenceFault.NotReadable)]
    [InlineData("INTERVAL=2", RecurrenceFault.NotReadable)]
    [InlineData("FREQ=", RecurrenceFault.NotReadable)]
    [InlineData("FREQ=SOMETIMES", RecurrenceFault.NotReadable)]
    [InlineData("FREQ=WEEKLY;FREQ=DAILY", RecurrenceFault.NotReadable)]
    [InlineData("FREQ=WEEKLY;BYDAY=XX", RecurrenceFault.NotReadable)]
    [InlineData("FREQ=DAILY;COUNT=99999999999", RecurrenceFault.NotReadable)]
    [InlineData("FREQ=DAILY;COUNT=0", RecurrenceFault.NotReadable)]
    [InlineData("FREQ=DAILY;COUNT=3;UNTIL=20260101", RecurrenceFault.NotReadable)]
    [InlineData("FREQ=HOURLY", RecurrenceFault.MoreThanDaily)]
    [InlineData("FREQ=DAILY;BYHOUR=1,2,3", RecurrenceFault.MoreThanDaily)]
    [InlineData("FREQ=WEEKLY;RSCALE=HEBREW", RecurrenceFault.UnknownPart)]
    [InlineData("FREQ=WEEKLY;BYWEEKNO=3", RecurrenceFault.UnknownPart)]
    [InlineData("FREQ=WEEKLY;UNTIL=20261231T170000Z", RecurrenceFault.Until)]
    [InlineData("FREQ=WEEKLY;UNTIL=31.12.2026", RecurrenceFault.Until)]
    [InlineData("FREQ=WEEKLY;COUNT=1001", RecurrenceFault.TooMuch)]
    [InlineData("FREQ=WEEKLY;INTERVAL=101", RecurrenceFault.TooMuch)]
    public void What_is_no_rule_is_refused_with_its_reason(string? text, RecurrenceFault fault) => Assert.Equal(new RecurrenceReading(null, fault), Recurrence.Read(text));

    [Fact]
    public void No_text_is_an_error() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), static text =>
        Recurrence.Read(text) is var read && read.Rule is null != (read.Fault is null)
        && Recurrence.Read("FREQ=DAILY;" + text) is var longer && longer.Rule is null != (longer.Fault is null)).QuickCheckThrowOnFailure();

    /// <summary>Compared with counting day by day, which is slow and cannot be wrong.</summary>
    [Fact]
    public void Weekly_series_agree_with_counting_day_by_day() => Prop.ForAll(Series.ToArbitrary(), static series =>
        Rule(series.Rule).Occurrences(series.Start, series.From, series.From.AddDays(series.Days)).SequenceEqual(series.Expected())).QuickCheckThrowOnFailure();

    [Fact]
    public void A_window_is_a_part_of_the_whole() => Prop.ForAll(Series.ToArbitrary(), static series =>
    {
        var (rule, to) = (Rule(series.Rule), series.From.AddDays(series.Days));
        var whole = rule.Occurrences(series.Start, DateOnly.FromDateTime(series.Start), to);
        return rule.Occurrences(series.Start, series.From, to).SequenceEqual(whole.Where(time => DateOnly.FromDateTime(time) >= series.From));
    }).QuickCheckThrowOnFailure();

    private static readonly Gen<WeeklySeries> Series =
        from dayOfYear in Gen.Choose(0, 3000)
        from interval in Gen.Choose(1, 5)
        from weekDays in Gen.SubListOf(Enumerable.Range(0, 7))
        from end in Gen.Choose(0, 400)
        from after in Gen.Choose(-100, 2500)
        from days in Gen.Choose(0, 60)
        let start = new DateTime(2020, 1, 1, 18, 30, 0).AddDays(dayOfYear)
        select new WeeklySeries(start, interval, [.. weekDays.Append((int)start.DayOfWeek).Distinct()], end > 300 ? null : end * 3, DateOnly.FromDateTime(start).AddDays(after), days);

    private sealed record WeeklySeries(DateTime Start, int Interval, IReadOnlyList<int> WeekDaysOf, int? LastAfter, DateOnly From, int Days)
    {
        public string Rule => string.Create(CultureInfo.InvariantCulture,
            $"FREQ=WEEKLY;INTERVAL={Interval};BYDAY={string.Join(',', WeekDaysOf.Select(static day => WeekDays[day]))}{(Last is { } last ? $";UNTIL={last:yyyyMMdd}" : "")}");

        private DateOnly? Last => LastAfter is { } days ? DateOnly.FromDateTime(Start).AddDays(days) : null;

        public IEnumerable<DateTime> Expected()
        {
            var first = DateOnly.FromDateTime(Start);
            var monday = first.DayNumber - (((int)first.DayOfWeek + 6) % 7);
            for (var day = first > From ? first : From; day <= From.AddDays(Days); day = day.AddDays(1))
            {
                if (WeekDaysOf.Contains((int)day.DayOfWeek) && (day.DayNumber - monday) / 7 % Interval == 0 && !(day > Last))
                {
                    yield return day.ToDateTime(TimeOnly.FromDateTime(Start));
                }
            }
        }
    }

    private static Recurrence Rule(string text) => Recurrence.Read(text).Rule ?? throw new InvalidOperationException($"'{text}' is no rule.");

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Days(IEnumerable<DateTime> times) => string.Join(' ', times.Select(static time => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
