using System.IO.Compression;
using System.Text;

namespace CivicSite.Engine.Media.Uploads;

/// <summary>Looks at the structure of documents. They are never opened or shown by the site, only handed out as downloads.</summary>
internal static class DocumentCheck
{
    private const int MaxEntries = 5000;
    private const int TailLength = 2048;

    /// <summary>A PDF must begin as one at its first byte and end as one, or it was cut off.</summary>
    public static async Task<MediaUploadReason> CheckPdfAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 4096, FileOptions.Asynchronous);
        file.Seek(-Math.Min(TailLength, file.Length), SeekOrigin.End);
        var tail = new byte[Math.Min(TailLength, file.Length)];
        await file.ReadExactlyAsync(tail, cancellationToken);
        var text = Encoding.Latin1.GetString(tail);
        var start = text.LastIndexOf("startxref", StringComparison.Ordinal);
        return start >= 0 && text.IndexOf("%%EOF", start, StringComparison.Ordinal) >= 0 ? MediaUploadReason.None : MediaUploadReason.Damaged;
    }

    /// <summary>Tells Word from Excel by the parts that the ZIP container lists; unpacks nothing.</summary>
    public static (MediaUploadReason Reason, MediaFormat? Format) CheckOffice(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            if (archive.Entries.Count > MaxEntries || archive.Entries.Any(entry => !IsPlainName(entry.FullName)))
                return (MediaUploadReason.Damaged, null);
            if (archive.GetEntry("[Content_Types].xml") is null)
                return (MediaUploadReason.UnknownType, null);
            if (archive.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return (MediaUploadReason.Macros, null);
            if (archive.GetEntry("word/document.xml") is not null)
                return (MediaUploadReason.None, MediaFormats.Docx);
            return archive.GetEntry("xl/workbook.xml") is null ? (MediaUploadReason.UnknownType, null) : (MediaUploadReason.None, MediaFormats.Xlsx);
        }
        catch (InvalidDataException)
        {
            return (MediaUploadReason.Damaged, null);
        }
    }

    private static bool IsPlainName(string name)
        => name.Length > 0 && name[0] != '/' && !name.Contains('\\', StringComparison.Ordinal) && !name.Split('/').Contains("..");
}
