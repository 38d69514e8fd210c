namespace CivicSite.Engine.Search.Analysis;

/// <summary>
/// The Snowball stemmer for Russian, after its published description (https://snowballstem.org/algorithms/russian/stemmer.html).
/// Words are expected in lower case with ё as е. It only takes letters off the end.
/// </summary>
internal static class RussianStemmer
{
    // Endings of a first group count only after а or я.
    private static readonly Endings PerfectiveGerund = new("в вши вшись", "ив ивши ившись ыв ывши ывшись");
    private static readonly Endings Participle = new("ем нн вш ющ щ", "ивш ывш ующ");
    private static readonly Endings Reflexive = new("", "ся сь");
    private static readonly Endings Derivational = new("", "ост ость");
    private static readonly Endings Superlative = new("", "ейш ейше");

    private static readonly Endings Adjective = new("",
        "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею");

    private static readonly Endings Verb = new("ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно",
        "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю");

    private static readonly Endings Noun = new("",
        "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я");

    /// <summary>How many letters of the word make its stem.</summary>
    public static int StemLength(ReadOnlySpan<char> word)
    {
        var region = RegionAfterVowel(word);
        var length = InflectionRemoved(word, region);
        if (length > region && word[length - 1] == 'и')
        {
            length--;
        }

        length = Derivational.Remove(word[..length], SecondRegion(word));
        return TidiedUp(word[..length], region);
    }

    public static string Stem(string word) => word[..StemLength(word)];

    /// <summary>Where the part begins that endings are looked for in: after the first vowel, or the word's end.</summary>
    public static int RegionAfterVowel(ReadOnlySpan<char> word)
    {
        var i = 0;
        while (i < word.Length && !Characters.IsRussianVowel(word[i]))
        {
            i++;
        }

        return Math.Min(i + 1, word.Length);
    }

    private static int InflectionRemoved(ReadOnlySpan<char> word, int region)
    {
        var length = PerfectiveGerund.Remove(word, region);
        if (length < word.Length)
        {
            return length;
        }

        var bare = word[..Reflexive.Remove(word, region)];
        length = Adjective.Remove(bare, region);
        if (length < bare.Length)
        {
            return Participle.Remove(bare[..length], region);
        }

        length = Verb.Remove(bare, region);
        return length < bare.Length ? length : Noun.Remove(bare, region);
    }

    private static int TidiedUp(ReadOnlySpan<char> word, int region)
    {
        var length = Superlative.Remove(word, region);
        if (length - 2 >= region && word[length - 1] == 'н' && word[length - 2] == 'н')
        {
            return length - 1;
        }

        return length == word.Length && length > region && word[length - 1] == 'ь' ? length - 1 : length;
    }

    private static int SecondRegion(ReadOnlySpan<char> word)
    {
        var first = AfterVowelAndConsonant(word, 0);
        return AfterVowelAndConsonant(word, first);
    }

    private static int AfterVowelAndConsonant(ReadOnlySpan<char> word, int start)
    {
        var i = start;
        while (i < word.Length && !Characters.IsRussianVowel(word[i]))
        {
            i++;
        }

        while (i < word.Length && Characters.IsRussianVowel(word[i]))
        {
            i++;
        }

        return Math.Min(i + 1, word.Length);
    }
}

/// <summary>A class of endings, of which the longest counts.</summary>
internal sealed class Endings(string afterVowel, string plain)
{
    private readonly (string Ending, bool NeedsVowel)[][] _byLastLetter = Group(afterVowel, plain);

    /// <summary>The word's length without the ending; the ending, and the а or я that it needs, must stand in the region.</summary>
    public int Remove(ReadOnlySpan<char> word, int region)
    {
        if (word.Length == 0 || word[^1] is < 'а' or > 'я')
        {
            return word.Length;
        }

        foreach (var (ending, needsVowel) in _byLastLetter[word[^1] - 'а'])
        {
            var length = word.Length - ending.Length;
            if (length >= region && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return !needsVowel || (length > region && word[length - 1] is 'а' or 'я') ? length : word.Length;
            }
        }

        return word.Length;
    }

    private static (string Ending, bool NeedsVowel)[][] Group(string afterVowel, string plain)
    {
        var all = Split(afterVowel).Select(ending => (Ending: ending, NeedsVowel: true))
            .Concat(Split(plain).Select(ending => (Ending: ending, NeedsVowel: false)))
            .OrderByDescending(entry => entry.Ending.Length)
            .ToLookup(entry => entry.Ending[^1] - 'а');
        return [.. Enumerable.Range(0, 'я' - 'а' + 1).Select(letter => all[letter].ToArray())];
    }

    private static string[] Split(string endings) => endings.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
