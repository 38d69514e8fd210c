using CivicSite.Museum.Models;
using CivicSite.Museum.Sessions;

namespace CivicSite.Museum.Day;

/// <summary>What stands in each other's way.</summary>
public enum ConflictKind
{
    /// <summary>Two dates have the same room at the same time.</summary>
    Room,

    /// <summary>Two dates have the same guide at the same time.</summary>
    Guide,

    /// <summary>More people come than the room has seats.</summary>
    Crowd,
}

/// <summary>What takes a room and a guide for a time.</summary>
/// <param name="RoomId">Empty where it needs none.</param>
/// <param name="GuideId">Empty where it has none yet.</param>
/// <param name="People">How many pupils have places; adults stand.</param>
internal sealed record Occupancy(string Id, DateTime StartUtc, DateTime EndUtc, string RoomId, string GuideId, int People)
{
    /// <summary>Null where the date takes nothing: it does not happen, or nobody can come to it any more.</summary>
    public static Occupancy? Of(MuseumSession date) => date.State == SessionState.Cancelled || (date.State == SessionState.Closed && date.Seats.IsEmpty)
        ? null
        : new Occupancy(date.SessionId, date.StartUtc, date.EndUtc, RoomOf(date.Place, date.RoomId), date.GuideId, date.Seats.Taken);

    /// <summary>A room of the museum is taken by what happens in the museum.</summary>
    public static string RoomOf(string place, string roomId) => string.Equals(place, LessonPlaces.Museum, StringComparison.Ordinal) ? roomId : "";

    public bool Overlaps(Occupancy other) => StartUtc < other.EndUtc && other.StartUtc < EndUtc;
}

/// <param name="Id">The later one of two, by its beginning.</param>
/// <param name="OtherId">What it collides with; empty where it is too large by itself.</param>
internal sealed record Conflict(ConflictKind Kind, string Id, string OtherId)
{
    public bool Concerns(string id) => string.Equals(Id, id, StringComparison.Ordinal) || string.Equals(OtherId, id, StringComparison.Ordinal);
}

/// <summary>Finds what stands in each other's way. One that begins when another ends does not.</summary>
internal static class Conflicts
{
    public static IReadOnlyList<Conflict> Of(IEnumerable<Occupancy> all, MuseumHouse house)
    {
        var sorted = all.OrderBy(static one => one.StartUtc).ThenBy(static one => one.Id, StringComparer.Ordinal).ToList();
        return
        [
            .. Pairs(ConflictKind.Room, sorted, static one => one.RoomId),
            .. Pairs(ConflictKind.Guide, sorted, static one => one.GuideId),
            .. sorted.Where(one => house.Room(one.RoomId) is { Seats: > 0 } room && one.People > room.Seats).Select(static one => new Conflict(ConflictKind.Crowd, one.Id, "")),
        ];
    }

    private static IEnumerable<Conflict> Pairs(ConflictKind kind, List<Occupancy> sorted, Func<Occupancy, string> keyOf)
    {
        foreach (var group in sorted.Where(one => keyOf(one).Length > 0).GroupBy(keyOf, StringComparer.Ordinal))
        {
            var running = new List<Occupancy>();
            foreach (var one in group)
            {
                running.RemoveAll(other => other.EndUtc <= one.StartUtc);
                foreach (var other in running)
                {
                    yield return new Conflict(kind, one.Id, other.Id);
                }

                running.Add(one);
            }
        }
    }
}
