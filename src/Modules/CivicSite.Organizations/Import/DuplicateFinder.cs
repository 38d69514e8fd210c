using System.Runtime.CompilerServices;
using CivicSite.Organizations.Rules;
using CivicSite.Organizations.Services;

namespace CivicSite.Organizations.Import;

/// <summary>A record that may be the same organisation.</summary>
internal sealed record LikeRecord(string Id, string Name, double Similarity);

/// <summary>
/// Finds records of the register with a similar name. Which records share pairs of letters with a name is looked up, not tried one by one:
/// ten thousand names against ten thousand take seconds.
/// </summary>
internal sealed class DuplicateFinder
{
    private static readonly ConditionalWeakTable<OrganizationDirectory, DuplicateFinder> Known = [];

    private readonly IReadOnlyList<OrganizationEntry> _entries;
    private readonly Dictionary<int, List<int>> _byPair = [];
    private readonly int[] _pairs;

    private DuplicateFinder(IReadOnlyList<OrganizationEntry> entries)
    {
        _entries = entries;
        _pairs = new int[entries.Count];
        for (var index = 0; index < entries.Count; index++)
        {
            var pairs = Pairs(entries[index].NameKey);
            _pairs[index] = pairs.Count;
            foreach (var pair in pairs)
            {
                if (!_byPair.TryGetValue(pair, out var list))
                {
                    _byPair[pair] = list = [];
                }

                list.Add(index);
            }
        }
    }

    /// <summary>The finder of a directory, made once.</summary>
    public static DuplicateFinder Of(OrganizationDirectory directory) => Known.GetValue(directory, static read => new DuplicateFinder(read.Entries));

    /// <summary>The most similar record; null where none is similar enough.</summary>
    public LikeRecord? Find(string name) => Like(name).MaxBy(static like => like.Similarity);

    /// <summary>The records that are similar enough, in no order.</summary>
    public IEnumerable<LikeRecord> Like(string? name)
    {
        var key = OrganizationNames.Key(name);
        var pairs = Pairs(key);
        var shared = new Dictionary<int, int>();
        foreach (var index in pairs.SelectMany(pair => _byPair.GetValueOrDefault(pair) ?? []))
        {
            shared[index] = shared.GetValueOrDefault(index) + 1;
        }

        // Each pair counts once here: the similarity that counts them as often as they occur is worked out for those few that are near.
        return shared.Where(pair => 2d * pair.Value >= OrganizationNames.LooksAlike * (pairs.Count + _pairs[pair.Key]) * Slack)
            .Select(pair => new LikeRecord(_entries[pair.Key].Id, _entries[pair.Key].Name, OrganizationNames.Similarity(key, _entries[pair.Key].NameKey)))
            .Where(static like => like.Similarity >= OrganizationNames.LooksAlike);
    }

    private const double Slack = 0.85;

    private static HashSet<int> Pairs(string key)
    {
        var pairs = new HashSet<int>();
        for (var i = 0; i + 1 < key.Length; i++)
        {
            pairs.Add((key[i] << 16) | key[i + 1]);
        }

        return pairs;
    }
}
