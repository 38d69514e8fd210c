using System.Globalization;

namespace CivicSite.Engine.Search.Analysis;

/// <summary>Makes terms of folded words.</summary>
internal static class Words
{
    // Capital letters of both scripts that look alike; people mix them without seeing it.
    private const string LatinTwins = "aeopcxykmthb";
    private const string CyrillicTwins = "аеорсхукмтнв";

    /// <summary>The term of a run of letters or digits.</summary>
    /// <param name="word">The folded run, not empty.</param>
    /// <param name="isCapital">Whether it began with a capital letter: only then is a single i a numeral.</param>
    public static AnalyzedWord Term(ReadOnlySpan<char> word, bool isCapital)
    {
        if (char.IsDigit(word[0]))
        {
            return Verbatim(word);
        }

        if (RomanNumerals.Read(word, isCapital) is { } number)
        {
            return new(number.ToString(CultureInfo.InvariantCulture), Form(word), TokenKind.Number);
        }

        return Stemmed(word);
    }

    /// <summary>A word that is left out of queries; its term is the word.</summary>
    public static AnalyzedWord Stop(ReadOnlySpan<char> word)
    {
        var form = Form(word);
        return new(form, form, TokenKind.StopWord);
    }

    /// <summary>A number, or anything else that has no stem.</summary>
    public static AnalyzedWord Verbatim(ReadOnlySpan<char> word)
    {
        var form = Form(word);
        return new(form, form, TokenKind.Number);
    }

    /// <summary>A word with its stem, or a stop word.</summary>
    public static AnalyzedWord Stemmed(ReadOnlySpan<char> word)
    {
        var form = Form(word);
        if (StopWords.Contains(form))
        {
            return new(form, form, TokenKind.StopWord);
        }

        var last = form[^1];
        if (Characters.IsCyrillic(last))
        {
            return new(RussianTerms.Of(form), form, TokenKind.Word);
        }

        // The apostrophe tells the stemmer of a possessive; the form is without.
        return new(Characters.IsLatin(last) ? EnglishStemmer.Stem(WithoutTwins(Cut(word)).AsSpan()).Replace("'", "", StringComparison.Ordinal) : form, form, TokenKind.Word);
    }

    /// <summary>Whether letters after a number only decline it, as in «4-й».</summary>
    public static bool IsNumberEnding(ReadOnlySpan<char> letters) =>
        letters is "й" or "я" or "е" or "го" or "му" or "м" or "х" or "ти" or "ми" or "ой" or "ая" or "ое" or "ый" or "ые" or "ых" or "ым" or "ом" or "ю" or "ую" or "и"
            or "st" or "nd" or "rd" or "th";

    private static string Form(ReadOnlySpan<char> word) => WithoutApostrophes(WithoutTwins(Cut(word)));

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> word) => word.Length <= TextAnalyzer.MaxTermLength
        ? word
        : word[..(char.IsHighSurrogate(word[TextAnalyzer.MaxTermLength - 1]) ? TextAnalyzer.MaxTermLength - 1 : TextAnalyzer.MaxTermLength)];

    // A word of both scripts becomes one of the script that most of its letters are of, where every other letter has a twin there.
    private static string WithoutTwins(ReadOnlySpan<char> word)
    {
        var latin = 0;
        var cyrillic = 0;
        foreach (var c in word)
        {
            latin += Characters.IsLatin(c) ? 1 : 0;
            cyrillic += Characters.IsCyrillic(c) ? 1 : 0;
        }

        var text = word.ToString();
        return latin == 0 || cyrillic == 0 ? text
            : cyrillic >= latin ? Translate(text, LatinTwins, CyrillicTwins, Characters.IsLatin)
            : Translate(text, CyrillicTwins, LatinTwins, Characters.IsCyrillic);
    }

    private static string Translate(string word, string from, string to, Func<char, bool> isForeign) =>
        word.Any(c => isForeign(c) && !from.Contains(c, StringComparison.Ordinal)) ? word
        : string.Create(word.Length, (word, from, to), static (target, state) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                var twin = state.from.IndexOf(state.word[i], StringComparison.Ordinal);
                target[i] = twin < 0 ? state.word[i] : state.to[twin];
            }
        });

    // Old typewriters had an apostrophe for ъ: «об'явление». Elsewhere it only joins: «д'Артаньян», «O'Neil».
    private static string WithoutApostrophes(string word)
    {
        for (var i = word.IndexOf(Characters.Apostrophe, StringComparison.Ordinal); i >= 0; i = word.IndexOf(Characters.Apostrophe, StringComparison.Ordinal))
        {
            var isHardSign = i > 0 && i + 1 < word.Length && word[i + 1] is 'е' or 'ю' or 'я' && Characters.IsCyrillic(word[i - 1]) && !Characters.IsRussianVowel(word[i - 1]);
            word = string.Concat(word.AsSpan(0, i), isHardSign ? "ъ" : "", word.AsSpan(i + 1));
        }

        return word;
    }
}
