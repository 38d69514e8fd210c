using System.Globalization;
using System.Runtime.InteropServices;

namespace CivicSite.Maps.Geometry;

/// <summary>A place, in ten-millionths of a degree of WGS 84: about a centimetre. Whole numbers make geometry exact.</summary>
/// <param name="X">Longitude.</param>
/// <param name="Y">Latitude.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GeoPoint(long X, long Y)
{
    /// <summary>Units in a degree.</summary>
    public const long Degree = 10_000_000;

    public double Longitude => (double)X / Degree;

    public double Latitude => (double)Y / Degree;

    public static GeoPoint Of(double longitude, double latitude) =>
        new((long)Math.Round(longitude * Degree), (long)Math.Round(latitude * Degree));

    /// <summary>Reads latitude and longitude as maps copy them: <c>53.1006, 91.4122</c>.</summary>
    /// <returns>Null where the text is no place on Earth.</returns>
    public static GeoPoint? Parse(string? text)
    {
        var parts = (text ?? "").Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 2
            && Degrees(parts[0], limit: 90) is { } latitude
            && Degrees(parts[1], limit: 180) is { } longitude
                ? Of(longitude, latitude)
                : null;
    }

    /// <summary>As <see cref="Parse"/> reads it, with six decimals.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude:0.######}, {Longitude:0.######}");

    private static double? Degrees(string text, double limit) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= limit
            ? value
            : null;
}

/// <summary>A part of the map between four lines.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GeoBox(GeoPoint SouthWest, GeoPoint NorthEast)
{
    /// <summary>The south of Khakassia with all around the municipality: what lies outside is a slip of the pen.</summary>
    public static GeoBox Region { get; } = new(GeoPoint.Of(90, 52), GeoPoint.Of(93, 54));

    public bool Contains(GeoPoint point) =>
        point.X >= SouthWest.X && point.X <= NorthEast.X && point.Y >= SouthWest.Y && point.Y <= NorthEast.Y;

    public static GeoBox? Around(IEnumerable<GeoPoint> points)
    {
        GeoBox? box = null;
        foreach (var point in points)
        {
            box = box is { } known
                ? new(
                    new(Math.Min(known.SouthWest.X, point.X), Math.Min(known.SouthWest.Y, point.Y)),
                    new(Math.Max(known.NorthEast.X, point.X), Math.Max(known.NorthEast.Y, point.Y)))
                : new(point, point);
        }

        return box;
    }
}
