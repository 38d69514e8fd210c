using System.Globalization;
using System.Text.Json.Nodes;
using CivicSite.ImmortalRegiment.Dates;
using CivicSite.ImmortalRegiment.Models;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>The path of war on a map: its places in the order of time, numbered, with a line from each to the next.</summary>
internal static class WayPoints
{
    /// <summary>The places in the order of time; those without a date stay where they stood, behind the others.</summary>
    public static IReadOnlyList<VeteranFact> Places(VeteranFactsPart part) =>
    [
        .. part.Facts.Where(static fact => fact.Kind is FactKinds.Path)
            .Select(static fact => (Fact: fact, Date: UncertainDate.FromEdtf(fact.Date)))
            .OrderBy(static pair => pair.Date is null).ThenBy(static pair => pair.Date).Select(static pair => pair.Fact),
    ];

    public static bool IsPoint(VeteranFact fact) => fact is { Latitude: not null, Longitude: not null };

    public static JsonObject Of(VeteranFactsPart part)
    {
        var places = Places(part).Where(IsPoint).ToList();
        var features = new JsonArray();
        if (places.Count > 1)
        {
            features.Add((JsonNode)Feature("LineString", new JsonArray([.. places.Select(Coordinates)]), []));
        }

        for (var i = 0; i < places.Count; i++)
        {
            features.Add((JsonNode)Feature("Point", Coordinates(places[i]), new JsonObject
            {
                ["name"] = string.Join(", ", new[] { places[i].Place, VeteranTexts.Date(places[i].Date) }.Where(static text => text.Length > 0)),
                ["label"] = (i + 1).ToString(CultureInfo.InvariantCulture),
            }));
        }

        return new JsonObject { ["type"] = "FeatureCollection", ["features"] = features };
    }

    private static JsonArray Coordinates(VeteranFact fact) => new(fact.Longitude!.Value, fact.Latitude!.Value);

    private static JsonObject Feature(string type, JsonArray coordinates, JsonObject properties) => new()
    {
        ["type"] = "Feature",
        ["geometry"] = new JsonObject { ["type"] = type, ["coordinates"] = coordinates },
        ["properties"] = properties,
    };
}
