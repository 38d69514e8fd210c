using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CivicSite.Maps.Geometry;
using CivicSite.Tos.Models;
using OrchardCore.ContentManagement;

namespace CivicSite.Tos.Services;

/// <summary>Describes a TOS to search engines as an organisation with the area that it serves. No member of the council is named.</summary>
internal static class TosJsonLd
{
    private static readonly JsonSerializerOptions Options = new()
    {
        // The encoder escapes all that HTML could take for markup.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Cyrillic, UnicodeRanges.GeneralPunctuation, UnicodeRanges.Latin1Supplement),
    };

    /// <summary>JSON that may stand inside a script element.</summary>
    public static string Write(TosEntry entry, ContentItem item, TosContext context)
    {
        var json = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Organization",
            ["name"] = entry.Name,
            ["url"] = context.Urls.Absolute(context.Urls.Item(item)),
        };
        if (entry.Summary.Length > 0)
        {
            json["description"] = entry.Summary;
        }

        if (item.Part<TosPart>().DecisionOn.Day() is { } day)
        {
            json["foundingDate"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (Area(entry, context) is { Count: > 1 } area)
        {
            json["areaServed"] = area;
        }

        return json.ToJsonString(Options);
    }

    private static JsonObject Area(TosEntry entry, TosContext context)
    {
        var area = new JsonObject { ["@type"] = "Place" };
        if (context.Directory.Settlements.ById(entry.SettlementId) is { } settlement)
        {
            area["name"] = settlement.Name;
        }

        if (entry.Area?.Polygons.Count == 1)
        {
            // schema.org has latitude and longitude with a blank between them.
            area["geo"] = new JsonObject
            {
                ["@type"] = "GeoShape",
                ["polygon"] = string.Join(' ', Closed(entry.Area.Polygons[0].Outline).Select(static point => string.Create(CultureInfo.InvariantCulture, $"{point.Latitude} {point.Longitude}"))),
            };
        }

        return area;
    }

    private static IEnumerable<GeoPoint> Closed(GeoRing ring) => ring.Points.Append(ring.Points[0]);
}
