using System.Globalization;

namespace CivicSite.ImmortalRegiment.Dates;

/// <summary>Writes dates as people do.</summary>
internal static class DateTextWriter
{
    private const string UncertainMark = " (?)";

    public static string Write(UncertainDate date, DateWords words) => date.Form switch
    {
        DateForm.Before => Format(words.Before, Point(date.Start, words, DateCase.Genitive)),
        DateForm.After => Format(words.After, Point(date.Start, words, DateCase.Genitive)),
        DateForm.Between => Format(words.Between, Point(date.Start, words, DateCase.Instrumental), Point(date.End, words, DateCase.Instrumental)),
        DateForm.Period => Point(date.Start, words, DateCase.Nominative) + Dash(date) + Point(date.End, words, DateCase.Nominative),
        _ => Point(date.Start, words, DateCase.Nominative),
    };

    private static string Dash(UncertainDate date) => IsPlainYear(date.Start) && IsPlainYear(date.End) ? "–" : " – ";

    private static bool IsPlainYear(DatePoint point) => point is { Precision: DatePrecision.Year, Qualifier: DateQualifier.None };

    private static string Point(DatePoint point, DateWords words, DateCase @case)
    {
        var approximate = point.Qualifier.HasFlag(DateQualifier.Approximate);
        var text = Exact(point, words, approximate ? DateCase.Genitive : @case);
        return (approximate ? Format(words.About, text) : text) + (point.Qualifier.HasFlag(DateQualifier.Uncertain) ? UncertainMark : "");
    }

    private static string Exact(DatePoint point, DateWords words, DateCase @case)
    {
        var year = point.Year.ToString(CultureInfo.InvariantCulture);
        return point.Precision switch
        {
            DatePrecision.Decade => Format(words.Decade(@case), year),
            DatePrecision.Year => year,
            DatePrecision.PartOfYear => $"{words.Part(point.Part, @case)} {year}",
            DatePrecision.Month => $"{words.Month(point.Part, @case)} {year}",
            _ => point.First.ToString(words.Day, CultureInfo.InvariantCulture),
        };
    }

    private static string Format(string format, params object[] texts) => string.Format(CultureInfo.InvariantCulture, format, texts);
}
