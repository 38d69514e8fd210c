using System.Text;
using Sylvan.Data.Csv;

namespace CivicSite.Import;

/// <summary>Reads CSV as offices make it: UTF-8 with or without a mark, UTF-16, Windows-1251; semicolons, commas or tabs.</summary>
internal static class CsvTable
{
    private const int Cyrillic = 1251;
    private const int MaxRecord = 1 << 20;

    private static readonly char[] Delimiters = [';', ',', '\t'];

    /// <exception cref="TableException">The file is no text, or not CSV.</exception>
    public static IEnumerable<IReadOnlyList<string>> Rows(byte[] file)
    {
        var text = Decode(file);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new TableException(TableFault.Kind);
        }

        return Rows(text);
    }

    internal static string Decode(byte[] file)
    {
        ReadOnlySpan<byte> bytes = file;
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }

        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(Cyrillic)!.GetString(bytes);
        }
    }

    /// <summary>The delimiter of which the first line has most, outside quotes.</summary>
    internal static char Delimiter(string text)
    {
        var counts = new int[Delimiters.Length];
        var quoted = false;
        foreach (var letter in text)
        {
            quoted ^= letter == '"';
            if (!quoted && letter is '\n' or '\r')
            {
                break;
            }

            if (!quoted && Array.IndexOf(Delimiters, letter) is >= 0 and var index)
            {
                counts[index]++;
            }
        }

        return Delimiters[Array.IndexOf(counts, counts.Max())];
    }

    private static List<IReadOnlyList<string>> Rows(string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        try
        {
            using var reader = CsvDataReader.Create(new StringReader(text), new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = Delimiter(text),
                MaxBufferSize = MaxRecord,
            });
            while (reader.Read())
            {
                if (reader.RowFieldCount > ImportTables.MaxColumns * 2)
                {
                    throw new TableException(TableFault.Columns);
                }

                rows.Add([.. Enumerable.Range(0, reader.RowFieldCount).Select(reader.GetString)]);
                if (rows.Count > ImportTables.MaxRows * 2)
                {
                    throw new TableException(TableFault.Rows);
                }
            }
        }
        catch (Exception broken) when (broken is FormatException or InvalidDataException or CsvRecordTooLargeException)
        {
            throw new TableException(TableFault.Broken, broken);
        }

        return rows;
    }
}
