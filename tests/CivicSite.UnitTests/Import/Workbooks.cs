using System.IO.Compression;
using System.Text;

namespace CivicSite.UnitTests.Import;

/// <summary>Makes XLSX files, good ones and bad ones.</summary>
internal static class Workbooks
{
    private const string Sheet = "xl/worksheets/sheet1.xml";

    /// <summary>A workbook whose only sheet has these rows. A cell is XML: <see cref="Text"/>, <see cref="Number"/>.</summary>
    public static byte[] Of(params string[][] rows) => WithSheet(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        + string.Concat(rows.Select((cells, row) => $"<row r=\"{row + 1}\">{string.Concat(cells.Select((cell, column) => string.Format(null, cell, $"{(char)('A' + column)}{row + 1}")))}</row>"))
        + "</sheetData></worksheet>");

    public static string Text(string value) => $"<c r=\"{{0}}\" t=\"inlineStr\"><is><t>{value}</t></is></c>";

    public static string Number(string value, int style = 0) => $"<c r=\"{{0}}\" s=\"{style}\"><v>{value}</v></c>";

    /// <summary>A workbook with this as its sheet, whatever it is.</summary>
    public static byte[] WithSheet(string xml) => Zip((Sheet, Encoding.UTF8.GetBytes(xml)));

    /// <summary>A workbook with more, or other, parts.</summary>
    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        var all = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = Xml("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"),
            ["xl/workbook.xml"] = Xml("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
            ["xl/_rels/workbook.xml.rels"] = Xml("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            ["xl/styles.xml"] = Xml("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"),
        };
        foreach (var (name, content) in parts)
        {
            all[name] = content;
        }

        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in all)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Xml(string text) => Encoding.UTF8.GetBytes(text);
}
