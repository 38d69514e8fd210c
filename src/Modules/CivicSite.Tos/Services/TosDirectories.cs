using CivicSite.News;
using CivicSite.Tos.Indexes;
using CivicSite.Tos.Models;
using Microsoft.Extensions.Caching.Memory;
using OrchardCore.ContentManagement;
using OrchardCore.Environment.Cache;
using YesSql;

namespace CivicSite.Tos.Services;

/// <summary>Reads the directory once for each change of the section.</summary>
internal sealed class TosDirectories(ISession session, IContentManager contents, JurySheets sheets, IMemoryCache cache, ISignal signal)
{
    /// <summary>Sent when an item of the section or the taxonomy of settlements was changed.</summary>
    public const string Changed = "CivicSite.Tos.Directory";

    private const int BatchSize = 500;

    public async Task<TosDirectory> GetAsync()
    {
        if (cache.TryGetValue(Changed, out TosDirectory? known) && known is not null)
        {
            return known;
        }

        // The token is taken before reading: a change made meanwhile expires what was read.
        var token = signal.GetToken(Changed);
        return cache.Set(Changed, await ReadAsync(), token);
    }

    private async Task<TosDirectory> ReadAsync()
    {
        var rows = await session.QueryIndex<TosItemIndex>().ListAsync();
        var items = new List<ContentItem>();
        foreach (var batch in rows.Select(static row => row.ContentItemId).Chunk(BatchSize))
        {
            items.AddRange(await contents.GetAsync(batch, VersionOptions.Published));
        }

        var byType = items.ToLookup(static item => item.ContentType, StringComparer.Ordinal);
        var contests = byType[TosTypes.Contest].Select(TosReading.Contest).OrderByDescending(static contest => contest.Year).ThenBy(static contest => contest.Id, StringComparer.Ordinal).ToList();
        return new TosDirectory(
            [.. byType[TosTypes.Tos].Select(TosReading.Tos).OrderBy(static entry => entry.SortKey, StringComparer.Ordinal).ThenBy(static entry => entry.Id, StringComparer.Ordinal)],
            [.. byType[TosTypes.Project].Select(TosReading.Project).OrderByDescending(static project => project.Year).ThenBy(static project => project.Name, StringComparer.CurrentCulture)],
            contests,
            await WorksAsync(contests, [.. byType[TosTypes.Entry]]),
            [.. byType[TosTypes.Forum].Select(TosReading.Forum).OrderByDescending(static forum => forum.Number)],
            TermBook.From(await contents.GetAsync(NewsTypes.SettlementsTaxonomyId, VersionOptions.Published)));
    }

    // What the jury gave is public only when the contest is closed.
    private async Task<IReadOnlyList<WorkEntry>> WorksAsync(IReadOnlyList<ContestEntry> contests, IReadOnlyList<ContentItem> items)
    {
        var works = new List<WorkEntry>();
        foreach (var contest in contests)
        {
            var own = items.Where(item => string.Equals(item.Part<TosContestEntryPart>().ContestId, contest.Id, StringComparison.Ordinal)).ToList();
            var protocol = contest.State == ContestState.Closed ? ContestProtocol.Of(own, await sheets.AllAsync(contest.Id)) : null;
            works.AddRange(own.Select(item => TosReading.Work(item, protocol?.StandingOf(item.ContentItemId), contest.State == ContestState.Closed))
                .OrderBy(work => contest.Nominations.ToList().FindIndex(nomination => string.Equals(nomination.Id, work.NominationId, StringComparison.Ordinal)))
                .ThenBy(static work => work.Place ?? int.MaxValue).ThenBy(static work => work.Name, StringComparer.CurrentCulture));
        }

        return works;
    }
}
