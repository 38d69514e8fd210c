using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CivicSite.Maps.Geometry;
using CivicSite.Tos.Services;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Tos.OpenData;

/// <summary>Borders as GeoJSON (RFC 7946), for our map and for everybody's.</summary>
internal static class GeoJsonFile
{
    private const string ContentType = "application/geo+json; charset=utf-8";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="entries">Each with its number on the map; those without borders are left out.</param>
    public static IActionResult Of(IEnumerable<(TosEntry Entry, string Label)> entries, TosContext context, string? fileName = null)
    {
        var collection = new JsonObject
        {
            ["type"] = "FeatureCollection",
            ["features"] = new JsonArray([.. entries.Where(static pair => pair.Entry.Area is not null).Select(pair => Feature(pair.Entry, pair.Label, context))]),
        };
        return new FileContentResult(JsonSerializer.SerializeToUtf8Bytes(collection, Options), ContentType) { FileDownloadName = fileName };
    }

    private static JsonObject Feature(TosEntry entry, string label, TosContext context) => new()
    {
        ["type"] = "Feature",
        ["id"] = entry.Id,
        ["geometry"] = JsonNode.Parse(GeoJson.Write(entry.Area!)),
        ["properties"] = new JsonObject
        {
            ["name"] = entry.Name,
            ["url"] = context.Urls.Absolute(context.Urls.Item(entry.Id, entry.Path)),
            ["settlement"] = context.Directory.Settlements.ById(entry.SettlementId)?.Name ?? "",
            ["label"] = label,
            ["demonstration"] = entry.Demonstration,
        },
    };
}
