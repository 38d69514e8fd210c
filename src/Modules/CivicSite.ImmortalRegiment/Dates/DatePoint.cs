using System.Runtime.InteropServices;

namespace CivicSite.ImmortalRegiment.Dates;

/// <summary>How closely a date is known, the closest last.</summary>
internal enum DatePrecision
{
    Decade,
    Year,
    PartOfYear,
    Month,
    Day,
}

/// <summary>What is said of a date as a whole; both together is what EDTF writes as %.</summary>
[Flags]
internal enum DateQualifier
{
    None = 0,

    /// <summary>Near the date: ~.</summary>
    Approximate = 1,

    /// <summary>Perhaps not this date at all: ?.</summary>
    Uncertain = 2,
}

/// <summary>One date of limited precision: a day, a month, a part of a year, a year or a decade.</summary>
/// <param name="Year">Of a decade the first year.</param>
/// <param name="Part">The month; for a part of the year its EDTF code, 21–24 for seasons, 37–39 for thirds, 40 and 41 for halves; otherwise 0.</param>
/// <param name="Day">0 where it is not known.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DatePoint(DatePrecision Precision, int Year, int Part, int Day, DateQualifier Qualifier)
{
    public const int MinYear = 1800;

    public const int MaxYear = 2099;

    public const int Spring = 21;

    public const int Winter = 24;

    public const int FirstThird = 37;

    public const int LastThird = 39;

    public const int FirstHalf = 40;

    public const int SecondHalf = 41;

    private const int YearsAround = 2;
    private const int DecadeAround = 5;
    private const int MonthsAround = 2;
    private const int DaysAround = 15;

    /// <summary>The first day that the words name.</summary>
    public DateOnly First => Precision switch
    {
        DatePrecision.Day => new DateOnly(Year, Part, Day),
        DatePrecision.Month => new DateOnly(Year, Part, 1),
        DatePrecision.PartOfYear => new DateOnly(Year, FirstMonth(Part), 1),
        _ => new DateOnly(Year, 1, 1),
    };

    /// <summary>The last day that the words name.</summary>
    public DateOnly Last => Precision switch
    {
        DatePrecision.Day => First,
        DatePrecision.Month => First.AddMonths(1).AddDays(-1),

        // “Winter of 1942” is said of both winters of the year: it begins with the first and ends with the second one.
        DatePrecision.PartOfYear when Part == Winter => new DateOnly(Year + 1, 3, 1).AddDays(-1),
        DatePrecision.PartOfYear => First.AddMonths(Months(Part)).AddDays(-1),
        DatePrecision.Decade => new DateOnly(Year + 9, 12, 31),
        _ => new DateOnly(Year, 12, 31),
    };

    /// <summary>The first day that is possible: a qualified date may be somewhat earlier.</summary>
    public DateOnly Earliest => Qualifier == DateQualifier.None ? First : Moved(First, -1);

    public DateOnly Latest => Qualifier == DateQualifier.None ? Last : Moved(Last, 1);

    /// <summary>Null for what no calendar has.</summary>
    public static DatePoint? Create(DatePrecision precision, int year, int part = 0, int day = 0, DateQualifier qualifier = DateQualifier.None)
    {
        var exists = year is >= MinYear and <= MaxYear && precision switch
        {
            DatePrecision.Day => part is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, part),
            DatePrecision.Month => part is >= 1 and <= 12 && day == 0,
            DatePrecision.PartOfYear => IsPart(part) && day == 0,
            DatePrecision.Decade => year % 10 == 0 && part == 0 && day == 0,
            _ => part == 0 && day == 0,
        };
        return exists ? new DatePoint(precision, year, part, day, qualifier) : null;
    }

    public static bool IsPart(int code) => code is (>= Spring and <= Winter) or (>= FirstThird and <= SecondHalf);

    private static int FirstMonth(int part) => part switch
    {
        21 => 3,
        22 => 6,
        23 => 9,
        24 => 1,
        37 => 1,
        38 => 5,
        39 => 9,
        40 => 1,
        _ => 7,
    };

    private static int Months(int part) => part switch
    {
        <= Winter => 3,
        <= LastThird => 4,
        _ => 6,
    };

    private DateOnly Moved(DateOnly day, int direction) => Precision switch
    {
        DatePrecision.Day => day.AddDays(direction * DaysAround),
        DatePrecision.Month or DatePrecision.PartOfYear => day.AddMonths(direction * MonthsAround),
        DatePrecision.Decade => day.AddYears(direction * DecadeAround),
        _ => day.AddYears(direction * YearsAround),
    };
}
