using System.IO.Compression;
using System.Text;

namespace CivicSite.Engine.Media.Uploads;

/// <summary>Looks at the outer structure of files. Documents are never opened by the site, only handed out as downloads.</summary>
internal static class StructureCheck
{
    private const int MaxEntries = 5000;
    private const int TailLength = 2048;

    /// <summary>A PDF must begin as one at its first byte and end as one, or it was cut off.</summary>
    public static async Task<MediaUploadReason> CheckPdfAsync(string path, CancellationToken cancellationToken)
    {
        var text = await ReadTailAsync(path, cancellationToken);
        var start = text.LastIndexOf("startxref", StringComparison.Ordinal);
        return start >= 0 && text.IndexOf("%%EOF", start, StringComparison.Ordinal) >= 0 ? MediaUploadReason.None : MediaUploadReason.Damaged;
    }

    /// <summary>A GIF that was cut between two frames still decodes, so its closing byte is looked for.</summary>
    public static async Task<MediaUploadReason> CheckGifAsync(string path, CancellationToken cancellationToken)
        => (await ReadTailAsync(path, cancellationToken)).TrimEnd('\0').EndsWith(';') ? MediaUploadReason.None : MediaUploadReason.Damaged;

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

    private static async Task<string> ReadTailAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 4096, FileOptions.Asynchronous);
        var tail = new byte[Math.Min(TailLength, file.Length)];
        file.Seek(-tail.Length, SeekOrigin.End);
        await file.ReadExactlyAsync(tail, cancellationToken);
        return Encoding.Latin1.GetString(tail);
    }

    private static bool IsPlainName(string name)
        => name.Length > 0 && name[0] != '/' && !name.Contains('\\', StringComparison.Ordinal) && !name.Split('/').Contains("..");
}
