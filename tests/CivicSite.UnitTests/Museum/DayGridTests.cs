using CivicSite.Museum.Day;

namespace CivicSite.UnitTests.Museum;

public sealed class DayGridTests
{
    private static readonly DateOnly Day = new(2026, 12, 31);

    [Fact]
    public void An_empty_day_has_the_hours_of_a_working_day()
    {
        var rows = DayGrid.Make(Day, [], 2);

        Assert.Equal((new TimeOnly(9, 0), new TimeOnly(16, 30), 16), (rows[0].Time, rows[^1].Time, rows.Count));
        Assert.All(rows, static row => Assert.Equal(2, row.Cells.Count));
    }

    [Fact]
    public void A_date_begins_in_its_half_hour_and_runs_until_it_ends()
    {
        var rows = DayGrid.Make(Day, [new DayBlock("a", At(10, 10), At(11, 30), 1)], 2);

        Assert.Equal(["a"], Row(rows, 10, 0).Cells[1].Begins);
        Assert.Equal(["a", "a", ""], new[] { Row(rows, 10, 30), Row(rows, 11, 0), Row(rows, 11, 30) }.Select(static row => string.Concat(row.Cells[1].Runs)));
        Assert.All(rows, static row => Assert.Empty(row.Cells[0].Begins.Concat(row.Cells[0].Runs)));
    }

    [Fact]
    public void Hours_are_added_for_what_is_early_or_late_and_the_year_does_not_end_in_the_next_day()
    {
        var rows = DayGrid.Make(Day, [new DayBlock("early", At(7, 45), At(8, 30), 0), new DayBlock("late", At(23, 30), At(23, 30).AddMinutes(90), 0)], 1);

        Assert.Equal((new TimeOnly(7, 30), new TimeOnly(23, 30)), (rows[0].Time, rows[^1].Time));
        Assert.Equal(["late"], rows[^1].Cells[0].Begins);
    }

    private static DayRow Row(IReadOnlyList<DayRow> rows, int hour, int minute) => rows.Single(row => row.Time == new TimeOnly(hour, minute));

    private static DateTime At(int hour, int minute) => Day.ToDateTime(new TimeOnly(hour, minute));
}
