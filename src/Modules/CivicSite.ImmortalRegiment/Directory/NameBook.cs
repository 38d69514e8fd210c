using CivicSite.ImmortalRegiment.Rules;

namespace CivicSite.ImmortalRegiment.Directory;

/// <summary>The words of all names: finds people by what somebody types, first as it stands, then with slips of the pen.</summary>
internal sealed class NameBook
{
    private const int MaxWords = 6;
    private const int ShortestStart = 2;
    private const int ShortestWithSlip = 4;
    private const int ShortestWithTwoSlips = 8;

    private readonly int _length;
    private readonly Dictionary<string, List<int>> _positions = new(StringComparer.Ordinal);
    private readonly string[] _words;
    private readonly Dictionary<(char First, int Length), List<string>> _buckets = [];

    public NameBook(IReadOnlyList<VeteranEntry> entries)
    {
        _length = entries.Count;
        for (var i = 0; i < entries.Count; i++)
        {
            foreach (var word in entries[i].Names.SelectMany(static name => name.Split(['|', ' '], StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal))
            {
                Add(word, i);
            }
        }

        _words = [.. _positions.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The words of a query; more than six say no more about a name.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        [.. PersonNames.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(MaxWords)];

    /// <summary>Those who have each word, or a word that begins with it, among their names.</summary>
    public Bits Exact(IReadOnlyList<string> words) => All(words, static (book, word, bits) => book.AddStarting(word, bits));

    /// <summary>Those who have each word with at most one slip, in long words two.</summary>
    public Bits Fuzzy(IReadOnlyList<string> words) => All(words, static (book, word, bits) =>
    {
        book.AddStarting(word, bits);
        book.AddSimilar(word, bits);
    });

    private Bits All(IReadOnlyList<string> words, Action<NameBook, string, Bits> add)
    {
        Bits? result = null;
        foreach (var word in words)
        {
            var bits = new Bits(_length);
            add(this, word, bits);
            result = result?.And(bits) ?? bits;
        }

        return result ?? new Bits(_length);
    }

    private void Add(string word, int position)
    {
        if (!_positions.TryGetValue(word, out var positions))
        {
            _positions[word] = positions = [];
            var bucket = (word[0], word.Length);
            if (!_buckets.TryGetValue(bucket, out var words))
            {
                _buckets[bucket] = words = [];
            }

            words.Add(word);
        }

        positions.Add(position);
    }

    private void AddStarting(string start, Bits bits)
    {
        if (start.Length < ShortestStart)
        {
            AddWord(start, bits);
            return;
        }

        var first = Array.BinarySearch(_words, start, StringComparer.Ordinal);
        for (var i = first < 0 ? ~first : first; i < _words.Length && _words[i].StartsWith(start, StringComparison.Ordinal); i++)
        {
            AddWord(_words[i], bits);
        }
    }

    // The first letter is seldom wrong: only words with it are compared.
    private void AddSimilar(string word, Bits bits)
    {
        var slips = word.Length switch { < ShortestWithSlip => 0, < ShortestWithTwoSlips => 1, _ => 2 };
        for (var length = word.Length - slips; slips > 0 && length <= word.Length + slips; length++)
        {
            foreach (var known in _buckets.GetValueOrDefault((word[0], length), []))
            {
                if (Slips.AtMost(word, known, slips))
                {
                    AddWord(known, bits);
                }
            }
        }
    }

    private void AddWord(string word, Bits bits)
    {
        foreach (var position in _positions.GetValueOrDefault(word, []))
        {
            bits.Add(position);
        }
    }
}
