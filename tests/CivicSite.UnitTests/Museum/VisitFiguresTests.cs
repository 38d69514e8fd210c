using CivicSite.Museum.Bookings;
using CivicSite.Museum.House;
using CivicSite.Museum.Models;
using CivicSite.Museum.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace CivicSite.UnitTests.Museum;

public sealed class VisitFiguresTests
{
    private static readonly Gen<Visit> One =
        from school in Gen.Elements("Школа № 1", "ШКОЛА «№ 1»", "Лицей")
        from state in Gen.Elements(Enum.GetValues<BookingState>())
        from grade in Gen.Choose(0, 11)
        from pupils in Gen.Choose(1, 30)
        select new Visit("lesson", new DateOnly(2026, 10, 1), school, grade, state, pupils, 1);

    [Fact]
    public void The_lines_add_up_to_the_total_and_only_who_came_counts_as_pupils() => Prop.ForAll(One.ListOf().ToArbitrary(), static list =>
    {
        var rows = VisitFigures.By(list, static visit => [VisitFigures.SchoolKey(visit.School)]);
        var total = VisitFigures.Sum("", list);
        return rows.Sum(static row => row.Pupils) == total.Pupils
            && rows.Sum(static row => row.Booked) == total.Booked
            && rows.Sum(static row => row.Cancelled) == total.Cancelled
            && total.Pupils == list.Where(static visit => visit.State == BookingState.Attended).Sum(static visit => visit.Pupils)
            && rows.Count <= 2;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_visit_with_two_topics_counts_in_both_and_twice_the_same_topic_once()
    {
        var visit = new Visit("lesson", new DateOnly(2026, 10, 1), "Школа", 5, BookingState.Attended, 20, 2);

        var rows = VisitFigures.By([visit], static _ => ["b", "a", "b"]);

        Assert.Equal(["a", "b"], rows.Select(static row => row.Key));
        Assert.All(rows, static row => Assert.Equal(20, row.Pupils));
    }

    [Theory]
    [InlineData("2026-12-31", true, "2026/27", "2026-09-01", "2027-08-31")]
    [InlineData("2027-01-01", true, "2026/27", "2026-09-01", "2027-08-31")]
    [InlineData("2027-08-31", true, "2026/27", "2026-09-01", "2027-08-31")]
    [InlineData("2027-09-01", true, "2027/28", "2027-09-01", "2028-08-31")]
    [InlineData("2099-09-01", true, "2099/00", "2099-09-01", "2100-08-31")]
    [InlineData("2026-12-31", false, "2026", "2026-01-01", "2026-12-31")]
    [InlineData("2027-01-01", false, "2027", "2027-01-01", "2027-12-31")]
    public void A_school_year_begins_in_September_and_keeps_its_summer(string day, bool isSchoolYear, string text, string first, string last)
    {
        var period = FigurePeriod.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), isSchoolYear);

        Assert.Equal((text, first, last), (period.Text, $"{period.First:yyyy-MM-dd}", $"{period.Last:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData(30, "2026-12-31T17:00:00Z", "2026-12-01T17:00:00Z")]
    [InlineData(365, "2028-03-01T00:00:00Z", "2027-03-02T00:00:00Z")]
    [InlineData(0, "2027-01-01T00:00:00Z", "2027-01-01T00:00:00Z")]
    [InlineData(-5, "2027-01-01T00:00:00Z", "2027-01-01T00:00:00Z")]
    public void Nobody_is_remembered_longer_than_the_house_has_set(int days, string now, string last) =>
        Assert.Equal(DateTime.Parse(last, null, System.Globalization.DateTimeStyles.AdjustToUniversal), RetentionRule.LastForgotten(
            new MuseumHouse { RetentionDays = days }, DateTime.Parse(now, null, System.Globalization.DateTimeStyles.AdjustToUniversal)));

    [Theory]
    [InlineData("А", false)]
    [InlineData("10", false)]
    [InlineData("группа Ивановой", true)]
    public void The_name_of_a_group_may_be_that_of_a_person(string letter, bool may) => Assert.Equal(may, RetentionRule.MayNameSomebody(letter));
}
