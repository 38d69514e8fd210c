using CivicSite.Engine.Data;
using CivicSite.Search.Embedded.Storage;

namespace CivicSite.Search.Embedded.Memory;

/// <summary>
/// The snapshot that searches use. Changes of this process are added when they are committed;
/// where another process has changed the index, the snapshot is read anew.
/// </summary>
internal sealed class SearchMemory(SearchStore store) : IDisposable
{
    // As many words are put in order within some milliseconds.
    private const int SmallVocabulary = 30_000;

    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly Lock _changing = new();
    private SearchSnapshot? _snapshot;
    private WordBook? _words;
    private Task _renewing = Task.CompletedTask;

    /// <summary>The snapshot of what the database holds now.</summary>
    public async Task<SearchSnapshot> GetAsync(SiteDbContext context)
    {
        var version = await store.VersionAsync(context);
        if (Current(version) is { } current)
        {
            return current;
        }

        await _reading.WaitAsync();
        try
        {
            version = await store.VersionAsync(context);
            if (Current(version) is { } read)
            {
                return read;
            }

            var snapshot = SearchSnapshot.Of(version, await store.CardsAsync(context), await store.WordsAsync(context));
            lock (_changing)
            {
                _snapshot = snapshot;
            }

            return snapshot;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>
    /// The vocabulary in order. A large one takes a while to make: where there is one already, that is given until the next is ready.
    /// </summary>
    public async Task<WordBook> WordsAsync(SearchSnapshot snapshot)
    {
        while (true)
        {
            Task renewing;
            lock (_changing)
            {
                if (_words is { } known && known.Version >= snapshot.Version)
                {
                    return known;
                }

                if (_renewing.IsCompleted)
                {
                    _renewing = Task.Run(() => Volatile.Write(ref _words, new WordBook(snapshot)));
                }

                renewing = _renewing;
            }

            if (Volatile.Read(ref _words) is { } former && snapshot.Words.Count > SmallVocabulary)
            {
                return former;
            }

            await renewing;
        }
    }

    /// <summary>To be called when the change is committed.</summary>
    public void Apply(SearchChange change)
    {
        lock (_changing)
        {
            if (_snapshot is { } snapshot && snapshot.Version == change.Version - 1)
            {
                _snapshot = snapshot.With(change);
            }
        }
    }

    public void Dispose() => _reading.Dispose();

    private SearchSnapshot? Current(long version)
    {
        lock (_changing)
        {
            return _snapshot is { } snapshot && snapshot.Version == version ? snapshot : null;
        }
    }
}
