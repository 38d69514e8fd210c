using System.Globalization;
using System.Text;

namespace CivicSite.Maps.Geometry;

/// <summary>Something on a map.</summary>
/// <param name="Label">A number or a letter that stands in it; may be empty.</param>
public sealed record MapShape(GeoArea Area, string Label = "");

/// <summary>An outline in the coordinates of a drawing.</summary>
internal sealed record MapOutline(string Path, string Label, string X, string Y);

/// <summary>A still map as paths of SVG.</summary>
internal sealed record MapDrawing(string ViewBox, IReadOnlyList<MapOutline> Outlines)
{
    private const double Width = 1000;
    private const double Margin = 20;

    // One settlement alone must not become a strip.
    private const double MinProportion = 0.5;
    private const double MaxProportion = 1.5;

    /// <returns>Null where there is nothing to draw.</returns>
    public static MapDrawing? Of(IReadOnlyList<MapShape> shapes)
    {
        if (GeoBox.Around(shapes.SelectMany(static shape => shape.Area.Rings).SelectMany(static ring => ring.Points)) is not { } box)
        {
            return null;
        }

        // A degree of longitude is shorter than one of latitude; the region is small, so one factor does for all of it.
        var narrowing = Math.Cos((box.SouthWest.Latitude + box.NorthEast.Latitude) / 2 * Math.PI / 180);
        var width = Math.Max((box.NorthEast.X - box.SouthWest.X) * narrowing, 1);
        var height = Math.Max(box.NorthEast.Y - box.SouthWest.Y, 1d);
        var proportion = Math.Clamp(height / width, MinProportion, MaxProportion);
        var scale = Math.Min((Width - (2 * Margin)) / width, ((Width * proportion) - (2 * Margin)) / height);
        var left = (Width - (width * scale)) / 2;
        var top = ((Width * proportion) - (height * scale)) / 2;

        (string X, string Y) Place(GeoPoint point) => (
            Number(left + ((point.X - box.SouthWest.X) * narrowing * scale)),
            Number(top + ((box.NorthEast.Y - point.Y) * scale)));

        return new MapDrawing($"0 0 {Number(Width)} {Number(Width * proportion)}", [.. shapes.Select(shape =>
        {
            var (x, y) = Place(shape.Area.LabelPoint() ?? box.SouthWest);
            return new MapOutline(Path(shape.Area, Place), shape.Label, x, y);
        })]);
    }

    private static string Path(GeoArea area, Func<GeoPoint, (string X, string Y)> place)
    {
        var path = new StringBuilder();
        foreach (var ring in area.Rings)
        {
            path.Append('M').AppendJoin('L', ring.Points.Select(point => place(point) is var (x, y) ? $"{x} {y}" : "")).Append('Z');
        }

        return path.ToString();
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
