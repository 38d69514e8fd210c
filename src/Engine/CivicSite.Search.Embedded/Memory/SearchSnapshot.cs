using CivicSite.Search.Documents;
using CivicSite.Search.Embedded.Indexing;
using CivicSite.Search.Embedded.Storage;

namespace CivicSite.Search.Embedded.Memory;

/// <summary>What a search needs to know of every document, and the vocabulary, as of one version of the index. It never changes.</summary>
internal sealed class SearchSnapshot
{
    private readonly Dictionary<long, SnapshotEntry> _entries;
    private readonly Dictionary<string, int> _words;

    private SearchSnapshot(long version, Dictionary<long, SnapshotEntry> entries, Dictionary<string, int> words, FacetBook facets)
    {
        Version = version;
        _entries = entries;
        _words = words;
        Facets = facets;
        AverageWords = entries.Count == 0 ? 1 : Math.Max(1, entries.Values.Average(entry => entry.Words));
    }

    public long Version { get; }

    public FacetBook Facets { get; }

    public int Count => _entries.Count;

    /// <summary>How many words a body has.</summary>
    public double AverageWords { get; }

    /// <summary>The keys of terms and forms, and how many documents have them.</summary>
    public IReadOnlyDictionary<string, int> Words => _words;

    public static SearchSnapshot Of(long version, IEnumerable<DocumentCard> cards, IEnumerable<(string Word, int Documents)> words)
    {
        var facets = new FacetBook();
        var entries = cards.ToDictionary(card => card.Id, card => Entry(card, facets));
        return new(version, entries, words.ToDictionary(word => word.Word, word => word.Documents, StringComparer.Ordinal), facets);
    }

    /// <summary>The snapshot after a change.</summary>
    public SearchSnapshot With(SearchChange change)
    {
        var facets = new FacetBook(Facets);
        var entries = new Dictionary<long, SnapshotEntry>(_entries);
        foreach (var id in change.Removed)
        {
            entries.Remove(id);
        }

        foreach (var card in change.Added)
        {
            entries[card.Id] = Entry(card, facets);
        }

        var words = new Dictionary<string, int>(_words, StringComparer.Ordinal);
        foreach (var (word, count) in change.Words)
        {
            words[word] = words.GetValueOrDefault(word) + count;
            if (words[word] <= 0)
            {
                words.Remove(word);
            }
        }

        return new(change.Version, entries, words, facets);
    }

    public SnapshotEntry? Find(long id) => _entries.GetValueOrDefault(id);

    /// <summary>How many documents have the term.</summary>
    public int Documents(string term) => _words.GetValueOrDefault(term);

    public bool HasForm(string form) => _words.ContainsKey(TermKeys.Form(form));

    /// <summary>The forms that begin so, in no order.</summary>
    public IEnumerable<string> Beginning(string beginning) =>
        _words.Keys.Where(key => TermKeys.IsForm(key) && key.AsSpan(1).StartsWith(beginning, StringComparison.Ordinal)).Select(key => key[1..]);

    private static SnapshotEntry Entry(DocumentCard card, FacetBook facets) =>
        new(card.Id, card.ContentItemId, card.ContentType, card.DateUtc, card.Words, [.. card.Facets.Select(facets.Number)], card.IsDemonstration);
}

/// <summary>What is known of a document. Facets are numbers of the <see cref="FacetBook"/>.</summary>
internal sealed record SnapshotEntry(long Id, string ContentItemId, string ContentType, DateTime? DateUtc, int Words, int[] Facets, bool IsDemonstration)
{
    /// <summary>Newer documents first; the same order on every database.</summary>
    public static int Compare(SnapshotEntry one, SnapshotEntry other)
    {
        var dates = Nullable.Compare(other.DateUtc, one.DateUtc);
        return dates != 0 ? dates : string.CompareOrdinal(one.ContentItemId, other.ContentItemId);
    }
}

/// <summary>The values of facets, numbered. A value's last label counts.</summary>
internal sealed class FacetBook
{
    private readonly Dictionary<(string Facet, string Value), int> _numbers = [];
    private readonly List<SearchFacetValue> _values = [];

    public FacetBook()
    {
    }

    public FacetBook(FacetBook other)
    {
        _numbers = new(other._numbers);
        _values = [.. other._values];
    }

    public IReadOnlyList<SearchFacetValue> Values => _values;

    public int Number(SearchFacetValue value)
    {
        if (_numbers.TryGetValue((value.Facet, value.Value), out var number))
        {
            _values[number] = value;
            return number;
        }

        _numbers[(value.Facet, value.Value)] = _values.Count;
        _values.Add(value);
        return _values.Count - 1;
    }

    /// <summary>The number of a value, or -1.</summary>
    public int Find(string facet, string value) => _numbers.GetValueOrDefault((facet, value), -1);
}

/// <summary>What one transaction changed in the index.</summary>
internal sealed record SearchChange(long Version, IReadOnlyList<long> Removed, IReadOnlyList<DocumentCard> Added, IReadOnlyDictionary<string, int> Words);
