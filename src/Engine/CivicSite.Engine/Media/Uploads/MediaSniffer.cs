namespace CivicSite.Engine.Media.Uploads;

/// <summary>What the first bytes say.</summary>
/// <param name="Format">For a ZIP container the first Office type; the container tells which one it is.</param>
internal readonly record struct SniffedType(MediaFormat? Format, bool IsSvg = false);

/// <summary>Tells the type from the first bytes.</summary>
internal static class MediaSniffer
{
    public const int HeadLength = 1024;

    public static SniffedType Detect(ReadOnlySpan<byte> head)
    {
        if (head is [0xFF, 0xD8, 0xFF, ..])
            return new(MediaFormats.Jpeg);
        if (head is [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..])
            return new(MediaFormats.Png);
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8))
            return new(MediaFormats.Gif);
        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8))
            return new(MediaFormats.WebP);
        if (HasBrand(head, "avif"u8))
            return new(MediaFormats.Avif);
        if (HasBrand(head, "heic"u8) || HasBrand(head, "heix"u8))
            return new(MediaFormats.Heic);
        if (head.StartsWith("%PDF-"u8))
            return new(MediaFormats.Pdf);
        if (head.StartsWith("PK\u0003\u0004"u8))
            return new(MediaFormats.Docx);
        return new(null, IsSvg(head));
    }

    // ISO base media: a box of type ftyp, its major brand, a version, the compatible brands.
    private static bool HasBrand(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name)
    {
        if (head.Length < 16 || !head[4..8].SequenceEqual("ftyp"u8))
            return false;
        var length = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(head);
        var box = head[..(int)Math.Min(length, (uint)head.Length)];
        if (box.Length < 16)
            return false;
        if (box[8..12].SequenceEqual(name))
            return true;
        for (var brand = 16; brand + 4 <= box.Length; brand += 4)
        {
            if (box[8..12].SequenceEqual("mif1"u8) && box.Slice(brand, 4).SequenceEqual(name))
                return true;
        }

        return false;
    }

    // Only to explain the refusal: whatever is not on the list is refused anyway. A gzip member may be an .svgz.
    private static bool IsSvg(ReadOnlySpan<byte> head)
        => head.IndexOf("<svg"u8) >= 0 || head.IndexOf("<!DOCTYPE svg"u8) >= 0 || head.IndexOf("http://www.w3.org/2000/svg"u8) >= 0;
}
