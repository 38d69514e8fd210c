using OrchardCore.Modules;
using YesSql;

namespace CivicSite.Search.Misses;

/// <summary>The stored queries that found nothing.</summary>
internal sealed class MissLog(ISession session, MissBuffer buffer, IClock clock)
{
    /// <summary>Older ones are forgotten.</summary>
    public const int MaxStored = 500;

    /// <summary>Stores what has come in; the caller commits.</summary>
    public async Task StoreAsync()
    {
        var counts = buffer.Take();
        foreach (var (text, count) in counts)
        {
            var miss = await FindAsync(text) ?? new SearchMiss { Text = text, FirstUtc = clock.UtcNow };
            miss.Count += count;
            miss.LastUtc = clock.UtcNow;
            await session.SaveAsync(miss);
        }

        if (counts.Count > 0)
        {
            await session.FlushAsync();
            foreach (var old in await session.Query<SearchMiss, SearchMissIndex>().OrderByDescending(row => row.LastUtc).ThenBy(row => row.Text).Skip(MaxStored).ListAsync())
            {
                session.Delete(old);
            }
        }
    }

    /// <summary>The most frequent first.</summary>
    public Task<IEnumerable<SearchMiss>> ListAsync() =>
        session.Query<SearchMiss, SearchMissIndex>().OrderByDescending(row => row.Count).ThenByDescending(row => row.LastUtc).ThenBy(row => row.Text).Take(MaxStored).ListAsync();

    /// <summary>Forgets a query; the caller commits.</summary>
    public async Task ForgetAsync(string text)
    {
        if (await FindAsync(text) is { } miss)
        {
            session.Delete(miss);
        }
    }

    private Task<SearchMiss?> FindAsync(string text) => session.Query<SearchMiss, SearchMissIndex>(row => row.Text == text).FirstOrDefaultAsync();
}
