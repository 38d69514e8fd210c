using System.Globalization;
using System.Runtime.InteropServices;

namespace CivicSite.Organizations.Rules;

/// <summary>A point on the map, in degrees of WGS 84.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MapPoint(double Latitude, double Longitude)
{
    private const int Decimals = 6;

    /// <summary>Reads <c>53.1006, 91.4122</c>, as maps copy it: latitude first.</summary>
    /// <returns>Null where the text is no point.</returns>
    public static MapPoint? Parse(string? text)
    {
        var numbers = (text ?? "").Split([',', ';', ' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return numbers.Length == 2
            && Degrees(numbers[0], 90) is { } latitude
            && Degrees(numbers[1], 180) is { } longitude
                ? new MapPoint(latitude, longitude)
                : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude}, {Longitude}");

    private static double? Degrees(string text, int limit) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && Math.Abs(value) <= limit
            ? Math.Round(value, Decimals)
            : null;
}
