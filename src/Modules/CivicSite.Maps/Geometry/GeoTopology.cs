using System.Runtime.InteropServices;

namespace CivicSite.Maps.Geometry;

/// <summary>Tells whether rings make an area: no crossings, gaps inside their outline, polygons beside one another.</summary>
internal static class GeoTopology
{
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Side(GeoSegment Segment, int Ring, int Index, int Count);

    public static GeoReading Check(IReadOnlyList<GeoPolygon> polygons)
    {
        if (polygons.Count == 0)
        {
            return GeoReading.Wrong(GeoFault.Empty);
        }

        var area = new GeoArea(polygons);
        return Crossings([.. area.Rings]) ?? Places(polygons) ?? new GeoReading(area);
    }

    // Sides in the order of their western ends: only those that overlap from west to east are compared.
    private static GeoReading? Crossings(IReadOnlyList<GeoRing> rings)
    {
        var sides = rings.SelectMany(static (ring, number) => Enumerable.Range(0, ring.Points.Count)
                .Select(index => new Side(ring.Side(index), number, index, ring.Points.Count)))
            .OrderBy(static side => side.Segment.West).ToArray();
        for (var i = 0; i < sides.Length; i++)
        {
            for (var j = i + 1; j < sides.Length && sides[j].Segment.West <= sides[i].Segment.East; j++)
            {
                if (Clash(sides[i], sides[j]) is { } fault)
                {
                    return GeoReading.Wrong(fault, sides[j].Segment.From);
                }
            }
        }

        return null;
    }

    private static GeoFault? Clash(Side side, Side other)
    {
        var meeting = side.Segment.Meets(other.Segment);
        if (meeting == Meeting.None)
        {
            return null;
        }

        if (side.Ring != other.Ring)
        {
            return meeting == Meeting.Cross ? GeoFault.Crossing : null;
        }

        return meeting == Meeting.Touch && AreNeighbours(side, other) ? null : GeoFault.SelfCrossing;
    }

    private static bool AreNeighbours(Side side, Side other) =>
        (side.Index + 1) % side.Count == other.Index || (other.Index + 1) % side.Count == side.Index;

    private static GeoReading? Places(IReadOnlyList<GeoPolygon> polygons)
    {
        foreach (var polygon in polygons)
        {
            foreach (var gap in polygon.Gaps)
            {
                if (!LiesInside(gap, polygon.Outline) || polygon.Gaps.Any(other => other != gap && LiesInside(gap, other)))
                {
                    return GeoReading.Wrong(GeoFault.Misplaced, gap.Points[0]);
                }
            }
        }

        foreach (var polygon in polygons)
        {
            if (polygons.Any(other => other != polygon && Overlaps(polygon, other)))
            {
                return GeoReading.Wrong(GeoFault.Misplaced, polygon.Outline.Points[0]);
            }
        }

        return null;
    }

    // Rings do not cross, so a single point that is not on the other ring decides.
    private static bool LiesInside(GeoRing inner, GeoRing outer) =>
        Decide(inner, outer.Locate) == PointPosition.Inside;

    private static bool Overlaps(GeoPolygon inner, GeoPolygon outer) =>
        Decide(inner.Outline, outer.Locate) == PointPosition.Inside;

    private static PointPosition Decide(GeoRing ring, Func<GeoPoint, PointPosition> locate)
    {
        foreach (var point in ring.Points)
        {
            if (locate(point) is var position and not PointPosition.Edge)
            {
                return position;
            }
        }

        // All corners touch the other ring without crossing it.
        return PointPosition.Edge;
    }
}
