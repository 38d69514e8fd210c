namespace CivicSite.Engine.Search.Analysis.Corrections;

/// <summary>
/// Finds words within two edits. Two words so close have a subsequence in common that is at most two letters shorter than
/// either; so the hashes of all such subsequences of every word's beginning are kept, sorted, and those of the typed word looked up.
/// </summary>
internal sealed class SymmetricDeletes
{
    public const int MaxEdits = 2;
    private const int PrefixLength = 7;
    // Words as short as this are never looked for with two edits.
    private const int MaxShortLength = 5;
    // More words than this never share what is looked up, unless someone made a vocabulary for it.
    private const int MaxVisits = 20_000;

    private readonly string[] _words;
    private readonly uint[] _keys;
    private readonly int[] _ids;

    public SymmetricDeletes(string[] words)
    {
        _words = words;
        var keys = new List<uint>(words.Length * 16);
        var ids = new List<int>(words.Length * 16);
        for (var id = 0; id < words.Length; id++)
        {
            AddKeys(words[id], words[id].Length <= MaxShortLength ? 1 : MaxEdits, keys);
            while (ids.Count < keys.Count)
            {
                ids.Add(id);
            }
        }

        _keys = [.. keys];
        _ids = [.. ids];
        Array.Sort(_keys, _ids);
    }

    /// <summary>The words at most <paramref name="limit"/> edits away, with the number of edits, in no order and perhaps repeated.</summary>
    /// <param name="typed">The word as typed.</param>
    /// <param name="limit">1, or 2 for words longer than seven letters.</param>
    public IEnumerable<(string Word, int Edits)> Find(string typed, int limit)
    {
        var keys = new List<uint>();
        AddKeys(typed, limit, keys);
        var visits = 0;
        var seen = new HashSet<int>();
        foreach (var key in keys)
        {
            for (var i = FirstOf(key); i < _keys.Length && _keys[i] == key && visits < MaxVisits; i++)
            {
                visits++;
                var word = _words[_ids[i]];
                if (Math.Abs(word.Length - typed.Length) <= limit && seen.Add(_ids[i]) && EditDistance.Edits(typed, word, limit) is var edits && edits <= limit)
                {
                    yield return (word, edits);
                }
            }
        }
    }

    private static void AddKeys(string word, int deletions, List<uint> keys)
    {
        var prefix = word.AsSpan(0, Math.Min(word.Length, PrefixLength));
        keys.Add(Hash(prefix, -1, -1));
        for (var i = 0; i < prefix.Length; i++)
        {
            keys.Add(Hash(prefix, i, -1));
            for (var j = i + 1; deletions == MaxEdits && j < prefix.Length; j++)
            {
                keys.Add(Hash(prefix, i, j));
            }
        }
    }

    // FNV-1a over the letters that stay.
    private static uint Hash(ReadOnlySpan<char> letters, int first, int second)
    {
        var hash = 2166136261;
        for (var i = 0; i < letters.Length; i++)
        {
            if (i != first && i != second)
            {
                hash = (hash ^ letters[i]) * 16777619;
            }
        }

        return hash;
    }

    private int FirstOf(uint key)
    {
        var (low, high) = (0, _keys.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_keys[middle] < key)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
