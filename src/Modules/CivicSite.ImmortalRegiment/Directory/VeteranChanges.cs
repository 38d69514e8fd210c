using System.Collections.Concurrent;

namespace CivicSite.ImmortalRegiment.Directory;

/// <summary>
/// Which records were changed a short while ago: the directory is then mended, not read anew. A change is noted before it is stored,
/// so notes are kept for longer than any change takes, and read again as long as they are kept.
/// </summary>
internal sealed class VeteranChanges(TimeProvider time)
{
    /// <summary>With more changes than this, reading all is quicker.</summary>
    public const int Most = 100;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _changes = new(StringComparer.Ordinal);

    /// <summary>The last directory, which may be out of date; null before the first one.</summary>
    public VeteranDirectory? Known { get; set; }

    public void Add(string id) => _changes[id] = time.GetUtcNow();

    /// <summary>Null where there were too many.</summary>
    public IReadOnlyList<string>? Recent()
    {
        var oldest = time.GetUtcNow() - Kept;
        foreach (var (id, noted) in _changes)
        {
            if (noted < oldest)
            {
                _changes.TryRemove(new(id, noted));
            }
        }

        return _changes.Count > Most ? null : [.. _changes.Keys];
    }
}
