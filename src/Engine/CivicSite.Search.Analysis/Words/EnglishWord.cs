namespace CivicSite.Engine.Search.Analysis;

/// <summary>An English word while it is stemmed: its letters, with Y where y is a consonant, and the regions R1 and R2.</summary>
internal sealed class EnglishWord
{
    private static readonly string[] LongFirstRegions = ["gener", "commun", "arsen"];
    private readonly char[] _letters;
    private readonly int _firstRegion;
    private readonly int _secondRegion;

    public EnglishWord(ReadOnlySpan<char> word)
    {
        word = word[0] == '\'' ? word[1..] : word;
        // One place more: a step may end with one letter more than the word has.
        _letters = new char[word.Length + 1];
        word.CopyTo(_letters);
        Length = word.Length;
        for (var i = 0; i < Length; i++)
        {
            if (_letters[i] == 'y' && (i == 0 || IsVowel(_letters[i - 1])))
            {
                _letters[i] = 'Y';
            }
        }

        _firstRegion = Array.Find(LongFirstRegions, beginning => Letters.StartsWith(beginning, StringComparison.Ordinal))?.Length ?? AfterVowelAndConsonant(0);
        _secondRegion = AfterVowelAndConsonant(_firstRegion);
    }

    public int Length { get; private set; }

    /// <summary>Whether it ends with a short syllable and R1 is empty.</summary>
    public bool IsShort => _firstRegion >= Length && EndsInShortSyllable(Length);

    public bool EndsWithDouble => Length > 1 && Letters[^1] == Letters[^2] && Letters[^1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';

    private ReadOnlySpan<char> Letters => _letters.AsSpan(0, Length);

    public char this[Index index] => Letters[index];

    public static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    public bool Is(string word) => Letters.Equals(word, StringComparison.Ordinal);

    public bool EndsWith(string ending) => Letters.EndsWith(ending, StringComparison.Ordinal);

    /// <summary>The first of the endings that the word has, or null.</summary>
    public string? FirstOf(params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (EndsWith(ending))
            {
                return ending;
            }
        }

        return null;
    }

    public bool InFirstRegion(string ending) => Length - ending.Length >= _firstRegion;

    public bool InSecondRegion(string ending) => Length - ending.Length >= _secondRegion;

    /// <summary>The letter before an ending, or NUL.</summary>
    public char LetterBefore(string ending) => Length > ending.Length ? _letters[Length - ending.Length - 1] : '\0';

    public bool HasVowelBefore(int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (IsVowel(_letters[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word up to <paramref name="end"/> ends with a short syllable.</summary>
    public bool EndsInShortSyllable(int end) => end switch
    {
        < 2 => false,
        2 => IsVowel(_letters[0]) && !IsVowel(_letters[1]),
        _ => !IsVowel(_letters[end - 1]) && _letters[end - 1] is not ('w' or 'x' or 'Y') && IsVowel(_letters[end - 2]) && !IsVowel(_letters[end - 3]),
    };

    /// <summary>Puts something, at most one letter longer, in the place of as many last letters as <paramref name="ending"/> has.</summary>
    public void Replace(string ending, string replacement)
    {
        replacement.CopyTo(0, _letters, Length - ending.Length, replacement.Length);
        Length += replacement.Length - ending.Length;
    }

    public void DropLast() => Length--;

    public override string ToString() => new string(Letters).Replace('Y', 'y');

    private int AfterVowelAndConsonant(int start)
    {
        var i = start;
        while (i < Length && !IsVowel(_letters[i]))
        {
            i++;
        }

        while (i < Length && IsVowel(_letters[i]))
        {
            i++;
        }

        return Math.Min(i + 1, Length);
    }
}
