using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CivicSite.Engine.Media.Serving;

/// <summary>A size and format that a URL asks for, in Orchard Core's parameters: <c>width</c>, <c>height</c>, <c>rmode</c>, <c>format</c>.</summary>
/// <param name="Format">Null means: the best that the browser accepts.</param>
internal sealed record DerivativeRequest(int? Width, int? Height, bool Crop, MediaFormat? Format)
{
    /// <summary>False when the query asks for something that the site does not serve. True with null for the file itself.</summary>
    public static bool TryParse(IQueryCollection query, IReadOnlyCollection<int> supportedSizes, out DerivativeRequest? request)
    {
        request = null;
        if (!TrySize(query, "width", supportedSizes, out var width) || !TrySize(query, "height", supportedSizes, out var height))
            return false;
        if (!TryMode(query, out var crop) || !TryFormat(query, out var format))
            return false;
        if (width is null && height is null)
            return !crop && format is null;
        if (crop && (width is null || height is null))
            return false;
        request = new DerivativeRequest(width, height, crop, format);
        return true;
    }

    /// <summary>The size of the copy of such an image.</summary>
    public ImageSize Fit(ImageSize original)
    {
        var across = Width is { } width ? (double)width / original.Width : Crop ? 0 : 1;
        var down = Height is { } height ? (double)height / original.Height : Crop ? 0 : 1;
        var scale = Math.Min(1, Crop ? Math.Max(across, down) : Math.Min(across, down));
        var (wide, high) = (Scaled(original.Width, scale), Scaled(original.Height, scale));
        return Crop ? new ImageSize(Math.Min(wide, Width ?? wide), Math.Min(high, Height ?? high)) : new ImageSize(wide, high);
    }

    private static int Scaled(int pixels, double scale) => Math.Max(1, (int)Math.Round(pixels * scale, MidpointRounding.AwayFromZero));

    private static bool TrySize(IQueryCollection query, string key, IReadOnlyCollection<int> supported, out int? size)
    {
        size = null;
        if (!query.TryGetValue(key, out var text))
            return true;
        if (text.Count != 1 || !int.TryParse(text[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !supported.Contains(number))
            return false;
        size = number;
        return true;
    }

    private static bool TryMode(IQueryCollection query, out bool crop)
    {
        crop = false;
        if (!query.TryGetValue("rmode", out var text))
            return true;
        crop = Is(text, "crop");
        return crop || Is(text, "max");
    }

    private static bool TryFormat(IQueryCollection query, out MediaFormat? format)
    {
        format = null;
        if (!query.TryGetValue("format", out var text))
            return true;
        var name = text.Count == 1 ? text[0] : null;
        format = name?.ToLowerInvariant() switch
        {
            "avif" => MediaFormats.Avif,
            "webp" => MediaFormats.WebP,
            "jpg" or "jpeg" => MediaFormats.Jpeg,
            "png" => MediaFormats.Png,
            "gif" => MediaFormats.Gif,
            _ => null,
        };
        return format is not null;
    }

    private static bool Is(Microsoft.Extensions.Primitives.StringValues text, string value)
        => text.Count == 1 && string.Equals(text[0], value, StringComparison.OrdinalIgnoreCase);
}
