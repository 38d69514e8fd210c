using System.Text;
using System.Text.RegularExpressions;

namespace CivicSite.ImmortalRegiment.Dates;

/// <summary>Reads dates as people write them, in Russian or English.</summary>
internal static partial class DateTextReader
{
    /// <summary>Longer texts are sentences, not dates.</summary>
    public const int MaxLength = 100;

    private const char Dash = '–';
    private const int YearsOfCentury = 100;

    public static DateReading Read(string text)
    {
        var clean = Clean(text);
        if (Frame().Match(clean) is { Success: true } frame)
        {
            return Framed(frame);
        }

        var whole = DatePointReader.Read(clean);
        return whole.Value is { } point ? new DateReading(new UncertainDate(point), DateFault.None)
            : whole.Fault != DateFault.NotADate ? whole.Fault
            : Period(clean);
    }

    private static DateReading Framed(Match frame)
    {
        var first = DatePointReader.Read(frame.Groups["first"].Value.Trim());
        if (first.Value is not { } start)
        {
            return first.Fault;
        }

        if (frame.Groups["second"] is not { Success: true } group)
        {
            return new DateReading(new UncertainDate(frame.Groups["before"].Success ? DateForm.Before : DateForm.After, start, null), DateFault.None);
        }

        var second = DatePointReader.Read(group.Value.Trim());
        return second.Value is { } end ? DateReading.Of(frame.Groups["between"].Success ? DateForm.Between : DateForm.Period, start, end) : second.Fault;
    }

    // A dash may stand inside of a date too (1920-е): the first one that has dates on both sides divides them.
    private static DateReading Period(string text)
    {
        for (var i = text.IndexOf(Dash, StringComparison.Ordinal); i >= 0; i = text.IndexOf(Dash, i + 1))
        {
            var (left, right) = (text[..i].Trim(), text[(i + 1)..].Trim());
            if (Start(left, right) is { } start && End(start, right) is { } end)
            {
                return DateReading.Of(DateForm.Period, start, end);
            }
        }

        return DateFault.NotADate;
    }

    // The first date of “March – May 1943” and “5–12 March 1943” has the end of the second one.
    private static DatePoint? Start(string left, string right) =>
        DatePointReader.Read(left).Value
        ?? (right.IndexOf(' ', StringComparison.Ordinal) is var blank and > 0 ? DatePointReader.Read(left + right[blank..]).Value : null);

    private static DatePoint? End(DatePoint start, string right) =>
        ShortYear().IsMatch(right) && start.Precision == DatePrecision.Year
            ? DatePoint.Create(DatePrecision.Year, (start.Year / YearsOfCentury * YearsOfCentury) + int.Parse(right, System.Globalization.CultureInfo.InvariantCulture))
            : DatePointReader.Read(right).Value;

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant())
        {
            clean.Append(letter switch
            {
                'ё' => 'е',
                '-' or '—' or '−' or '‑' or '‒' => Dash,
                _ when char.IsWhiteSpace(letter) => ' ',
                _ => letter,
            });
        }

        return Blanks().Replace(YearWords().Replace(clean.ToString(), ""), " ").Trim();
    }

    [GeneratedRegex(
        """
        ^(
          (?<between>между|between)[ ](?<first>.+?)[ ](и|and)[ ](?<second>.+)
        | (с|со|from)[ ](?<first>.+?)[ ](по|до|to|till|until)[ ](?<second>.+)
        | (?<before>до|не[ ]позднее|не[ ]позже|before|not[ ]later[ ]than)[ ](?<first>.+)
        | (после|не[ ]ранее|не[ ]раньше|с|со|after|since|not[ ]before)[ ](?<first>.+)
        )$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Frame();

    [GeneratedRegex(@"(?<![\p{L}])(гг?\.?|год(а|у|ы|ом|ов|ах|ами)?)(?![\p{L}])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex YearWords();

    [GeneratedRegex(" +", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();

    [GeneratedRegex("^[0-9]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex ShortYear();
}
