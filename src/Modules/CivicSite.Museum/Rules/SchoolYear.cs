namespace CivicSite.Museum.Rules;

/// <summary>A school year: it begins on 1 September and ends with May.</summary>
/// <param name="FirstYear">The year of its September.</param>
public readonly record struct SchoolYear(int FirstYear)
{
    private const int FirstMonth = 9;
    private const int LastMonth = 5;

    public DateOnly First => new(FirstYear, FirstMonth, 1);

    public DateOnly Last => new(FirstYear + 1, LastMonth, 31);

    public SchoolYear Next => new(FirstYear + 1);

    /// <summary>Its months, September first.</summary>
    public IEnumerable<DateOnly> Months
    {
        get
        {
            for (var month = First; month <= Last; month = month.AddMonths(1))
            {
                yield return month;
            }
        }
    }

    /// <summary>The year that goes on, in summer the one that comes.</summary>
    public static SchoolYear Of(DateOnly day) => new(day.Month > LastMonth ? day.Year : day.Year - 1);

    /// <summary>How far dates are made: to the end of the year, and in its last month to the end of the next, so that autumn can be booked.</summary>
    public static DateOnly Horizon(DateOnly today) => today.Month == LastMonth ? Of(today).Next.Last : Of(today).Last;
}
