using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CivicSite.Benchmarks;

/// <summary>Writes artificial news as content items in Orchard Core's export format. The same number gives the same item.</summary>
internal sealed class NewsGenerator(TaxonomyTerms terms)
{
    private const int MinutesBetween = 42;
    private static readonly DateTime Last = new(2024, 12, 31, 12, 0, 0, DateTimeKind.Utc);

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The address of a generated item, relative to the site.</summary>
    public static string PathOf(int number) => string.Create(CultureInfo.InvariantCulture, $"news/proverochnaya-novost-{number}");

    /// <summary>Writes the items 1 to <paramref name="count"/>, one a line. A higher number is a newer item.</summary>
    public async Task WriteAsync(string file, int count)
    {
        await using var writer = new StreamWriter(file);
        for (var number = 1; number <= count; number++)
        {
            await writer.WriteLineAsync(Item(number, count).ToJsonString(Compact));
        }
    }

    private JsonObject Item(int number, int count)
    {
        var random = new SplitMix((ulong)number);
        var title = ArtificialText.Title(ref random, number);
        var time = Last.AddMinutes(-MinutesBetween * (double)(count - number)).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return new()
        {
            ["ContentItemId"] = string.Create(CultureInfo.InvariantCulture, $"4bench{number:d20}"),
            ["ContentItemVersionId"] = string.Create(CultureInfo.InvariantCulture, $"4benchv{number:d19}"),
            ["ContentType"] = "NewsArticle",
            ["DisplayText"] = title,
            ["Latest"] = true,
            ["Published"] = true,
            ["ModifiedUtc"] = time,
            ["PublishedUtc"] = time,
            ["CreatedUtc"] = time,
            ["Owner"] = "",
            ["Author"] = "admin",
            ["TitlePart"] = new JsonObject { ["Title"] = title },
            ["AutoroutePart"] = new JsonObject { ["Path"] = PathOf(number), ["SetHomepage"] = false },
            ["HtmlBodyPart"] = new JsonObject { ["Html"] = ArtificialText.Html(ref random) },
            ["NewsArticlePart"] = Article(ref random, time, pinned: number > count - 2),
            ["CommonPart"] = new JsonObject(),
        };
    }

    private JsonObject Article(ref SplitMix random, string time, bool pinned) => new()
    {
        ["Lead"] = new JsonObject { ["Text"] = ArtificialText.Sentences(ref random, 2) },
        ["Cover"] = new JsonObject { ["Paths"] = new JsonArray(), ["MediaTexts"] = new JsonArray() },
        ["CoverCredit"] = new JsonObject { ["Text"] = null },
        ["Topic"] = Term(terms.Topics, ref random),
        ["Settlement"] = Term(terms.Settlements, ref random),
        ["Source"] = new JsonObject { ["Url"] = null, ["Text"] = null },
        ["Pinned"] = new JsonObject { ["Value"] = pinned },
        ["PublicationTime"] = new JsonObject { ["Value"] = time },
        ["Related"] = new JsonObject { ["ContentItemIds"] = new JsonArray() },
    };

    private static JsonObject Term(Taxonomy taxonomy, ref SplitMix random) => new()
    {
        ["TaxonomyContentItemId"] = taxonomy.Id,
        ["TermContentItemIds"] = new JsonArray(random.Pick(taxonomy.TermIds)),
    };
}
