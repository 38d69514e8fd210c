using System.Globalization;

namespace CivicSite.Engine.Media.Processing;

/// <summary>What <c>vipsheader -a</c> says of an image without decoding it.</summary>
/// <param name="Height">Of one frame.</param>
/// <param name="Orientation">EXIF's: 1 is upright, 5 to 8 lie on their side.</param>
internal sealed record ImageHeader(int Width, int Height, int Frames, string Loader, string Interpretation, string? Compression, bool HasProfile, int Orientation)
{
    public long Pixels => (long)Width * Height * Frames;

    public bool IsUpright => Orientation == 1;

    public int UprightWidth => LiesOnSide ? Height : Width;

    public int UprightHeight => LiesOnSide ? Width : Height;

    /// <summary>The colours are not plain sRGB or grey, so they must be converted.</summary>
    public bool NeedsColourConversion => HasProfile || Interpretation is not ("srgb" or "rgb" or "rgb16" or "b-w" or "grey16");

    private bool LiesOnSide => Orientation is >= 5 and <= 8;

    /// <summary>Null when the output is not a header, or when text inside the image imitates header lines.</summary>
    public static ImageHeader? Parse(string output)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in output.Split('\n'))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon <= 0 || !IsKnown(line[..colon]))
                continue;
            if (!fields.TryAdd(line[..colon], line[(colon + 2)..].Trim()))
                return null;
        }

        if (!TryNumber(fields, "width", out var width) || !TryNumber(fields, "height", out var height) || !fields.TryGetValue("vips-loader", out var loader))
            return null;
        var frames = TryNumber(fields, "n-pages", out var pages) ? pages : 1;
        var orientation = TryNumber(fields, "orientation", out var number) ? number : 1;
        return new ImageHeader(width, height, frames, loader, fields.GetValueOrDefault("interpretation", "unknown"), fields.GetValueOrDefault("heif-compression"), fields.ContainsKey("icc-profile-data"), orientation);
    }

    private static bool IsKnown(string key)
        => key is "width" or "height" or "n-pages" or "vips-loader" or "interpretation" or "orientation" or "icc-profile-data" or "heif-compression";

    private static bool TryNumber(Dictionary<string, string> fields, string key, out int number)
    {
        number = 0;
        return fields.TryGetValue(key, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
    }
}
