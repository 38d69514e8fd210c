using CivicSite.Calendar;
using CivicSite.Events.Models;
using CivicSite.Events.Rules;
using CivicSite.Events.ViewModels;
using FsCheck;
using FsCheck.Fluent;
using OrchardCore.ContentManagement;

namespace CivicSite.UnitTests.Events;

/// <summary>When events are: typed, stored in UTC and counted in the time of the place.</summary>
public sealed class EventTimeTests
{
    private static readonly TimeZoneInfo Zone = ZonedTime.Zone("Asia/Krasnoyarsk");

    [Theory]
    [InlineData("2026-12-31", "22:00", "2027-01-01", "01:00", "2026-12-31T15:00", "2026-12-31T18:00", false)]
    [InlineData("31.12.2026", "9.30", "", "", "2026-12-31T02:30", null, false)]
    [InlineData("2027-01-01", "", "", "", "2026-12-31T17:00", "2027-01-01T17:00", true)]
    [InlineData("2026-12-31", "", "2027-01-02", "", "2026-12-30T17:00", "2027-01-02T17:00", true)]
    [InlineData("2026-05-09", "23:00", "2026-05-10", "", "2026-05-09T16:00", "2026-05-10T17:00", false)]
    public void Local_times_are_stored_in_UTC(string startDay, string startTime, string endDay, string endTime, string start, string? end, bool allDay)
    {
        var (time, faults) = TypedTime.Read(new EventTimeForm { StartDay = startDay, StartTime = startTime, EndDay = endDay, EndTime = endTime }, "", Zone);

        Assert.Empty(faults);
        Assert.Equal(new EventTime(Utc(start), end is null ? null : Utc(end), allDay, EventPrecision.Exact), time);
    }

    [Theory]
    [InlineData("2026-12-31", "10:00", "", "09:00", EventFaultKind.EndBeforeStart, "EndTime")]
    [InlineData("2026-12-31", "10:00", "2026-12-30", "11:00", EventFaultKind.EndBeforeStart, "EndDay")]
    [InlineData("2026-02-30", "10:00", "", "", EventFaultKind.Day, "StartDay")]
    [InlineData("завтра", "", "", "", EventFaultKind.Day, "StartDay")]
    [InlineData("0001-01-01", "", "", "", EventFaultKind.Day, "StartDay")]
    [InlineData("2026-12-31", "25:00", "", "", EventFaultKind.Time, "StartTime")]
    [InlineData("2026-12-31", "10:00", "", "полдень", EventFaultKind.Time, "EndTime")]
    public void What_cannot_be_is_a_fault_beside_its_field(string startDay, string startTime, string endDay, string endTime, object kind, string member)
    {
        var (time, faults) = TypedTime.Read(new EventTimeForm { StartDay = startDay, StartTime = startTime, EndDay = endDay, EndTime = endTime }, "", Zone);

        Assert.Null(time);
        Assert.Equal((EventFaultKind)kind, Assert.Single(faults).Kind);
        Assert.Equal(member, faults[0].Member);
    }

    [Fact]
    public void Months_and_years_begin_and_end_at_the_midnight_of_the_place()
    {
        var month = TypedTime.Read(new EventTimeForm { Precision = EventPrecision.Month, Month = "12.2017" }, "", Zone).Time!;
        var year = TypedTime.Read(new EventTimeForm { Precision = EventPrecision.Year, Year = "2020" }, "", Zone).Time!;

        Assert.Equal((new DateOnly(2017, 12, 1), new DateOnly(2017, 12, 31)), (month.FirstDay(Zone), month.LastDay(Zone)));
        Assert.Equal((Utc("2019-12-31T17:00"), Utc("2020-12-31T17:00")), (year.StartUtc, year.EndUtc!.Value));
        Assert.Equal(EventFaultKind.Month, Assert.Single(TypedTime.Read(new EventTimeForm { Precision = EventPrecision.Month, Month = "13.2017" }, "", Zone).Faults).Kind);
        Assert.Equal(EventFaultKind.Year, Assert.Single(TypedTime.Read(new EventTimeForm { Precision = EventPrecision.Year, Year = "MMXX" }, "", Zone).Faults).Kind);
    }

    [Fact]
    public void Nothing_typed_is_an_error() => Prop.ForAll(ArbMap.Default.ArbFor<string[]>(), static texts =>
    {
        string? At(int index) => texts?.ElementAtOrDefault(index);
        return Enum.GetValues<EventPrecision>().All(precision => TypedTime.Read(
            new EventTimeForm { Precision = precision, StartDay = At(0), StartTime = At(1), EndDay = At(2), EndTime = At(3), Month = At(0), Year = At(1) }, "", Zone) is var read
            && (read.Time is null || read.Faults.Count == 0));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_event_over_midnight_is_on_both_days_of_the_turn_of_the_year()
    {
        var entry = Entry(new EventPart { StartUtc = Utc("2026-12-31T15:00"), EndUtc = Utc("2026-12-31T18:00") });

        Assert.Single(entry.Between(new DateOnly(2026, 12, 31), new DateOnly(2026, 12, 31), Zone));
        Assert.Single(entry.Between(new DateOnly(2027, 1, 1), new DateOnly(2027, 1, 31), Zone));
        Assert.Empty(entry.Between(new DateOnly(2027, 1, 2), new DateOnly(2027, 1, 31), Zone));
    }

    [Fact]
    public void What_ends_at_midnight_is_not_on_the_next_day()
    {
        var entry = Entry(new EventPart { StartUtc = Utc("2026-12-31T15:00"), EndUtc = Utc("2026-12-31T17:00") });

        Assert.Empty(entry.Between(new DateOnly(2027, 1, 1), new DateOnly(2027, 1, 1), Zone));
    }

    [Fact]
    public void A_series_has_an_occurrence_on_its_days_and_no_other()
    {
        var entry = Entry(new EventPart { StartUtc = Utc("2026-12-27T23:00"), EndUtc = Utc("2026-12-28T00:00") }, "FREQ=WEEKLY;BYDAY=MO", new DateOnly(2027, 1, 4));

        Assert.Equal(new DateTime(2026, 12, 28, 6, 0, 0), entry.On(new DateOnly(2026, 12, 28), Zone)!.Start);
        Assert.Null(entry.On(new DateOnly(2027, 1, 4), Zone));
        Assert.Equal(new DateTime(2027, 1, 11, 7, 0, 0), entry.On(new DateOnly(2027, 1, 11), Zone)!.End);
        Assert.Null(entry.On(new DateOnly(2026, 12, 21), Zone));
    }

    [Theory]
    [InlineData("2026-12-01T00:00", "2026-12-28T06:00", false, false)]
    [InlineData("2026-12-27T22:59", "2026-12-28T06:00", false, false)]
    [InlineData("2026-12-27T23:00", "2026-12-28T06:00", false, true)]
    [InlineData("2026-12-27T23:59", "2026-12-28T06:00", false, true)]
    [InlineData("2026-12-28T00:00", "2027-01-11T06:00", false, false)]
    [InlineData("2027-01-18T00:00", "2027-01-18T06:00", true, false)]
    [InlineData("2098-01-01T00:00", "2027-01-18T06:00", true, false)]
    public void A_series_is_about_the_time_that_has_not_ended_and_when_all_have_about_the_last(string now, string start, bool isOver, bool isOn)
    {
        var entry = Entry(new EventPart { StartUtc = Utc("2026-12-27T23:00"), EndUtc = Utc("2026-12-28T00:00") }, "FREQ=WEEKLY;BYDAY=MO;UNTIL=20270125", new DateOnly(2027, 1, 4), new DateOnly(2027, 1, 25));

        var shown = entry.Now(Utc(now), Zone)!;

        Assert.Equal((DateTime.Parse(start, System.Globalization.CultureInfo.InvariantCulture), isOver, isOn), (shown.Occurrence.Start, shown.IsOver, shown.IsOn));
        Assert.All(entry.Coming(Utc(now), Zone), occurrence => Assert.True(occurrence.EndUtc(Zone) > Utc(now)));
    }

    [Fact]
    public void A_single_event_and_a_series_that_is_left_without_a_day_are_about_no_time_of_a_series()
    {
        var part = new EventPart { StartUtc = Utc("2026-12-27T23:00") };

        Assert.Null(Entry(part).Now(Utc("2026-12-01T00:00"), Zone));
        Assert.Null(Entry(part, "FREQ=DAILY;COUNT=1", new DateOnly(2026, 12, 28)).Now(Utc("2026-12-01T00:00"), Zone));
    }

    [Fact]
    public void Plain_rules_are_read_as_they_were_written_and_fit_their_first_day() => Prop.ForAll(PlainRules.ToArbitrary(), static given =>
    {
        var (rule, first) = given;
        var text = rule.Write(first);
        return Recurrence.Read(text).Rule is { } recurrence && recurrence.Fits(first.ToDateTime(new TimeOnly(10, 0)))
            && PlainRule.Read(text) is { } read && (read.Repeat, read.Interval, read.Until) == (rule.Repeat, rule.Interval, rule.Until) && read.Write(first) == text;
    }).QuickCheckThrowOnFailure();

    private static readonly Gen<(PlainRule Rule, DateOnly First)> PlainRules =
        from repeat in Gen.Elements(PlainRepeat.Daily, PlainRepeat.Weekly, PlainRepeat.MonthlyByDay, PlainRepeat.MonthlyByWeekday, PlainRepeat.Yearly)
        from interval in Gen.Choose(1, 12)
        from day in Gen.Choose(0, 3000)
        from days in Gen.SubListOf(Enum.GetValues<DayOfWeek>())
        from until in Gen.Choose(0, 500)
        let first = new DateOnly(2025, 1, 1).AddDays(day)
        select (new PlainRule(repeat, interval, repeat == PlainRepeat.Weekly && days.Any() ? [.. days.Append(first.DayOfWeek).Distinct()] : [], 0, until > 400 ? null : first.AddDays(until)), first);

    private static EventEntry Entry(EventPart part, string rule = "", params DateOnly[] exceptions)
    {
        var item = new ContentItem { ContentItemId = "e", ContentType = "Event", DisplayText = "Событие" };
        item.Apply(part);
        item.Apply(new EventSeriesPart { Rule = rule, Exceptions = [.. exceptions] });
        return EventEntry.Of(item)!;
    }

    private static DateTime Utc(string text) => DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
