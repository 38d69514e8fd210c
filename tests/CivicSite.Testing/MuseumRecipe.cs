using System.Globalization;
using System.Text.Json;

namespace CivicSite.Testing;

/// <summary>A date of a lesson for a test.</summary>
/// <param name="Time">On the site's clock.</param>
public sealed record LessonSlot(string Id, DateOnly Day, TimeOnly Time, string Room = "", string Guide = "", int Capacity = 0);

/// <summary>Lessons of the museum for tests, as a recipe.</summary>
public static class MuseumRecipe
{
    /// <summary>Today on the site's clock.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(TimeProvider.System.GetUtcNow().UtcDateTime, TimeZoneInfo.FindSystemTimeZoneById("Asia/Krasnoyarsk")));

    /// <summary>A public lesson for schools, and rooms and guides that have their ids as names.</summary>
    public static string Lesson(string id, string title, bool shared, int largest, params IReadOnlyList<LessonSlot> slots) => JsonSerializer.Serialize(new
    {
        name = "lesson",
        steps = new object[]
        {
            new
            {
                name = "MuseumHouse",
                Rooms = slots.Select(static slot => slot.Room).Where(static room => room.Length > 0).Distinct(StringComparer.Ordinal).Select(static room => new { Id = room, Name = room, Seats = 30 }),
                Guides = slots.Select(static slot => slot.Guide).Where(static guide => guide.Length > 0).Distinct(StringComparer.Ordinal).Select(static guide => new { Id = guide, Name = guide }),
            },
            new { name = "content", data = new[] { Item(id, title, shared, largest, slots) } },
        },
    });

    private static Dictionary<string, object> Item(string id, string title, bool shared, int largest, IReadOnlyList<LessonSlot> slots) => new(StringComparer.Ordinal)
    {
        ["ContentItemId"] = id,
        ["ContentItemVersionId"] = id[..25] + "v",
        ["ContentType"] = "MuseumLesson",
        ["DisplayText"] = title,
        ["Latest"] = true,
        ["Published"] = true,
        ["PublishedUtc"] = "2026-09-01T03:00:00Z",
        ["TitlePart"] = new { Title = title },
        ["AutoroutePart"] = new { Path = "museum/lessons/" + id },
        ["MuseumLessonPart"] = new { Audiences = new[] { "school" }, Places = new[] { "museum" }, Minutes = 45, Smallest = 1, Largest = largest, Shared = shared },
        ["MuseumSchedulePart"] = new
        {
            Slots = slots.Select(static slot => new
            {
                slot.Id,
                Date = slot.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Time = slot.Time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
                RoomId = slot.Room,
                GuideId = slot.Guide,
                slot.Capacity,
            }),
            Rules = Array.Empty<object>(),
        },
    };
}
