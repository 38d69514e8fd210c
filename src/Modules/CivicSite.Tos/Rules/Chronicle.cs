using System.Globalization;

namespace CivicSite.Tos.Rules;

/// <summary>An event in the life of a TOS.</summary>
internal sealed record ChronicleEvent(int Year, string Text);

/// <summary>Reads a chronicle as it is typed: one event a line, year and event with a semicolon or a dash between them.</summary>
internal static class Chronicle
{
    public const int MaxEvents = 200;

    private const int FirstYear = 1900;
    private const int YearLength = 4;

    private static readonly char[] Separators = [';', '-', '–', '—', ':'];

    /// <summary>The events that can be read, the oldest first.</summary>
    public static IReadOnlyList<ChronicleEvent> Parse(string? text) =>
        [.. Lines(text).Select(static line => Read(line.Text)).OfType<ChronicleEvent>().Take(MaxEvents).OrderBy(static item => item.Year)];

    /// <summary>The number of the first line that is no event, counted from 1; null where all are.</summary>
    public static int? FirstFault(string? text)
    {
        foreach (var (line, number) in Lines(text))
        {
            if (Read(line) is null)
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>A year of four digits that makes sense.</summary>
    public static int? Year(string text) =>
        text.Length == YearLength && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= FirstYear && year < FirstYear + 200
            ? year
            : null;

    private static IEnumerable<(string Text, int Number)> Lines(string? text) =>
        (text ?? "").Split('\n').Select(static (line, index) => (line.Trim('\r', ' '), index + 1)).Where(static line => line.Item1.Length > 0);

    private static ChronicleEvent? Read(string line)
    {
        if (line.Length <= YearLength || Year(line[..YearLength]) is not { } year)
        {
            return null;
        }

        var rest = line[YearLength..].TrimStart();
        rest = rest.StartsWith("год", StringComparison.OrdinalIgnoreCase) ? rest["год".Length..].TrimStart() : rest;
        if (rest.Length == 0 || Array.IndexOf(Separators, rest[0]) < 0)
        {
            return null;
        }

        var text = rest[1..].Trim();
        return text.Length > 0 ? new ChronicleEvent(year, text) : null;
    }
}
