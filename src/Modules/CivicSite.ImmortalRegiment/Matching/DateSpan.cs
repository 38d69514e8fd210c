using System.Runtime.InteropServices;

namespace CivicSite.ImmortalRegiment.Matching;

/// <summary>The days on which something may have been, first and last included.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateSpan(DateOnly First, DateOnly Last)
{
    private const int DaysOfYear = 366;

    public bool IsDay => First == Last;

    public bool IsYear => Last.DayNumber - First.DayNumber <= DaysOfYear;

    public static DateSpan Day(int year, int month, int day) => new(new DateOnly(year, month, day), new DateOnly(year, month, day));

    public static DateSpan Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    public bool Overlaps(DateSpan other) => First <= other.Last && other.First <= Last;

    /// <summary>Years between the two spans; 0 where they touch the same year.</summary>
    public int YearsTo(DateSpan other) => Math.Max(0, Math.Max(First.Year - other.Last.Year, other.First.Year - Last.Year));
}

/// <summary>How two dates of the same event stand to each other, the closest first.</summary>
internal enum DateLikeness
{
    SameDay,

    /// <summary>Both are days; day and month are exchanged.</summary>
    Swapped,

    /// <summary>Both are days; one digit differs, or days next to each other.</summary>
    OneDigit,

    /// <summary>One lies within the other, or both are the same year.</summary>
    SameYear,

    /// <summary>Both are days of one year, and nothing else fits.</summary>
    OtherDay,

    /// <summary>They overlap, but one of them is vague.</summary>
    Overlap,

    YearOff,

    /// <summary>Two or three years.</summary>
    YearsOff,

    Apart,
}

/// <summary>Compares dates as documents of the time confuse them.</summary>
internal static class Dates
{
    private const int FewYears = 3;
    private const int Decade = 10;

    public static DateLikeness Compare(DateSpan left, DateSpan right)
    {
        if (left.IsDay && right.IsDay)
        {
            return Days(left.First, right.First);
        }

        return left.Overlaps(right)
            ? left.IsYear && right.IsYear ? DateLikeness.SameYear : DateLikeness.Overlap
            : Years(left.YearsTo(right));
    }

    private static DateLikeness Days(DateOnly left, DateOnly right)
    {
        if (left == right)
        {
            return DateLikeness.SameDay;
        }

        if (left.Year == right.Year && left.Month == right.Day && left.Day == right.Month)
        {
            return DateLikeness.Swapped;
        }

        var years = Math.Abs(left.Year - right.Year);
        return OneDigit(left, right) && years <= Decade || Math.Abs(left.DayNumber - right.DayNumber) == 1 ? DateLikeness.OneDigit
            : years == 0 ? DateLikeness.OtherDay
            : Years(years);
    }

    private static DateLikeness Years(int years) => years switch
    {
        <= 1 => DateLikeness.YearOff,
        <= FewYears => DateLikeness.YearsOff,
        _ => DateLikeness.Apart,
    };

    private static bool OneDigit(DateOnly left, DateOnly right)
    {
        Span<char> first = stackalloc char[8], second = stackalloc char[8];
        left.TryFormat(first, out _, "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
        right.TryFormat(second, out _, "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
        var differing = 0;
        for (var i = 0; i < first.Length; i++)
        {
            differing += first[i] == second[i] ? 0 : 1;
        }

        return differing == 1;
    }
}
