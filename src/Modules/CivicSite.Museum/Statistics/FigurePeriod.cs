using System.Globalization;

namespace CivicSite.Museum.Statistics;

/// <summary>The year of some figures, with both days: from January, or from September as schools count it, with the summer at its end.</summary>
/// <param name="FirstYear">The year of its first day.</param>
internal readonly record struct FigurePeriod(int FirstYear, bool IsSchoolYear)
{
    private const int SchoolMonth = 9;

    public DateOnly First => new(FirstYear, IsSchoolYear ? SchoolMonth : 1, 1);

    public DateOnly Last => First.AddYears(1).AddDays(-1);

    public FigurePeriod Next => this with { FirstYear = FirstYear + 1 };

    public FigurePeriod Previous => this with { FirstYear = FirstYear - 1 };

    /// <summary>As people write it: 2026 or 2026/27.</summary>
    public string Text => IsSchoolYear
        ? string.Create(CultureInfo.InvariantCulture, $"{FirstYear:0000}/{(FirstYear + 1) % 100:00}")
        : FirstYear.ToString("0000", CultureInfo.InvariantCulture);

    public static FigurePeriod Of(DateOnly day, bool isSchoolYear) => new(isSchoolYear && day.Month < SchoolMonth ? day.Year - 1 : day.Year, isSchoolYear);
}
