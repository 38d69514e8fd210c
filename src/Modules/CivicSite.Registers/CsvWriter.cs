using System.Text;

namespace CivicSite.Registers;

/// <summary>Writes CSV by RFC 4180. Cells that a spreadsheet would take for a formula begin with an apostrophe.</summary>
public static class CsvWriter
{
    private const string LineEnd = "\r\n";

    /// <summary>UTF-8 with a byte order mark, by which spreadsheets know the encoding.</summary>
    public static Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <summary>A whole file.</summary>
    public static byte[] Write(IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.Append(Line(row));
        }

        return [.. Encoding.GetPreamble(), .. Encoding.GetBytes(text.ToString())];
    }

    /// <summary>A line with its end.</summary>
    public static string Line(IEnumerable<string> row) => string.Join(',', row.Select(Cell)) + LineEnd;

    public static string Cell(string value)
    {
        var safe = IsFormula(value) ? "'" + value : value;
        return safe.AsSpan().ContainsAny(",\"\r\n") || safe.StartsWith(' ') || safe.EndsWith(' ')
            ? '"' + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + '"'
            : safe;
    }

    // Full-width forms too: some spreadsheets read them as the ASCII ones. Blanks before them are skipped as spreadsheets do.
    private static bool IsFormula(string value)
    {
        if (value.Length > 0 && value[0] is '\t' or '\r' or '\n')
        {
            return true;
        }

        var trimmed = value.AsSpan().TrimStart();
        return trimmed.Length > 0 && trimmed[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' && !IsNumber(trimmed);
    }

    // A negative number is a number.
    private static bool IsNumber(ReadOnlySpan<char> text) =>
        text.Length > 1 && text[0] == '-' && !text[1..].ContainsAnyExcept("0123456789.");
}
