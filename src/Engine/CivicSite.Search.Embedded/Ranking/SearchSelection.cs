using CivicSite.Search.Embedded.Memory;
using CivicSite.Search.Index;

namespace CivicSite.Search.Embedded.Ranking;

/// <summary>What of the found documents has the type and the facets that are asked for, and how many have others.</summary>
internal sealed class SearchSelection
{
    private readonly List<SnapshotEntry> _entries = [];
    private readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);
    private readonly int[] _values;
    private readonly SearchSnapshot _snapshot;

    public SearchSelection(SearchSnapshot snapshot, IEnumerable<SnapshotEntry> found, SearchRequest request)
    {
        _snapshot = snapshot;
        _values = new int[snapshot.Facets.Values.Count];
        var choices = request.Choices.GroupBy(choice => choice.Facet, StringComparer.Ordinal)
            .Select(group => new Chosen(group.Key, [.. group.Select(choice => snapshot.Facets.Find(choice.Facet, choice.Value))])).ToArray();
        foreach (var entry in found)
        {
            Count(entry, request.ContentType, choices);
        }
    }

    public IReadOnlyList<SnapshotEntry> Entries => _entries;

    public IReadOnlyDictionary<string, int> ContentTypes => _types;

    /// <summary>The values that lead to something, the most frequent first.</summary>
    public IReadOnlyList<SearchFacetCount> Facets =>
    [
        .. _snapshot.Facets.Values.Select((value, number) => new SearchFacetCount(value.Facet, value.Value, value.Label, _values[number]))
            .Where(value => value.Count > 0).OrderByDescending(value => value.Count).ThenBy(value => value.Label, StringComparer.Ordinal),
    ];

    // Each count is what one would get by choosing that value, or that type, with everything else as it is.
    private void Count(SnapshotEntry entry, string? type, Chosen[] choices)
    {
        var isOfType = type is null || string.Equals(type, entry.ContentType, StringComparison.Ordinal);
        Chosen? failed = null;
        var fails = 0;
        foreach (var choice in choices)
        {
            if (!entry.Facets.AsSpan().ContainsAny(choice.Values))
            {
                failed = choice;
                fails++;
            }
        }

        if (fails == 0)
        {
            _types[entry.ContentType] = _types.GetValueOrDefault(entry.ContentType) + 1;
        }

        if (!isOfType || fails > 1)
        {
            return;
        }

        foreach (var number in entry.Facets)
        {
            _values[number] += failed is null || string.Equals(_snapshot.Facets.Values[number].Facet, failed.Facet, StringComparison.Ordinal) ? 1 : 0;
        }

        if (fails == 0)
        {
            _entries.Add(entry);
        }
    }

    private sealed record Chosen(string Facet, int[] Values);
}
