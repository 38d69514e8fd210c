using System.Globalization;
using CivicSite.Engine.Data;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Caching.Memory;

namespace CivicSite.Engine.Caching;

/// <summary>
/// Cached pages, dropped by tag. A page whose data changed while it was rendered is not kept: each entry brings the
/// count of evictions at its start, and an eviction of one of its tags since then refuses it, under the same lock.
/// </summary>
internal sealed class PageCacheStore : IOutputCacheStore, ICommitListener, IDisposable
{
    /// <summary>Starts the tag that carries the count of evictions at the start of the request.</summary>
    public const string StartPrefix = "@start:";

    private readonly Lock _lock = new();
    private readonly MemoryCache _pages;
    private readonly Dictionary<string, HashSet<string>> _keysByTag = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _evictedAt = new(StringComparer.Ordinal);
    private long _evictions;

    /// <param name="sizeLimit">Bytes of all pages together.</param>
    public PageCacheStore(long sizeLimit) => _pages = new MemoryCache(new MemoryCacheOptions { SizeLimit = sizeLimit });

    /// <summary>How many evictions there have been.</summary>
    public long Evictions => Interlocked.Read(ref _evictions);

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_pages.Get<byte[]>(key));

    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        var start = tags?.FirstOrDefault(tag => tag.StartsWith(StartPrefix, StringComparison.Ordinal));
        var since = start is null ? long.MaxValue : long.Parse(start.AsSpan(StartPrefix.Length), CultureInfo.InvariantCulture);
        lock (_lock)
        {
            var own = tags?.Where(tag => tag != start).ToArray() ?? [];
            if (own.Any(tag => _evictedAt.TryGetValue(tag, out var at) && at > since))
            {
                return ValueTask.CompletedTask;
            }

            using var entry = _pages.CreateEntry(key);
            entry.Value = value;
            entry.Size = value.Length + key.Length;
            entry.AbsoluteExpirationRelativeToNow = validFor;
            entry.RegisterPostEvictionCallback((_, _, reason, _) => Forget(key, own, reason));
            foreach (var tag in own)
            {
                if (!_keysByTag.TryGetValue(tag, out var keys))
                {
                    _keysByTag[tag] = keys = new HashSet<string>(StringComparer.Ordinal);
                }

                keys.Add(key);
            }
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _evictedAt[tag] = Interlocked.Increment(ref _evictions);
            if (_keysByTag.Remove(tag, out var keys))
            {
                foreach (var key in keys)
                {
                    _pages.Remove(key);
                }
            }
        }

        return ValueTask.CompletedTask;
    }

    public async Task CommittedAsync(IReadOnlyCollection<string> tags)
    {
        foreach (var tag in tags)
        {
            await EvictByTagAsync(tag, CancellationToken.None);
        }
    }

    public void Dispose() => _pages.Dispose();

    private void Forget(string key, string[] tags, EvictionReason reason)
    {
        // A replaced page keeps its tags: the new entry has registered them again.
        if (reason is EvictionReason.Replaced)
        {
            return;
        }

        lock (_lock)
        {
            foreach (var tag in tags)
            {
                if (_keysByTag.TryGetValue(tag, out var keys) && !_pages.TryGetValue(key, out _) && keys.Remove(key) && keys.Count == 0)
                {
                    _keysByTag.Remove(tag);
                }
            }
        }
    }
}
