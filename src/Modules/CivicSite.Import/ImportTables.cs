namespace CivicSite.Import;

/// <summary>Why a file cannot be read as a table.</summary>
public enum TableFault
{
    None,

    /// <summary>Neither CSV nor XLSX.</summary>
    Kind,

    /// <summary>The file, or what it unfolds to, is too large.</summary>
    Size,

    /// <summary>Too many rows.</summary>
    Rows,

    /// <summary>Too many columns.</summary>
    Columns,

    /// <summary>No row below the headings.</summary>
    Empty,

    /// <summary>Broken: quotes that do not close, a damaged workbook.</summary>
    Broken,
}

/// <summary>A file that cannot be read as a table.</summary>
public sealed class TableException(TableFault fault, Exception? cause = null) : Exception(fault.ToString(), cause)
{
    public TableFault Fault => fault;
}

/// <summary>A table of texts: headings and rows, all of the same width.</summary>
/// <param name="Rows">Without empty ones, each with its number in the file, counted from 1.</param>
public sealed record ImportTable(IReadOnlyList<string> Headers, IReadOnlyList<(int Number, IReadOnlyList<string> Cells)> Rows);

/// <summary>Reads tables out of files that people upload, with limits for files that are made to do harm.</summary>
public static class ImportTables
{
    public const int MaxMegabytes = 10;
    public const int MaxBytes = MaxMegabytes * 1024 * 1024;
    public const int MaxRows = 20_000;
    public const int MaxColumns = 100;
    public const int MaxCell = 32_767;

    // Rows in a run that hold nothing: a stray cell a million rows down is not waited for.
    private const int MaxEmptyRun = 1_000;

    /// <exception cref="TableException">The file is no table that can be taken.</exception>
    public static ImportTable Read(byte[] file)
    {
        if (file.Length > MaxBytes)
        {
            throw new TableException(TableFault.Size);
        }

        return Build(IsZip(file) ? XlsxTable.Rows(file) : CsvTable.Rows(file));
    }

    private static bool IsZip(byte[] file) => file.AsSpan().StartsWith("PK"u8);

    private static ImportTable Build(IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<string>? headers = null;
        var kept = new List<(int, IReadOnlyList<string>)>();
        var (number, empty) = (0, 0);
        foreach (var row in rows)
        {
            number++;
            if (row.All(string.IsNullOrWhiteSpace))
            {
                if (++empty > MaxEmptyRun)
                {
                    break;
                }

                continue;
            }

            empty = 0;
            if (headers is null)
            {
                headers = Headers(row);
                continue;
            }

            if (kept.Count == MaxRows)
            {
                throw new TableException(TableFault.Rows);
            }

            kept.Add((number, Fit(row, headers.Count)));
        }

        return headers is not null && kept.Count > 0 ? new ImportTable(headers, kept) : throw new TableException(TableFault.Empty);
    }

    private static List<string> Headers(IReadOnlyList<string> row)
    {
        var headers = row.Select(static cell => cell.Trim()).ToList();
        headers.RemoveRange(headers.FindLastIndex(static header => header.Length > 0) + 1, headers.Count - headers.FindLastIndex(static header => header.Length > 0) - 1);
        return headers.Count <= MaxColumns ? headers : throw new TableException(TableFault.Columns);
    }

    private static IReadOnlyList<string> Fit(IReadOnlyList<string> row, int width) =>
        [.. row.Take(width).Select(static cell => cell.Length <= MaxCell ? cell.Trim() : throw new TableException(TableFault.Size)), .. Enumerable.Repeat("", Math.Max(0, width - row.Count))];
}
