using CivicSite.Maps.Geometry;
using FsCheck;
using FsCheck.Fluent;

namespace CivicSite.UnitTests.Maps;

/// <summary>Which points lie in an area.</summary>
public sealed class AreaTests
{
    private const int Side = 20;

    private static readonly GeoArea Ring = new([new GeoPolygon(Rectangle(0, 0, 10, 10), [Rectangle(3, 3, 7, 7)])]);

    // Corners of an outline that never crosses itself: all of a star seen from its middle.
    private static readonly Arbitrary<GeoArea> Star = Gen.Choose(1, Side).ArrayOf(8)
        .Select(static radii => new GeoArea([new GeoPolygon(new GeoRing([.. radii.Select(static (radius, corner) => Corner(corner, radius))]), [])])).ToArbitrary();

    private static readonly Arbitrary<GeoPoint> Point =
        Gen.Choose(-Side - 2, Side + 2).Two().Select(static pair => new GeoPoint(pair.Item1, pair.Item2)).ToArbitrary();

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(5, 5, false)]
    [InlineData(3, 5, true)]
    [InlineData(3, 3, true)]
    [InlineData(0, 0, true)]
    [InlineData(10, 5, true)]
    [InlineData(11, 5, false)]
    [InlineData(-1, 10, false)]
    [InlineData(5, 1, true)]
    [InlineData(5, 8, true)]
    public void Edges_belong_to_an_area_and_gaps_do_not(long x, long y, bool inside) =>
        Assert.Equal(inside, Ring.Contains(new GeoPoint(x, y)));

    [Fact]
    public void A_ray_through_corners_counts_each_side_once()
    {
        var diamond = new GeoArea([new GeoPolygon(new GeoRing([new(0, 5), new(5, 0), new(10, 5), new(5, 10)]), [])]);

        Assert.False(diamond.Contains(new GeoPoint(-1, 5)));
        Assert.True(diamond.Contains(new GeoPoint(1, 5)));
        Assert.False(diamond.Contains(new GeoPoint(0, 0)));
        Assert.False(diamond.Contains(new GeoPoint(4, 0)));
    }

    // Against the winding number, which is another way to the same answer.
    [Fact]
    public void Inside_is_where_the_border_winds_around() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(Star, Point, static (area, point) =>
    {
        var ring = area.Polygons[0].Outline;
        var sides = Enumerable.Range(0, ring.Points.Count).Select(index => (From: ring.Points[index], To: ring.Points[(index + 1) % ring.Points.Count])).ToList();
        var onEdge = sides.Exists(side => Cross(side.From, side.To, point) == 0
            && point.X >= Math.Min(side.From.X, side.To.X) && point.X <= Math.Max(side.From.X, side.To.X)
            && point.Y >= Math.Min(side.From.Y, side.To.Y) && point.Y <= Math.Max(side.From.Y, side.To.Y));
        var winding = sides.Sum(side =>
            side.From.Y <= point.Y && side.To.Y > point.Y && Cross(side.From, side.To, point) > 0 ? 1
            : side.From.Y > point.Y && side.To.Y <= point.Y && Cross(side.From, side.To, point) < 0 ? -1 : 0);
        return area.Contains(point) == (onEdge || winding != 0);
    }));

    [Fact]
    public void Turning_a_border_round_changes_nothing() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Star, Point, static (area, point) =>
    {
        var turned = new GeoArea([new GeoPolygon(new GeoRing([.. area.Polygons[0].Outline.Points.Reverse()]), [])]);
        return turned.Contains(point) == area.Contains(point);
    }));

    [Fact]
    public void A_label_stands_inside() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Star, static area =>
    {
        // On a grid of whole numbers a very thin star has no place for it; real borders are millions of units wide.
        var large = new GeoArea([new GeoPolygon(new GeoRing([.. area.Polygons[0].Outline.Points.Select(static point => new GeoPoint(point.X * 100_000, point.Y * 100_000))]), [])]);
        return large.Contains(large.LabelPoint()!.Value);
    }));

    [Fact]
    public void A_drawing_has_north_above_and_numbers_in_their_areas()
    {
        var drawing = MapDrawing.Of([new MapShape(new GeoArea([new GeoPolygon(Rectangle(914_000_000, 531_000_000, 914_100_000, 531_100_000), [])]), "1")])!;

        var outline = Assert.Single(drawing.Outlines);
        Assert.Equal("1", outline.Label);
        Assert.StartsWith("M", outline.Path, StringComparison.Ordinal);
        Assert.EndsWith("Z", outline.Path, StringComparison.Ordinal);
        var ys = outline.Path.Trim('M', 'Z').Split('L').Select(static pair => double.Parse(pair.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.True(ys[0] > ys[2], "The first corner is the southern one: it stands lower.");
        Assert.Null(MapDrawing.Of([]));
    }

    [Theory]
    [InlineData("53.1006, 91.4122", "53.1006, 91.4122")]
    [InlineData(" -1.5,180 ", "-1.5, 180")]
    [InlineData("91.4122, 53.1006", null)]
    [InlineData("53,1006, 91,4122", null)]
    [InlineData("1e3, 5", null)]
    [InlineData("", null)]
    public void Points_are_read_as_maps_copy_them(string text, string? point) => Assert.Equal(point, GeoPoint.Parse(text)?.ToString());

    private static GeoRing Rectangle(long west, long south, long east, long north) =>
        new([new(west, south), new(east, south), new(east, north), new(west, north)]);

    private static GeoPoint Corner(int corner, int radius) => corner switch
    {
        0 => new(radius, 0),
        1 => new(radius, radius),
        2 => new(0, radius),
        3 => new(-radius, radius),
        4 => new(-radius, 0),
        5 => new(-radius, -radius),
        6 => new(0, -radius),
        _ => new(radius, -radius),
    };

    private static long Cross(GeoPoint from, GeoPoint to, GeoPoint point) =>
        ((to.X - from.X) * (point.Y - from.Y)) - ((to.Y - from.Y) * (point.X - from.X));
}
