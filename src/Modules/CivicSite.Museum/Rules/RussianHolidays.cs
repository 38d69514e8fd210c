namespace CivicSite.Museum.Rules;

/// <summary>A day off that was moved from one day to another by a yearly decree.</summary>
public sealed class DayTransfer
{
    public DateOnly From { get; set; }

    public DateOnly To { get; set; }
}

/// <summary>
/// Days off by article 112 of the Labour Code: public holidays; the days off that fall together with one, which the law moves to the next
/// working day, except those of 1–8 January; and what yearly decrees move, which goes before the law. Weeks have five working days.
/// </summary>
public sealed class RussianHolidays
{
    private const int LastDayOfJanuaryHolidays = 8;

    private readonly HashSet<DateOnly> _emptied;
    private readonly HashSet<DateOnly> _movedTo;

    /// <param name="transfers">What decrees moved.</param>
    public RussianHolidays(IEnumerable<DayTransfer> transfers)
    {
        ArgumentNullException.ThrowIfNull(transfers);
        var all = transfers.ToList();
        _emptied = [.. all.Select(static transfer => transfer.From)];
        _movedTo = [.. all.Select(static transfer => transfer.To)];
    }

    /// <summary>A public holiday by itself.</summary>
    public static bool IsHoliday(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, <= LastDayOfJanuaryHolidays) => true,
        (2, 23) or (3, 8) or (5, 1) or (5, 9) or (6, 12) or (11, 4) => true,
        _ => false,
    };

    /// <summary>A public holiday, or a working day that is off because of one. Ordinary weekends are not.</summary>
    public bool IsFestive(DateOnly day) => IsHoliday(day) || _movedTo.Contains(day) || IsMovedByLaw(day);

    /// <summary>Nobody with a week of five days works.</summary>
    public bool IsDayOff(DateOnly day) => IsFestive(day) || (IsWeekend(day) && !_emptied.Contains(day));

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    // The next working day after a holiday: walking back from it there are only days off, and as many of them are holidays at a weekend
    // as days before this one have been given to such.
    private bool IsMovedByLaw(DateOnly day)
    {
        if (IsWeekend(day))
        {
            return false;
        }

        // Long enough for any run of days off outside January, which moves nothing.
        var owed = 0;
        for (var step = day.AddDays(-6); step < day; step = step.AddDays(1))
        {
            if (IsWeekend(step) && IsHoliday(step) && step.Month != 1 && !_emptied.Contains(step))
            {
                owed++;
            }
            else if (!IsWeekend(step) && !IsHoliday(step) && !_movedTo.Contains(step) && owed > 0)
            {
                owed--;
            }
        }

        return owed > 0 && !IsHoliday(day) && !_movedTo.Contains(day);
    }
}
