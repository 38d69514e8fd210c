using System.IO.Compression;
using System.Xml;

namespace CivicSite.Import;

/// <summary>Looks into an archive before anything unfolds it.</summary>
internal static class ZipLimits
{
    private const long MaxUnfolded = 200L * 1024 * 1024;
    private const int MaxEntries = 2_000;
    private const int MaxColumnLetters = 2;

    /// <exception cref="TableException">The archive is damaged, or unfolds to more than is taken.</exception>
    public static void Check(byte[] file)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);

            // The framework unfolds no more of an entry than the archive says it has.
            if (archive.Entries.Count > MaxEntries || archive.Entries.Sum(static entry => entry.Length) > MaxUnfolded)
            {
                throw new TableException(TableFault.Size);
            }

            if (archive.GetEntry("[Content_Types].xml") is null || archive.GetEntry("xl/workbook.xml") is null)
            {
                throw new TableException(TableFault.Kind);
            }

            foreach (var sheet in archive.Entries.Where(static entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
            {
                CheckWidth(sheet);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException)
        {
            throw new TableException(TableFault.Broken, broken);
        }
    }

    // One cell in the last column makes the library fill sixteen thousand in every row.
    private static void CheckWidth(ZipArchiveEntry sheet)
    {
        using var reader = XmlReader.Create(sheet.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" } && reader.GetAttribute("r") is { } cell && cell.Count(char.IsAsciiLetter) > MaxColumnLetters)
            {
                throw new TableException(TableFault.Columns);
            }
        }
    }
}
