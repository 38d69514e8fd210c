namespace CivicSite.Engine.Search.Analysis;

/// <summary>Roman numerals as events and centuries are counted: «VII форум», «XX век», with Cyrillic Х and І too.</summary>
internal static class RomanNumerals
{
    private const int Limit = 40;
    private const int MaxLength = 7;
    private static readonly string[] Ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];

    private static readonly Dictionary<string, int> Numbers = Enumerable.Range(1, Limit - 1)
        .ToDictionary(number => new string('x', number / 10) + Ones[number % 10], number => number, StringComparer.Ordinal);

    /// <summary>The number, or null. A single i is one only as a capital letter, a single Cyrillic Х never.</summary>
    public static int? Read(ReadOnlySpan<char> word, bool isCapital)
    {
        if (word.Length > MaxLength || (word.Length == 1 && (word[0] == 'х' || (word[0] == 'i' && !isCapital))))
        {
            return null;
        }

        Span<char> latin = stackalloc char[word.Length];
        var hasLatin = false;
        for (var i = 0; i < word.Length; i++)
        {
            hasLatin |= word[i] is 'i' or 'v' or 'x';
            latin[i] = word[i] switch { 'х' => 'x', 'и' => 'i', var c => c };
        }

        return (hasLatin || word.IndexOf('и') < 0) && Numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(latin, out var number) ? number : null;
    }
}
