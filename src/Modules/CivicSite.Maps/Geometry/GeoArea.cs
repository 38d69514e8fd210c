namespace CivicSite.Maps.Geometry;

/// <summary>A closed line: the last point is joined to the first one, which is not repeated.</summary>
public sealed class GeoRing(IReadOnlyList<GeoPoint> points)
{
    public IReadOnlyList<GeoPoint> Points { get; } = points;

    internal GeoSegment Side(int index) => new(Points[index], Points[(index + 1) % Points.Count]);

    /// <summary>Twice the area inside, positive where the points go against the clock.</summary>
    internal Int128 SignedArea()
    {
        Int128 sum = 0;
        for (var i = 0; i < Points.Count; i++)
        {
            var (from, to) = Side(i);
            sum += ((Int128)from.X * to.Y) - ((Int128)to.X * from.Y);
        }

        return sum;
    }

    internal PointPosition Locate(GeoPoint point)
    {
        var inside = false;
        for (var i = 0; i < Points.Count; i++)
        {
            var side = Side(i);
            if (side.Holds(point))
            {
                return PointPosition.Edge;
            }

            // A ray to the east crosses the side; the lower end counts, the upper one does not.
            if (side.From.Y > point.Y != side.To.Y > point.Y)
            {
                var upward = side.To.Y > side.From.Y;
                inside ^= side.Turn(point) > 0 == upward;
            }
        }

        return inside ? PointPosition.Inside : PointPosition.Outside;
    }
}

/// <summary>Where a point lies to a ring.</summary>
internal enum PointPosition
{
    Outside,
    Edge,
    Inside,
}

/// <summary>An outline with gaps in it.</summary>
public sealed class GeoPolygon(GeoRing outline, IReadOnlyList<GeoRing> gaps)
{
    public GeoRing Outline { get; } = outline;

    public IReadOnlyList<GeoRing> Gaps { get; } = gaps;

    internal IEnumerable<GeoRing> Rings => Gaps.Prepend(Outline);

    internal PointPosition Locate(GeoPoint point)
    {
        var position = Outline.Locate(point);
        if (position != PointPosition.Inside)
        {
            return position;
        }

        foreach (var gap in Gaps)
        {
            switch (gap.Locate(point))
            {
                case PointPosition.Inside:
                    return PointPosition.Outside;
                case PointPosition.Edge:
                    return PointPosition.Edge;
            }
        }

        return PointPosition.Inside;
    }
}

/// <summary>An area of one or several polygons.</summary>
public sealed class GeoArea
{
    public GeoArea(IReadOnlyList<GeoPolygon> polygons)
    {
        Polygons = polygons;
        Box = GeoBox.Around(polygons.SelectMany(static polygon => polygon.Outline.Points));
    }

    public IReadOnlyList<GeoPolygon> Polygons { get; }

    /// <summary>Null for an area of nothing.</summary>
    public GeoBox? Box { get; }

    internal IEnumerable<GeoRing> Rings => Polygons.SelectMany(static polygon => polygon.Rings);

    /// <summary>The border belongs to the area, gaps do not.</summary>
    public bool Contains(GeoPoint point) =>
        Box is { } box && box.Contains(point) && Polygons.Any(polygon => polygon.Locate(point) != PointPosition.Outside);

    /// <summary>A point inside the largest polygon, for a label: the middle of the longest stretch inside at half its height.</summary>
    public GeoPoint? LabelPoint()
    {
        var largest = Polygons.MaxBy(static polygon => Int128.Abs(polygon.Outline.SignedArea()));
        if (largest is null || GeoBox.Around(largest.Outline.Points) is not { } box)
        {
            return null;
        }

        var y = (box.SouthWest.Y + box.NorthEast.Y) / 2;
        var crossings = largest.Rings.SelectMany(ring => Crossings(ring, y)).Order().ToList();
        var best = new GeoPoint((box.SouthWest.X + box.NorthEast.X) / 2, y);
        long widest = 0;
        for (var i = 0; i + 1 < crossings.Count; i += 2)
        {
            if (crossings[i + 1] - crossings[i] > widest)
            {
                widest = crossings[i + 1] - crossings[i];
                best = new GeoPoint((crossings[i] + crossings[i + 1]) / 2, y);
            }
        }

        return best;
    }

    private static IEnumerable<long> Crossings(GeoRing ring, long y)
    {
        for (var i = 0; i < ring.Points.Count; i++)
        {
            var (from, to) = ring.Side(i);
            if (from.Y > y != to.Y > y)
            {
                yield return from.X + (long)((Int128)(to.X - from.X) * (y - from.Y) / (to.Y - from.Y));
            }
        }
    }
}
