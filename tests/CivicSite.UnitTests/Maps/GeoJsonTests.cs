using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CivicSite.Maps.Geometry;

namespace CivicSite.UnitTests.Maps;

/// <summary>What people paste as borders.</summary>
public sealed class GeoJsonTests
{
    private const string Square = "[[91.4,53.1],[91.41,53.1],[91.41,53.11],[91.4,53.11],[91.4,53.1]]";
    private const string Hole = "[[91.403,53.103],[91.403,53.107],[91.407,53.107],[91.407,53.103],[91.403,53.103]]";

    [Theory]
    [InlineData("""{"type":"Polygon","coordinates":[SQUARE]}""", 1)]
    [InlineData("""{"type":"Polygon","coordinates":[SQUARE,HOLE]}""", 1)]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[SQUARE],[[[91.5,53.1],[91.51,53.1],[91.51,53.11],[91.5,53.1]]]]}""", 2)]
    [InlineData("""{"type":"Feature","properties":{"x":1},"geometry":{"type":"Polygon","coordinates":[SQUARE]}}""", 1)]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":[SQUARE]}}]}""", 1)]
    [InlineData("""{"type":"Polygon","coordinates":[[[91.4,53.1,120],[91.41,53.1,120],[91.41,53.1,121],[91.41,53.11,0],[91.4,53.1,120]]]}""", 1)]
    public void Areas_are_read_from_what_map_programs_write(string json, int polygons)
    {
        var reading = GeoJson.Read(Fill(json));

        Assert.Null(reading.Fault);
        Assert.Equal(polygons, reading.Area!.Polygons.Count);
    }

    [Theory]
    [InlineData("", GeoFault.NotJson)]
    [InlineData("{", GeoFault.NotJson)]
    [InlineData("null", GeoFault.NotAreas)]
    [InlineData("[1]", GeoFault.NotAreas)]
    [InlineData("""{"type":5}""", GeoFault.NotAreas)]
    [InlineData("""{"type":"Point","coordinates":[91.4,53.1]}""", GeoFault.NotAreas)]
    [InlineData("""{"type":"Feature","geometry":null}""", GeoFault.NotAreas)]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", GeoFault.Empty)]
    [InlineData("""{"type":"FeatureCollection","features":{}}""", GeoFault.NotAreas)]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", GeoFault.NotCoordinates)]
    [InlineData("""{"type":"Polygon","coordinates":"x"}""", GeoFault.NotCoordinates)]
    [InlineData("""{"type":"MultiPolygon","coordinates":7}""", GeoFault.NotCoordinates)]
    [InlineData("""{"type":"Polygon","coordinates":[[["91.4",53.1]]]}""", GeoFault.NotCoordinates)]
    [InlineData("""{"type":"Polygon","coordinates":[[[91.4]]]}""", GeoFault.NotCoordinates)]
    [InlineData("""{"type":"Polygon","coordinates":[[[1e999,53.1]]]}""", GeoFault.NotCoordinates)]
    [InlineData("""{"type":"Polygon","coordinates":[[]]}""", GeoFault.TooFewPoints)]
    [InlineData("""{"type":"Polygon","coordinates":[[[91.4,53.1],[91.41,53.1],[91.4,53.1]]]}""", GeoFault.TooFewPoints)]
    [InlineData("""{"type":"Polygon","coordinates":[[[91.4,53.1],[91.41,53.1],[91.41,53.11],[91.4,53.11]]]}""", GeoFault.NotClosed)]
    [InlineData("""{"type":"Polygon","coordinates":[[[53.1,91.4],[53.1,91.41],[53.11,91.41],[53.1,91.4]]]}""", GeoFault.Swapped)]
    [InlineData("""{"type":"Polygon","coordinates":[[[37.6,55.7],[37.7,55.7],[37.7,55.8],[37.6,55.7]]]}""", GeoFault.FarAway)]
    [InlineData("""{"type":"Polygon","coordinates":[[[91.4,53.1],[91.41,53.11],[91.41,53.1],[91.4,53.11],[91.4,53.1]]]}""", GeoFault.SelfCrossing)]
    [InlineData("""{"type":"Polygon","coordinates":[[[91.4,53.1],[91.42,53.1],[91.41,53.1],[91.41,53.11],[91.4,53.1]]]}""", GeoFault.SelfCrossing)]
    [InlineData("""{"type":"Polygon","coordinates":[SQUARE,[[91.405,53.105],[91.405,53.12],[91.406,53.105],[91.405,53.105]]]}""", GeoFault.Crossing)]
    [InlineData("""{"type":"Polygon","coordinates":[SQUARE,[[91.45,53.105],[91.45,53.106],[91.46,53.105],[91.45,53.105]]]}""", GeoFault.Misplaced)]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[SQUARE],[HOLE]]}""", GeoFault.Misplaced)]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[SQUARE],[SQUARE]]}""", GeoFault.Crossing)]
    public void What_is_wrong_is_named(string json, GeoFault fault) => Assert.Equal(fault, GeoJson.Read(Fill(json)).Fault);

    [Fact]
    public void A_fault_tells_where_it_is() =>
        Assert.Equal("53.11, 91.4", GeoJson.Read("""{"type":"Polygon","coordinates":[[[91.4,53.1],[91.41,53.1],[91.41,53.11],[91.4,53.11]]]}""").At.ToString());

    [Fact]
    public void A_text_without_end_is_not_read()
    {
        Assert.Equal(GeoFault.TooLong, GeoJson.Read(new string(' ', GeoJson.MaxLength + 1)).Fault);
        Assert.Equal(GeoFault.NotJson, GeoJson.Read(new string('[', GeoJson.MaxLength)).Fault);
        Assert.Equal(GeoFault.NotJson, GeoJson.Read(string.Concat(Enumerable.Repeat("""{"type":"Feature","geometry":""", 1000))).Fault);
    }

    [Fact]
    public void The_largest_borders_are_checked_in_a_moment_and_larger_ones_not_at_all()
    {
        var started = Stopwatch.GetTimestamp();

        // A comb: all its teeth lie over one another from west to east, which is the slowest case.
        Assert.Null(GeoJson.Read(Comb(GeoJson.MaxPoints - 5)).Fault);

        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.Equal(GeoFault.TooManyPoints, GeoJson.Read(Comb(GeoJson.MaxPoints + 1)).Fault);
    }

    [Fact]
    public void What_is_written_is_read_again_the_same_and_turns_the_right_way()
    {
        var written = GeoJson.Write(GeoJson.Read(Fill("""{"type":"Polygon","coordinates":[HOLE]}""")).Area!);

        Assert.Equal(written, GeoJson.Write(GeoJson.Read(written).Area!));
        var ring = JsonDocument.Parse(written).RootElement.GetProperty("coordinates")[0];
        Assert.Equal((91.403, 53.103, 5), (ring[0][0].GetDouble(), ring[0][1].GetDouble(), ring.GetArrayLength()));
        Assert.True(GeoJson.Read(written).Area!.Polygons[0].Outline.SignedArea() > 0);
    }

    // Teeth that point east, closed at the western side.
    private static string Comb(int points)
    {
        var corners = Enumerable.Range(0, points - 2)
            .Select(static index => (X: index % 2 == 0 ? 91.0 : 92.0, Y: 52.5 + (index * 0.0001)))
            .Append((90.5, 53.2)).Prepend((90.5, 52.4)).ToList();
        return $$"""{"type":"Polygon","coordinates":[[{{string.Join(',', corners.Append(corners[0]).Select(static point => string.Create(CultureInfo.InvariantCulture, $"[{point.Item1},{point.Item2:0.#######}]")))}}]]}""";
    }

    private static string Fill(string json) =>
        json.Replace("SQUARE", Square, StringComparison.Ordinal).Replace("HOLE", Hole, StringComparison.Ordinal);
}
