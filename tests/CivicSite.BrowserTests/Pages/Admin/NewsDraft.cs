using System.Buffers.Binary;
using System.IO.Compression;
using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Pages.Admin;

/// <summary>What a press officer types.</summary>
internal sealed record NewsDraft(string Title)
{
    public const string Sport = "Спорт";

    public string? Lead { get; init; } = "Первый абзац новости: что произошло и где.";

    /// <summary>The name of a topic of the setup recipe.</summary>
    public string? Topic { get; init; } = Sport;

    /// <summary>Plain text.</summary>
    public string? Body { get; init; } = "Подробности новости стоят в тексте.";

    public FilePayload? Cover { get; init; }

    public string? CoverAlt { get; init; }

    /// <summary>An article with a title that no other test uses.</summary>
    public static NewsDraft Make(string title)
    {
        var name = $"{title} {Guid.NewGuid():n}"[..(title.Length + 9)];
        return new(name) { Lead = $"Первый абзац: что произошло. Новость «{name}»." };
    }
}

/// <summary>Files to upload, made here byte by byte.</summary>
internal static class SampleFiles
{
    /// <summary>A picture of two colours.</summary>
    public static FilePayload Png(string name, int width = 64, int height = 48)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                zlib.WriteByte(0);
                for (var x = 0; x < width; x++)
                {
                    zlib.Write(y < height / 2 ? [0x2A, 0x6F, 0xB0] : [0x2E, 0x7D, 0x46]);
                }
            }
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = 2;
        byte[] file = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
        return new() { Name = name, MimeType = "image/png", Buffer = file };
    }

    /// <summary>A text under any name.</summary>
    public static FilePayload Text(string name, string text, string mimeType = "text/plain") =>
        new() { Name = name, MimeType = mimeType, Buffer = System.Text.Encoding.UTF8.GetBytes(text) };

    private static byte[] Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        byte[] body = [.. type, .. data];
        var chunk = new byte[body.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 4), Crc(body));
        return chunk;
    }

    // The checksum of PNG chunks.
    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
