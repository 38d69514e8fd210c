using System.Globalization;
using System.Text.RegularExpressions;

namespace CivicSite.ImmortalRegiment.Dates;

/// <summary>What reading a text gave: a date, or why there is none.</summary>
internal sealed record DateReading(UncertainDate? Value, DateFault Fault)
{
    public static implicit operator DateReading(DateFault fault) => new(null, fault);

    /// <summary>A date of two ends, which have to be in their order.</summary>
    public static DateReading Of(DateForm form, DatePoint start, DatePoint end) =>
        start.First <= end.First && start.Last <= end.Last ? new DateReading(new UncertainDate(form, start, end), DateFault.None) : DateFault.WrongOrder;
}

/// <summary>Reads the part of EDTF that sources need: levels 0 and 1, of level 2 decades, parts of the year and sets with two ends.</summary>
internal static partial class EdtfReader
{
    public static DateReading Read(string text)
    {
        if (Set().Match(text) is { Success: true } set)
        {
            return Ends(DateForm.Between, set.Groups["start"].Value, set.Groups["end"].Value);
        }

        if (text.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0)
        {
            return Ends(DateForm.Period, text[..slash], text[(slash + 1)..]);
        }

        return Point(text) is { } point ? new DateReading(new UncertainDate(point), DateFault.None) : DateFault.NotADate;
    }

    private static DateReading Ends(DateForm form, string startText, string endText)
    {
        var (start, end) = (Point(startText), Point(endText));
        return (IsOpen(startText), IsOpen(endText)) switch
        {
            (true, false) when end is { } last => new DateReading(new UncertainDate(DateForm.Before, last, null), DateFault.None),
            (false, true) when start is { } first => new DateReading(new UncertainDate(DateForm.After, first, null), DateFault.None),
            (false, false) when start is { } first && end is { } last => DateReading.Of(form, first, last),
            _ => DateFault.NotADate,
        };
    }

    private static bool IsOpen(string text) => text is "" or "..";

    private static DatePoint? Point(string text)
    {
        var match = PointPattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var qualifier = match.Groups["qualifier"].Value switch
        {
            "~" => DateQualifier.Approximate,
            "?" => DateQualifier.Uncertain,
            "%" => DateQualifier.Approximate | DateQualifier.Uncertain,
            _ => DateQualifier.None,
        };
        if (match.Groups["decade"] is { Success: true } decade)
        {
            return DatePoint.Create(DatePrecision.Decade, Number(decade) * 10, qualifier: qualifier);
        }

        var (year, part, day) = (Number(match.Groups["year"]), Number(match.Groups["part"]), Number(match.Groups["day"]));
        return (part, day) switch
        {
            (0, 0) when !match.Groups["part"].Success => DatePoint.Create(DatePrecision.Year, year, qualifier: qualifier),
            ( > 12, 0) when !match.Groups["day"].Success => DatePoint.Create(DatePrecision.PartOfYear, year, part, qualifier: qualifier),
            (_, 0) when !match.Groups["day"].Success => DatePoint.Create(DatePrecision.Month, year, part, qualifier: qualifier),
            _ => DatePoint.Create(DatePrecision.Day, year, part, day, qualifier),
        };
    }

    // A group that does not take part is 0.
    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    // Months and days that are not known (XX) say no more than leaving them out.
    [GeneratedRegex(@"^((?<decade>[0-9]{3})X|(?<year>[0-9]{4})(-XX(-XX)?|-(?<part>[0-9]{2})(-XX|-(?<day>[0-9]{2}))?)?)(?<qualifier>[~?%])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PointPattern();

    [GeneratedRegex(@"^\[(?<start>[^\[\].]*)\.\.(?<end>[^\[\].]*)\]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Set();
}
