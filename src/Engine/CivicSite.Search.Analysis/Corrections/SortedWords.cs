using System.Runtime.InteropServices;

namespace CivicSite.Engine.Search.Analysis.Corrections;

/// <summary>Words in ordinal order, which can be walked letter by letter.</summary>
internal sealed class SortedWords
{
    private readonly string[] _words;

    public SortedWords(IEnumerable<string> words) => _words = [.. words.Order(StringComparer.Ordinal)];

    /// <summary>All words, with no letter taken yet.</summary>
    public Range All => new(0, _words.Length, 0);

    /// <summary>Whether some word begins with the text.</summary>
    public bool HasPrefix(string text) => !Follow(All, text).IsEmpty;

    public Range Follow(Range range, ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            range = Follow(range, letter);
        }

        return range;
    }

    /// <summary>The words of the range that have this letter next.</summary>
    public Range Follow(Range range, char letter)
    {
        if (range.IsEmpty)
        {
            return range;
        }

        var low = FirstWith(range, letter);
        return new(low, FirstWith(range with { Low = low }, (char)(letter + 1)), range.Depth + 1);
    }

    /// <summary>The word whose letters were all taken, or null.</summary>
    public string? Complete(Range range) => !range.IsEmpty && _words[range.Low].Length == range.Depth ? _words[range.Low] : null;

    private int FirstWith(Range range, char letter)
    {
        var (low, high) = (range.Low, range.High);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var word = _words[middle];
            if (word.Length <= range.Depth || word[range.Depth] < letter)
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

    /// <summary>The words from <paramref name="Low"/> to before <paramref name="High"/>, which have their first <paramref name="Depth"/> letters in common.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Range(int Low, int High, int Depth)
    {
        public bool IsEmpty => Low >= High;
    }
}
