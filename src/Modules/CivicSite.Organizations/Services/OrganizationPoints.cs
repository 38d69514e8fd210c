using System.Text.Json.Nodes;

namespace CivicSite.Organizations.Services;

/// <summary>Organisations as points of a map.</summary>
internal static class OrganizationPoints
{
    // More than anybody can tell apart; the list has them all.
    public const int Most = 2_000;

    /// <summary>A collection of GeoJSON. An organisation is opened by its id: lists know no paths.</summary>
    public static JsonObject Of(IEnumerable<OrganizationEntry> entries, OrganizationUrls urls) => new()
    {
        ["type"] = "FeatureCollection",
        ["features"] = new JsonArray([.. entries.Where(static entry => entry.Point is not null).Take(Most).Select(entry => Feature(entry, urls))]),
    };

    private static JsonNode Feature(OrganizationEntry entry, OrganizationUrls urls) => new JsonObject
    {
        ["type"] = "Feature",
        ["id"] = entry.Id,
        ["geometry"] = new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(entry.Point!.Value.Longitude, entry.Point.Value.Latitude) },
        ["properties"] = new JsonObject { ["name"] = entry.Name, ["url"] = urls.Item(entry.Id) },
    };
}
