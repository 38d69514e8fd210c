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

    /// <summary>Those of some rooms that dates to come or schedules of public lessons have.</summary>
    public async Task<IReadOnlySet<string>> RoomsAsync(IReadOnlyList<string> ids)
    {
        var now = clock.UtcNow;
        return await FindAsync(
            ids, static entry => entry.RoomId, id => session.QueryIndex<MuseumSessionIndex>(row => row.StartUtc >= now && row.State != Cancelled && row.RoomId == id).CountAsync());
    }

    /// <summary>The same of guides.</summary>
    public async Task<IReadOnlySet<string>> GuidesAsync(IReadOnlyList<string> ids)
    {
        var now = clock.UtcNow;
        return await FindAsync(
            ids, static entry => entry.GuideId, id => session.QueryIndex<MuseumSessionIndex>(row => row.StartUtc >= now && row.State != Cancelled && row.GuideId == id).CountAsync());
    }

    private async Task<IReadOnlySet<string>> FindAsync(IReadOnlyList<string> ids, Func<ScheduleEntry, string> idOf, Func<string, Task<int>> countDates)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        if (ids.Count == 0)
        {
            return used;
        }

        foreach (var id in ids)
        {
            if (await countDates(id) > 0)
            {
                used.Add(id);
            }
        }

        var rows = await session.QueryIndex<MuseumLessonIndex>().ListAsync();
        foreach (var lesson in await contents.GetAsync(rows.Select(static row => row.ContentItemId), VersionOptions.Published))
        {
            var schedule = lesson.Part<MuseumSchedulePart>();
            used.UnionWith(schedule.Slots.Concat<ScheduleEntry>(schedule.Rules).Select(idOf).Intersect(ids, StringComparer.Ordinal));
        }

        return used;
    }
}
