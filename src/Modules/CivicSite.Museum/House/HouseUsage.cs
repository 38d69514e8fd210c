using CivicSite.Museum.Models;
using CivicSite.Museum.Indexes;
using CivicSite.Museum.Sessions;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;
using YesSql;

namespace CivicSite.Museum.House;

/// <summary>Where rooms and guides are needed.</summary>
internal sealed class HouseUsage(ISession session, IContentManager contents, IClock clock)
{
    private const int Cancelled = (int)SessionState.Cancelled;

    /// <summary>Those of some rooms and guides that dates to come or schedules of public lessons have.</summary>
    public async Task<IReadOnlySet<string>> OfAsync(IReadOnlyList<string> ids)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        if (ids.Count == 0)
        {
            return used;
        }

        var now = clock.UtcNow;
        foreach (var id in ids)
        {
            if (await session.QueryIndex<MuseumSessionIndex>(row => row.StartUtc >= now && row.State != Cancelled && (row.RoomId == id || row.GuideId == id)).CountAsync() > 0)
            {
                used.Add(id);
            }
        }

        var rows = await session.QueryIndex<MuseumLessonIndex>().ListAsync();
        foreach (var lesson in await contents.GetAsync(rows.Select(static row => row.ContentItemId), VersionOptions.Published))
        {
            var schedule = lesson.Part<MuseumSchedulePart>();
            used.UnionWith(schedule.Slots.Concat<ScheduleEntry>(schedule.Rules).SelectMany(static entry => new[] { entry.RoomId, entry.GuideId }).Intersect(ids, StringComparer.Ordinal));
        }

        return used;
    }
}
