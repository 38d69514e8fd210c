using System.Globalization;

namespace CivicSite.Organizations.Rules;

/// <summary>Support that an organisation got, as the register of supported non-profit organisations records it.</summary>
/// <param name="Form">Financial, property, informational, consultative.</param>
/// <param name="Size">A sum, an area or empty.</param>
/// <param name="Term">A year or a span, as the register has it.</param>
/// <param name="Grantor">Who gave it.</param>
internal sealed record SupportRecord(string Form, string Size, string Term, string Grantor);

/// <summary>Reads support as it is typed or pasted out of a table: one record a line, four columns.</summary>
internal static class SupportRecords
{
    public const int MaxRecords = 100;

    private const int Columns = 4;

    /// <summary>The records that can be read. Lines that cannot are left out; <see cref="FirstFault"/> names them.</summary>
    public static IReadOnlyList<SupportRecord> Parse(string? text) =>
        [.. Lines(text).Select(static line => Read(line.Text)).OfType<SupportRecord>().Take(MaxRecords)];

    /// <summary>The number of the first line that is no record, counted from 1; null where all are.</summary>
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

    /// <summary>The year in which the support ended or was given; null where the term names none.</summary>
    public static int? Year(SupportRecord record)
    {
        var year = record.Term.Split([' ', '-', '–', '—', '.'], StringSplitOptions.RemoveEmptyEntries)
            .LastOrDefault(static word => word.Length == 4 && word.All(char.IsAsciiDigit));
        return year is null ? null : int.Parse(year, CultureInfo.InvariantCulture);
    }

    private static IEnumerable<(string Text, int Number)> Lines(string? text) =>
        (text ?? "").Split('\n').Select(static (line, index) => (line.Trim('\r', ' '), index + 1)).Where(static line => line.Item1.Length > 0);

    private static SupportRecord? Read(string line)
    {
        var cells = line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : ';', StringSplitOptions.TrimEntries);
        return cells is [{ Length: > 0 } form, var size, var term, { Length: > 0 } grantor] && cells.Length == Columns
            ? new SupportRecord(form, size, term, grantor)
            : null;
    }
}
