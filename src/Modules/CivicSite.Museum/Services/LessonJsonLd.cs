using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CivicSite.Museum.Models;
using CivicSite.Museum.Sessions;

namespace CivicSite.Museum.Services;

/// <summary>
/// Describes a lesson to search engines as a Course with its dates as instances. An EducationEvent would say of each date that the public may
/// come; these dates are for one class that books them, and what is looked for is the lesson.
/// </summary>
internal static class LessonJsonLd
{
    private static readonly JsonSerializerOptions Options = new()
    {
        // The encoder escapes all that HTML could take for markup.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Cyrillic, UnicodeRanges.GeneralPunctuation, UnicodeRanges.Latin1Supplement),
    };

    /// <summary>JSON that may stand inside a script element.</summary>
    public static string Write(LessonEntry lesson, IReadOnlyList<MuseumSessionIndex> free, MuseumContext context)
    {
        var url = context.Urls.Absolute(context.Urls.Item(lesson.Id, lesson.Path));
        var json = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Course",
            ["name"] = lesson.Title,
            ["url"] = url,
            ["timeRequired"] = string.Create(CultureInfo.InvariantCulture, $"PT{lesson.Minutes}M"),
            ["provider"] = new JsonObject { ["@type"] = "Organization", ["name"] = context.SiteName },
        };
        if (lesson.Summary.Length > 0)
        {
            json["description"] = lesson.Summary;
        }

        if (lesson.Price is "0")
        {
            json["isAccessibleForFree"] = true;
        }

        if (lesson.TopicIds.Count > 0)
        {
            json["about"] = new JsonArray([.. context.Directory.Topics.Names(lesson.TopicIds).Select(static name => (JsonNode)name)]);
        }

        if (free.Count > 0)
        {
            json["hasCourseInstance"] = new JsonArray([.. free.Select(row => (JsonNode)Instance(row, context))]);
        }

        return json.ToJsonString(Options);
    }

    private static JsonObject Instance(MuseumSessionIndex row, MuseumContext context) => new()
    {
        ["@type"] = "CourseInstance",
        ["courseMode"] = string.Equals(row.Place, LessonPlaces.Online, StringComparison.Ordinal) ? "Online" : "Onsite",
        ["startDate"] = Moment(row.StartUtc, context),
        ["endDate"] = Moment(row.EndUtc, context),
    };

    private static string Moment(DateTime utc, MuseumContext context) =>
        TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)), context.Zone).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
