using System.Globalization;
using System.Text.RegularExpressions;

namespace CivicSite.ImmortalRegiment.Dates;

/// <summary>Reads one date in words, which were made lower case, with ё as е and all dashes as –.</summary>
internal static partial class DatePointReader
{
    public static (DatePoint? Value, DateFault Fault) Read(string text)
    {
        var match = Qualified().Match(text);
        var qualifier = (match.Groups["about"].Success ? DateQualifier.Approximate : DateQualifier.None)
            | (match.Groups["doubt"].Success || match.Groups["mark"].Success ? DateQualifier.Uncertain : DateQualifier.None);
        return Exact(match.Groups["date"].Value.Trim().TrimEnd('.', ','), qualifier);
    }

    private static (DatePoint? Value, DateFault Fault) Exact(string text, DateQualifier qualifier)
    {
        if (Decade().Match(text) is { Success: true } decade)
        {
            return Checked(DatePrecision.Decade, Number(decade, "year"), 0, 0, qualifier);
        }

        if (Numeric().Match(text) is { Success: true } numeric)
        {
            var precision = numeric.Groups["day"].Success ? DatePrecision.Day : numeric.Groups["month"].Success ? DatePrecision.Month : DatePrecision.Year;
            return Checked(precision, numeric, Number(numeric, "month"), qualifier);
        }

        var words = InWords().Match(text);
        if (!words.Success || DateWords.Find(words.Groups["word"].Value.Trim().TrimEnd('.')) is not { } number)
        {
            return (null, DateFault.NotADate);
        }

        var hasDay = words.Groups["day"].Success;
        return (DatePoint.IsPart(number), hasDay) switch
        {
            (true, true) => (null, DateFault.NotADate),
            (true, false) => Checked(DatePrecision.PartOfYear, words, number, qualifier),
            _ => Checked(hasDay ? DatePrecision.Day : DatePrecision.Month, words, number, qualifier),
        };
    }

    private static (DatePoint? Value, DateFault Fault) Checked(DatePrecision precision, Match match, int part, DateQualifier qualifier) =>
        match.Groups["year"].Length < 4 ? (null, DateFault.ShortYear) : Checked(precision, Number(match, "year"), part, Number(match, "day"), qualifier);

    private static (DatePoint? Value, DateFault Fault) Checked(DatePrecision precision, int year, int part, int day, DateQualifier qualifier) =>
        year is < DatePoint.MinYear or > DatePoint.MaxYear ? (null, DateFault.YearOutOfRange)
        : DatePoint.Create(precision, year, part, day, qualifier) is { } point ? (point, DateFault.None)
        : (null, DateFault.NoSuchDay);

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?<about>(около|примерно|приблизительно|ориентировочно|about|around|circa)[ ]|(ок|ca?)\.?[ ]|~)?(?<doubt>(предположительно|вероятно|возможно|perhaps|probably)[ ])?(?<date>.*?)(?<mark>[ ]?(\(\?\)|\?))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Qualified();

    [GeneratedRegex("^((в|во|in)[ ])?(the[ ])?(?<year>[0-9]{3}0)(–?(е|ые|х|ых|ми|ыми)|s)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Decade();

    [GeneratedRegex("^((в|in)[ ])?(((?<day>[0-9]{1,2})[./–])?(?<month>[0-9]{1,2})[./–](?<year>[0-9]{2}|[0-9]{4})|(?<year>[0-9]{4}))$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numeric();

    [GeneratedRegex(
        @"^((в|во|in|on)[ ])?(the[ ])?((?<day>[0-9]{1,2})(–го|–е|st|nd|rd|th)?[ ](?<word>[\p{L}]+\.?)|(?<word>[\p{L}]+)[ ](?<day>[0-9]{1,2}),|(?<word>[\p{L}]+( [\p{L}]+){0,2}\.?))[ –](?<year>[0-9]{2}|[0-9]{4})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex InWords();
}
