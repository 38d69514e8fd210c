using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CivicSite.Maps.Geometry;

/// <summary>Reads areas out of GeoJSON (RFC 7946) that people paste, and writes them.</summary>
public static class GeoJson
{
    /// <summary>Characters that are read at all.</summary>
    public const int MaxLength = 300_000;

    /// <summary>Points of all rings together: a border has dozens.</summary>
    public const int MaxPoints = 5_000;

    private const int MaxDepth = 16;
    private const int MinSides = 3;

    /// <summary>Takes a Polygon, a MultiPolygon, and features or collections of them. Everything beside the borders is left out.</summary>
    public static GeoReading Read(string text)
    {
        if (text.Length > MaxLength)
        {
            return GeoReading.Wrong(GeoFault.TooLong);
        }

        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MaxDepth });
            var polygons = new List<GeoPolygon>();
            var budget = MaxPoints;
            return ReadObject(document.RootElement, polygons, ref budget) ?? GeoTopology.Check(polygons);
        }
        catch (JsonException)
        {
            return GeoReading.Wrong(GeoFault.NotJson);
        }
    }

    /// <summary>A Polygon or a MultiPolygon as RFC 7946 wants it: outlines against the clock, gaps with it, seven decimals at most.</summary>
    public static string Write(GeoArea area)
    {
        var text = new StringBuilder();
        var single = area.Polygons.Count == 1;
        text.Append(single ? """{"type":"Polygon","coordinates":""" : """{"type":"MultiPolygon","coordinates":[""");
        text.AppendJoin(',', area.Polygons.Select(Polygon));
        return text.Append(single ? "}" : "]}").ToString();
    }

    private static string Polygon(GeoPolygon polygon) =>
        $"[{string.Join(',', polygon.Gaps.Select(static gap => Ring(gap, againstClock: false)).Prepend(Ring(polygon.Outline, againstClock: true)))}]";

    private static string Ring(GeoRing ring, bool againstClock)
    {
        var points = ring.SignedArea() > 0 == againstClock ? ring.Points : [ring.Points[0], .. ring.Points.Skip(1).Reverse()];
        return $"[{string.Join(',', points.Append(points[0]).Select(static point =>
            string.Create(CultureInfo.InvariantCulture, $"[{point.Longitude:0.#######},{point.Latitude:0.#######}]")))}]";
    }

    // Null where all went well, like all readers below.
    private static GeoReading? ReadObject(JsonElement json, List<GeoPolygon> polygons, ref int budget)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
        {
            return GeoReading.Wrong(GeoFault.NotAreas);
        }

        return type.GetString() switch
        {
            "FeatureCollection" => ReadMany(json, "features", polygons, ref budget),
            "GeometryCollection" => ReadMany(json, "geometries", polygons, ref budget),
            "Feature" when json.TryGetProperty("geometry", out var geometry) => ReadObject(geometry, polygons, ref budget),
            "Polygon" when json.TryGetProperty("coordinates", out var rings) => ReadPolygon(rings, polygons, ref budget),
            "MultiPolygon" when json.TryGetProperty("coordinates", out var list) => ReadPolygons(list, polygons, ref budget),
            _ => GeoReading.Wrong(GeoFault.NotAreas),
        };
    }

    private static GeoReading? ReadMany(JsonElement json, string property, List<GeoPolygon> polygons, ref int budget)
    {
        if (!json.TryGetProperty(property, out var members) || members.ValueKind != JsonValueKind.Array)
        {
            return GeoReading.Wrong(GeoFault.NotAreas);
        }

        foreach (var member in members.EnumerateArray())
        {
            if (ReadObject(member, polygons, ref budget) is { } wrong)
            {
                return wrong;
            }
        }

        return null;
    }

    private static GeoReading? ReadPolygons(JsonElement list, List<GeoPolygon> polygons, ref int budget)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            return GeoReading.Wrong(GeoFault.NotCoordinates);
        }

        foreach (var rings in list.EnumerateArray())
        {
            if (ReadPolygon(rings, polygons, ref budget) is { } wrong)
            {
                return wrong;
            }
        }

        return null;
    }

    private static GeoReading? ReadPolygon(JsonElement rings, List<GeoPolygon> polygons, ref int budget)
    {
        if (rings.ValueKind != JsonValueKind.Array || rings.GetArrayLength() == 0)
        {
            return GeoReading.Wrong(GeoFault.NotCoordinates);
        }

        var read = new List<GeoRing>();
        foreach (var ring in rings.EnumerateArray())
        {
            if (ReadRing(ring, read, ref budget) is { } wrong)
            {
                return wrong;
            }
        }

        polygons.Add(new GeoPolygon(read[0], read[1..]));
        return null;
    }

    private static GeoReading? ReadRing(JsonElement ring, List<GeoRing> rings, ref int budget)
    {
        if (ring.ValueKind != JsonValueKind.Array)
        {
            return GeoReading.Wrong(GeoFault.NotCoordinates);
        }

        budget -= ring.GetArrayLength();
        if (budget < 0)
        {
            return GeoReading.Wrong(GeoFault.TooManyPoints);
        }

        var points = new List<GeoPoint>();
        foreach (var position in ring.EnumerateArray())
        {
            if (ReadPoint(position, out var point) is { } wrong)
            {
                return wrong;
            }

            points.Add(point);
        }

        return Closed(points, rings);
    }

    private static GeoReading? Closed(List<GeoPoint> points, List<GeoRing> rings)
    {
        if (points.Count == 0 || points[0] != points[^1])
        {
            return points.Count == 0 ? GeoReading.Wrong(GeoFault.TooFewPoints) : GeoReading.Wrong(GeoFault.NotClosed, points[^1]);
        }

        // A point set twice by a slow hand is no fault.
        var corners = points.SkipLast(1).Where((point, index) => point != points[index + 1]).ToList();
        if (corners.Count < MinSides)
        {
            return GeoReading.Wrong(GeoFault.TooFewPoints, points[0]);
        }

        rings.Add(new GeoRing(corners));
        return null;
    }

    private static GeoReading? ReadPoint(JsonElement position, out GeoPoint point)
    {
        point = default;
        if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() < 2
            || Number(position[0]) is not { } longitude || Number(position[1]) is not { } latitude)
        {
            return GeoReading.Wrong(GeoFault.NotCoordinates);
        }

        point = GeoPoint.Of(longitude, latitude);
        if (GeoBox.Region.Contains(point))
        {
            return null;
        }

        return GeoReading.Wrong(GeoBox.Region.Contains(GeoPoint.Of(latitude, longitude)) ? GeoFault.Swapped : GeoFault.FarAway, point);
    }

    private static double? Number(JsonElement json) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var value) && Math.Abs(value) <= 360 ? value : null;
}
