using System.Globalization;
using System.Xml;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace CivicSite.Import;

/// <summary>Reads the first sheet of a workbook. Formulas give their last results; nothing is computed, no outside entity is read.</summary>
internal static class XlsxTable
{
    /// <exception cref="TableException">The workbook is damaged, or larger than is taken.</exception>
    public static IEnumerable<IReadOnlyList<string>> Rows(byte[] file)
    {
        ZipLimits.Check(file);
        var rows = new List<IReadOnlyList<string>>();
        try
        {
            using var stream = new MemoryStream(file, writable: false);
            foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX, configuration: new OpenXmlConfiguration { EnableSharedStringCache = false }))
            {
                if (row.Count > ImportTables.MaxColumns * 2)
                {
                    throw new TableException(TableFault.Columns);
                }

                rows.Add([.. row.Values.Select(Text)]);
                if (rows.Count > ImportTables.MaxRows * 2)
                {
                    throw new TableException(TableFault.Rows);
                }
            }
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or FormatException or OverflowException
            or ArgumentException or InvalidOperationException or NullReferenceException or IndexOutOfRangeException or KeyNotFoundException or NotSupportedException)
        {
            // What the library throws at damaged workbooks is not one type.
            throw new TableException(TableFault.Broken, broken);
        }

        return rows;
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "1" : "",
        // Numbers of thirteen digits, such as an ОГРН, are written in full.
        double number => number.ToString(Math.Abs(number) < 1e15 && number == Math.Floor(number) ? "F0" : "R", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
