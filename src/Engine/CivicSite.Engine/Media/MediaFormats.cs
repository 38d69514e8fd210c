namespace CivicSite.Engine.Media;

/// <summary>A file type that the library keeps.</summary>
/// <param name="Extension">With the dot; the stored name always ends with it.</param>
/// <param name="Loader">The libvips loader that must recognise the content; null for documents.</param>
/// <param name="SaveOptions">libvips options for a full-size copy: no metadata, high quality.</param>
internal sealed record MediaFormat(string Name, string Extension, string ContentType, string? Loader = null, string? SaveOptions = null)
{
    public bool IsImage => Loader is not null;
}

/// <summary>The closed list of types. SVG is not on it: it is a document that runs scripts.</summary>
internal static class MediaFormats
{
    public static readonly MediaFormat Jpeg = new("JPEG", ".jpg", "image/jpeg", "jpegload", "Q=90,strip,optimize-coding,interlace,background=255");
    public static readonly MediaFormat Png = new("PNG", ".png", "image/png", "pngload", "strip,compression=6");
    public static readonly MediaFormat WebP = new("WebP", ".webp", "image/webp", "webpload", "Q=88,strip,effort=3");
    public static readonly MediaFormat Gif = new("GIF", ".gif", "image/gif", "gifload", "strip");
    public static readonly MediaFormat Avif = new("AVIF", ".avif", "image/avif", "heifload", "Q=65,strip,effort=3,compression=av1,bitdepth=8");
    public static readonly MediaFormat Pdf = new("PDF", ".pdf", "application/pdf");
    public static readonly MediaFormat Docx = new("DOCX", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    public static readonly MediaFormat Xlsx = new("XLSX", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /// <summary>What telephones take pictures in. It is read where libvips can, and kept as JPEG.</summary>
    public static readonly MediaFormat Heic = new("HEIC", ".heic", "image/heic", "heifload");

    public static readonly IReadOnlyList<MediaFormat> All = [Jpeg, Png, WebP, Gif, Avif, Pdf, Docx, Xlsx];

    /// <summary>The type that a stored file's name stands for, or null.</summary>
    public static MediaFormat? FromPath(string path)
    {
        var extension = Path.GetExtension(path);
        if (extension.Equals(".jpeg", StringComparison.OrdinalIgnoreCase))
            return Jpeg;
        return All.FirstOrDefault(format => format.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase));
    }
}
