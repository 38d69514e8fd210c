using CivicSite.Events.Indexes;
using YesSql;

namespace CivicSite.Events.Services;

/// <summary>Reads the index of meetings.</summary>
internal sealed class MeetingRows(ISession session)
{
    private const int MaxOpen = 200;

    /// <summary>Meetings of all years, rows alone: a commission meets a few times a year.</summary>
    public async Task<IReadOnlyList<EventIndex>> AllAsync()
    {
        var found = new List<EventIndex>();
        foreach (var kind in EventTypes.MeetingKindIds)
        {
            found.AddRange(await session.QueryIndex<EventIndex>(row => row.KindId == kind && row.OrganizerId == "").OrderBy(row => row.StartUtc).ListAsync());
        }

        return found;
    }

    /// <summary>Ids of meetings with a decision that is not done, the newest first.</summary>
    public async Task<IReadOnlyList<string>> WithOpenDecisionsAsync()
    {
        var found = await session.QueryIndex<EventDecisionIndex>(row => row.Done < row.Decisions)
            .OrderByDescending(row => row.StartUtc).ThenByDescending(row => row.ContentItemId).Take(MaxOpen).ListAsync();
        return [.. found.Select(static row => row.ContentItemId)];
    }
}
