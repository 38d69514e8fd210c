using CivicSite.Engine.Search.Analysis;

namespace CivicSite.UnitTests.Search;

public sealed class StemmerTests
{
    private const int RussianWords = 500_000;
    private const int EnglishWords = 70_000;

    [ReferenceStemmerFact]
    public async Task Russian_words_have_the_stems_that_Snowball_gives_them()
    {
        var words = await ReferenceStemmer.RussianWordsAsync();
        Assert.True(words.Count > RussianWords, $"Only {words.Count} Russian words were found.");

        AssertSame(words, await ReferenceStemmer.StemAsync("russian", words), RussianStemmer.Stem);
    }

    [ReferenceStemmerFact]
    public async Task English_words_have_the_stems_that_Snowball_gives_them()
    {
        var words = await ReferenceStemmer.EnglishWordsAsync();
        Assert.True(words.Count > EnglishWords, $"Only {words.Count} English words were found.");

        AssertSame(words, await ReferenceStemmer.StemAsync("english", words), word => EnglishStemmer.Stem(word));
    }

    // Endings glued to endings reach rules that no dictionary word does.
    [ReferenceStemmerFact]
    public async Task Piled_up_endings_have_the_stems_that_Snowball_gives_them()
    {
        string[] russian = ["", "а", "бр", "я", "мо", "ив", "вши", "ем", "нн", "ющ", "ся", "ейш", "ость", "ите", "ыми", "ие", "ь", "нно", "ой"];
        string[] english = ["", "a", "y", "br", "gener", "ed", "ing", "ly", "at", "tt", "s", "iz", "ation", "ous", "ness", "e", "ll", "'s", "ful"];
        foreach (var (language, pieces) in new[] { ("russian", russian), ("english", english) })
        {
            string[] words = [.. from a in pieces from b in pieces from c in pieces from d in pieces where a.Length > 0 select a + b + c + d];
            AssertSame(words, await ReferenceStemmer.StemAsync(language, words), language is "russian" ? RussianStemmer.Stem : word => EnglishStemmer.Stem(word));
        }
    }

    [Theory]
    [InlineData("важностью", "важност")]
    [InlineData("павловна", "павловн")]
    [InlineData("бегавшая", "бега")]
    [InlineData("вальсишку", "вальсишк")]
    [InlineData("валериановых", "валерианов")]
    [InlineData("в", "в")]
    [InlineData("", "")]
    [InlineData("abc", "abc")]
    public void A_Russian_word_loses_its_endings(string word, string stem) => Assert.Equal(stem, RussianStemmer.Stem(word));

    [Theory]
    [InlineData("luxuriated", "luxuri")]
    [InlineData("hopping", "hop")]
    [InlineData("generously", "generous")]
    [InlineData("herrings", "herring")]
    [InlineData("skies", "sky")]
    [InlineData("'tis", "tis")]
    [InlineData("''", "''")]
    [InlineData("a", "a")]
    public void An_English_word_loses_its_endings(string word, string stem) => Assert.Equal(stem, EnglishStemmer.Stem(word));

    private static void AssertSame(IReadOnlyList<string> words, IReadOnlyList<string> expected, Func<string, string> stem)
    {
        Assert.Equal(words.Count, expected.Count);
        var different = words.Zip(expected).Where(pair => !string.Equals(stem(pair.First), pair.Second, StringComparison.Ordinal)).ToList();
        Assert.True(
            different.Count == 0,
            $"{different.Count} of {words.Count} stems differ: {string.Join(", ", different.Take(20).Select(pair => $"{pair.First} is {pair.Second}, not {stem(pair.First)}"))}");
    }
}
