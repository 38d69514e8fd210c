using System.Diagnostics;
using CivicSite.Engine.Search.Analysis;
using CivicSite.Engine.Search.Analysis.Queries;
using FsCheck;
using FsCheck.Fluent;

namespace CivicSite.UnitTests.Search;

/// <summary>What holds for every text, however broken.</summary>
public sealed class AnalysisPropertyTests
{
    private static readonly string[] Pieces =
    [
        "ветеран", "Ёлка", "е\u0308", "и\u0306", "\u0301", "\u00AD", "\u200B", "№", "7", "1941", "-", "–", "−", ".", ",", "'", "’", "«", "»", "\"", "„", "“", " ", "\n", "*", "!", "=",
        "НЕ", "NOT", "А.С.", "VII", "ХХ", "Cаян", "\uD800", "\uDC00", "😀", "𝐀", "ﷺ", "½", "Ⅶ", "각", "\uFFFE", "\uFFFF", "\0", "it's", "г.", "1 декабря 2017", "01.12.2017", "İ", "ẞ", "ǅ", "क्षि",
    ];

    private static readonly Arbitrary<string> Soup =
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).Resize(40).ToArbitrary();

    private static readonly Arbitrary<string> Utf16 =
        Gen.Choose(0, char.MaxValue).Select(code => (char)code).ListOf().Select(text => string.Concat(text)).Resize(60).ToArbitrary();

    [Fact]
    public void Folding_again_changes_nothing_more() => ForAll(text =>
    {
        var folded = TextAnalyzer.Fold(text);
        return string.Equals(folded, TextAnalyzer.Fold(folded), StringComparison.Ordinal);
    });

    [Fact]
    public void Folding_any_single_character_again_changes_nothing_more()
    {
        for (var code = 0; code <= 0x10FFFF; code++)
        {
            var text = code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code);
            var folded = TextAnalyzer.Fold(text);
            Assert.True(string.Equals(folded, TextAnalyzer.Fold(folded), StringComparison.Ordinal), $"U+{code:X4}");
        }
    }

    [Fact]
    public void Offsets_point_into_the_text_and_positions_rise() => ForAll(text =>
    {
        var tokens = TextAnalyzer.Analyze(text);
        var next = 0;
        foreach (var token in tokens)
        {
            Assert.InRange(token.Start, 0, text.Length - 1);
            Assert.InRange(token.End, token.Start + 1, text.Length);
            Assert.NotEmpty(token.Term);
            Assert.InRange(token.Form.Length, 1, TextAnalyzer.MaxTermLength * 2);
            Assert.Equal(next, token.Position);
            next += token.IsWhole ? 0 : 1;
        }

        return true;
    });

    [Fact]
    public void A_form_has_the_term_of_its_word() => ForAll(text => TextAnalyzer.Analyze(text)
        .Where(token => token.Kind == TokenKind.Word && !text[token.Start..token.End].AsSpan().ContainsAny("'’"))
        .All(token => TextAnalyzer.Analyze(token.Form) is [var again] && string.Equals(again.Term, token.Term, StringComparison.Ordinal)));

    [Fact]
    public void Every_text_is_a_query() => ForAll(text =>
    {
        foreach (var options in new[] { QueryOptions.Default, new QueryOptions { LastWordIsPrefix = true }, new QueryOptions { ExactSurname = true, LastWordIsPrefix = true } })
        {
            var query = QueryParser.Parse(text, options);
            var words = query.Clauses.SelectMany(clause => clause.Words).ToList();
            Assert.InRange(words.Count, query.State == QueryState.Empty ? 0 : 1, QueryParser.MaxWords);
            Assert.All(words, word => Assert.InRange(word.Start + word.Length, 1, query.Text.Length));
            Assert.Equal(TextAnalyzer.Analyze(query.Text).Count == 0, query.State == QueryState.Empty);
        }

        return true;
    });

    [Theory]
    [InlineData("совет ветеранов ", 65_000)]
    [InlineData("а", 1_000_000)]
    [InlineData("7", 1_000_000)]
    [InlineData("а-", 500_000)]
    [InlineData("1.", 500_000)]
    [InlineData("а'", 500_000)]
    [InlineData("\u0301\u0323", 500_000)]
    [InlineData("и\u0306", 500_000)]
    [InlineData("\u00AD", 1_000_000)]
    [InlineData("\uD800", 1_000_000)]
    [InlineData("ﷺ", 100_000)]
    [InlineData("1 мая 2020 ", 100_000)]
    [InlineData("«", 1_000_000)]
    public void A_megabyte_takes_no_longer_than_its_length_warrants(string piece, int count)
    {
        var text = string.Concat(Enumerable.Repeat(piece, count));
        TextAnalyzer.Analyze(text[..(text.Length / 10)]);
        var watch = Stopwatch.StartNew();
        TextAnalyzer.Analyze(text);
        QueryParser.Parse(text);
        // A quadratic step over a million characters would take hours; the bound leaves room for a busy machine.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    private static void ForAll(Func<string, bool> property)
    {
        foreach (var texts in new[] { Soup, Utf16 })
        {
            Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(texts, property));
        }
    }
}
