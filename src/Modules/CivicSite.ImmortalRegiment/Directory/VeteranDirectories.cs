using CivicSite.ImmortalRegiment.Indexes;
using CivicSite.News;
using Microsoft.Extensions.Caching.Memory;
using OrchardCore.ContentManagement;
using OrchardCore.Environment.Cache;
using YesSql;

namespace CivicSite.ImmortalRegiment.Directory;

/// <summary>Keeps the directory. Reading a hundred thousand rows takes seconds, so after a change only the changed ones are read.</summary>
internal sealed class VeteranDirectories(ISession session, IContentManager contents, IMemoryCache cache, ISignal signal, VeteranChanges changes)
{
    /// <summary>Sent when a record or the taxonomy of settlements was changed.</summary>
    public const string Changed = "CivicSite.ImmortalRegiment.Directory";

    public async Task<VeteranDirectory> GetAsync()
    {
        if (cache.TryGetValue(Changed, out VeteranDirectory? known) && known is not null)
        {
            return known;
        }

        // The token is taken before reading: a change made meanwhile expires what was read.
        var token = signal.GetToken(Changed);
        var directory = new VeteranDirectory(await EntriesAsync(), TermBook.From(await contents.GetAsync(NewsTypes.SettlementsTaxonomyId, VersionOptions.Published)));
        changes.Known = directory;
        return cache.Set(Changed, directory, token);
    }

    private async Task<IEnumerable<VeteranEntry>> EntriesAsync()
    {
        if (changes.Known is not { } known || changes.Recent() is not { } changed)
        {
            return (await session.QueryIndex<VeteranIndex>().ListAsync()).Select(VeteranEntry.From);
        }

        var rows = new List<VeteranIndex>();
        foreach (var id in changed)
        {
            rows.AddRange(await session.QueryIndex<VeteranIndex>().Where(row => row.ContentItemId == id).ListAsync());
        }

        var stale = changed.ToHashSet(StringComparer.Ordinal);
        return known.Entries.Where(entry => !stale.Contains(entry.Id)).Concat(rows.Select(VeteranEntry.From));
    }
}
