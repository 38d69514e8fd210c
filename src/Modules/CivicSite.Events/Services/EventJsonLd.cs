using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CivicSite.Events.Models;
using CivicSite.Events.Rules;
using CivicSite.Events.ViewModels;
using CivicSite.Maps.Geometry;

namespace CivicSite.Events.Services;

/// <summary>Describes an event to search engines.</summary>
internal static class EventJsonLd
{
    private const string Schema = "https://schema.org/";

    private static readonly JsonSerializerOptions Options = new()
    {
        // The encoder escapes all that HTML could take for markup.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Cyrillic, UnicodeRanges.GeneralPunctuation, UnicodeRanges.Latin1Supplement),
    };

    /// <summary>JSON that may stand inside a script element.</summary>
    /// <param name="point">Latitude and longitude; may be empty.</param>
    public static string Write(EventEntry entry, string description, string point, IReadOnlyList<NamedLink> organizers, EventContext context)
    {
        var occurrence = !entry.Time.IsExact ? null
            : entry.Recurrence is null ? entry.On(entry.Time.FirstDay(context.Zone), context.Zone)
            : entry.Now(context.UtcNow, context.Zone)?.Occurrence;
        var json = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Event",
            ["name"] = entry.Name,
            ["url"] = context.Urls.Absolute(context.Urls.Item(entry)),
            ["startDate"] = occurrence is null ? EventTexts.DateTime(entry.Time, context.Zone) : EventTexts.DateTime(occurrence, context.Zone),
            ["eventStatus"] = Schema + entry.State switch
            {
                EventState.Cancelled => "EventCancelled",
                EventState.Postponed => "EventPostponed",
                _ => "EventScheduled",
            },
            ["eventAttendanceMode"] = Schema + "OfflineEventAttendanceMode",
            ["location"] = Place(entry, point, context),
        };
        if (occurrence?.End is { } end)
        {
            json["endDate"] = entry.Time.AllDay ? EventUrls.Day(occurrence.LastDay) : EventTexts.Moment(end, context.Zone);
        }

        if (description.Length > 0)
        {
            json["description"] = description;
        }

        if (organizers.Count > 0)
        {
            json["organizer"] = new JsonArray([.. organizers.Select(organizer => Organization(organizer, context))]);
        }

        return json.ToJsonString(Options);
    }

    private static JsonObject Organization(NamedLink organizer, EventContext context)
    {
        var organization = new JsonObject { ["@type"] = "Organization", ["name"] = organizer.Name };
        if (organizer.Url.Length > 0)
        {
            organization["url"] = context.Urls.Absolute(organizer.Url);
        }

        return organization;
    }

    private static JsonObject Place(EventEntry entry, string point, EventContext context)
    {
        var settlement = context.Settlements.ById(entry.SettlementId)?.Name;
        var place = new JsonObject
        {
            ["@type"] = "Place",
            ["name"] = entry.Place.Length > 0 ? entry.Place : settlement ?? context.SiteName,
            ["address"] = new JsonObject { ["@type"] = "PostalAddress", ["addressCountry"] = "RU", ["addressLocality"] = settlement ?? context.SiteName },
        };
        if (GeoPoint.Parse(point) is { } at)
        {
            place["geo"] = new JsonObject
            {
                ["@type"] = "GeoCoordinates",
                ["latitude"] = at.Latitude.ToString(CultureInfo.InvariantCulture),
                ["longitude"] = at.Longitude.ToString(CultureInfo.InvariantCulture),
            };
        }

        return place;
    }
}
