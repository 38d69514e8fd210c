using System.Text;
using CivicSite.Engine.Search.Analysis;
using CivicSite.Search.Documents;
using CivicSite.Testing;

namespace CivicSite.Benchmarks;

/// <summary>
/// Documents about nothing, with as many different words as real ones: frequent and rare words of the dictionary, and now and then a word
/// of the site's own content, so that the judged queries find many of them.
/// </summary>
internal sealed class SearchTexts(IReadOnlyList<string> dictionary, IReadOnlyList<string> ownWords)
{
    private const int TitleWords = 8;
    private const int LeadWords = 20;
    private const int OwnEvery = 16;
    private const int TownEvery = 3;
    private static readonly string[] Settlements = ["Саяногорск", "Майна", "Черёмушки", "Богословка"];

    public static async Task<SearchTexts> ReadAsync(int words)
    {
        var recipe = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "recipes", "civicsite.recipe.json"));
        var own = TextAnalyzer.Analyze(recipe).Where(token => token.Kind == TokenKind.Word && token.Form[0] >= 'а').Select(token => token.Form).Distinct(StringComparer.Ordinal);
        return new((await DictionaryWords.ReadAsync(words)).Forms, [.. own.Order(StringComparer.Ordinal)]);
    }

    /// <summary>The same number gives the same document.</summary>
    public SearchDocument Document(int number)
    {
        var random = new SplitMix((ulong)number);
        var settlement = Settlements[random.Next(Settlements.Length)];
        return new SearchDocument
        {
            ContentItemId = FormattableString.Invariant($"4search{number:d19}"),
            ContentType = "NewsArticle",
            Title = Text(TitleWords, ref random),
            Lead = Text(LeadWords, ref random),
            Keywords = random.Next(TownEvery) == 0 ? [settlement] : [],
            Body = Text(60 + random.Next(120), ref random),
            Url = FormattableString.Invariant($"generated/{number}"),
            DateUtc = new DateTime(2010, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(number * 60.0),
            Facets = [new("settlement", settlement, settlement), new("topic", "topic-" + (number % 11), "Тема")],
        };
    }

    private string Text(int words, ref SplitMix random)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            text.Append(i == 0 ? "" : " ").Append(random.Next(OwnEvery) == 0 ? random.Pick(ownWords) : Word(ref random));
        }

        return text.Append('.').ToString();
    }

    // Few words are frequent and most are rare, as in any language: the rank falls evenly on a logarithmic scale.
    private string Word(ref SplitMix random) =>
        dictionary[Math.Min(dictionary.Count - 1, (int)Math.Pow(dictionary.Count, random.Next(1_000_000) / 1_000_000.0))];
}
