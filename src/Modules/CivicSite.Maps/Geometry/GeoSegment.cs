using System.Runtime.InteropServices;

namespace CivicSite.Maps.Geometry;

/// <summary>How two segments meet.</summary>
internal enum Meeting
{
    None,

    /// <summary>In one point that is an end of at least one of them.</summary>
    Touch,

    /// <summary>In one point inside both, or along a stretch.</summary>
    Cross,
}

/// <summary>A straight line between two points. All answers are exact: coordinates are whole numbers.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GeoSegment(GeoPoint From, GeoPoint To)
{
    public long West => Math.Min(From.X, To.X);

    public long East => Math.Max(From.X, To.X);

    private long South => Math.Min(From.Y, To.Y);

    private long North => Math.Max(From.Y, To.Y);

    /// <summary>Positive where the point lies to the left, negative to the right, zero on the line.</summary>
    public Int128 Turn(GeoPoint point) =>
        ((Int128)(To.X - From.X) * (point.Y - From.Y)) - ((Int128)(To.Y - From.Y) * (point.X - From.X));

    /// <summary>The point lies on the segment or is one of its ends.</summary>
    public bool Holds(GeoPoint point) =>
        point.X >= West && point.X <= East && point.Y >= South && point.Y <= North && Turn(point) == 0;

    public Meeting Meets(GeoSegment other)
    {
        if (other.West > East || West > other.East || other.South > North || South > other.North)
        {
            return Meeting.None;
        }

        var (otherFrom, otherTo) = (Int128.Sign(Turn(other.From)), Int128.Sign(Turn(other.To)));
        if (otherFrom == 0 && otherTo == 0)
        {
            return Overlap(other);
        }

        var (from, to) = (Int128.Sign(other.Turn(From)), Int128.Sign(other.Turn(To)));
        if (otherFrom * otherTo < 0 && from * to < 0)
        {
            return Meeting.Cross;
        }

        return Holds(other.From) || Holds(other.To) || other.Holds(From) || other.Holds(To) ? Meeting.Touch : Meeting.None;
    }

    // Both lie on one line and their boxes meet: in a point or along a stretch.
    private Meeting Overlap(GeoSegment other)
    {
        var x = Math.Min(East, other.East) - Math.Max(West, other.West);
        var y = Math.Min(North, other.North) - Math.Max(South, other.South);
        return x > 0 || y > 0 ? Meeting.Cross : Meeting.Touch;
    }
}
