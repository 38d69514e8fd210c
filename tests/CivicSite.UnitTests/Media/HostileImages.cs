using System.Buffers.Binary;
using System.IO.Compression;

namespace CivicSite.UnitTests.Media;

/// <summary>Files that a well-meaning image program would not write.</summary>
internal static class HostileImages
{
    /// <summary>A PNG of a few bytes that declares any size.</summary>
    public static byte[] PngDeclaring(int width, int height)
        => Png(width, height, [0x78, 0x9C, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01]);

    /// <summary>A valid PNG of one colour: kilobytes that unpack to the whole picture.</summary>
    public static byte[] PngOfZeros(int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[1 + (width * 3)];
            for (var y = 0; y < height; y++)
                zlib.Write(row);
        }

        return Png(width, height, packed.ToArray());
    }

    /// <summary>The JPEG with an EXIF segment: orientation 6 (on its side) and a GPS position.</summary>
    public static byte[] WithGps(byte[] jpeg)
    {
        byte[] tiff =
        [
            .. "MM"u8, 0, 42, 0, 0, 0, 8,
            // IFD0: orientation, pointer to the GPS directory.
            0, 2,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0,
            0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38,
            0, 0, 0, 0,
            // GPS at 38: latitude reference, latitude (three rationals at 68).
            0, 2,
            0, 1, 0, 2, 0, 0, 0, 2, (byte)'N', 0, 0, 0,
            0, 2, 0, 5, 0, 0, 0, 3, 0, 0, 0, 68,
            0, 0, 0, 0,
            0, 0, 0, 53, 0, 0, 0, 1, 0, 0, 0, 5, 0, 0, 0, 1, 0, 0, 0, 24, 0, 0, 0, 1,
        ];
        byte[] body = [.. "Exif\0\0"u8, .. tiff];
        return [0xFF, 0xD8, .. Segment(0xE1, body), .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. "<x:xmpmeta xmlns:x='adobe:ns:meta/'>SecretPlace</x:xmpmeta>"u8]), .. Segment(0xFE, "SecretComment"u8.ToArray()), .. jpeg[2..]];
    }

    /// <summary>The PNG with a text chunk that imitates a line of vipsheader's output.</summary>
    public static byte[] WithFalseHeaderLine(byte[] png)
        => [.. png[..33], .. Chunk("tEXt"u8, "Comment\0x\nwidth: 5\nheight: 5"u8.ToArray()), .. png[33..]];

    private static byte[] Png(int width, int height, byte[] packed)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = 2;
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, packed), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        byte[] content = [.. type, .. data];
        var sum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(content));
        return [.. length, .. content, .. sum];
    }

    private static uint Crc(byte[] data)
    {
        var sum = uint.MaxValue;
        foreach (var value in data)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
        }

        return ~sum;
    }

    private static byte[] Segment(byte marker, byte[] body)
        => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];
}
