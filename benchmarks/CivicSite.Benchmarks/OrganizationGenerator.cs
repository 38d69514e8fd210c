using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CivicSite.Benchmarks;

/// <summary>Writes made-up organisations as content items, each marked as demonstration. The same number gives the same item.</summary>
internal sealed class OrganizationGenerator(Taxonomy kinds, Taxonomy activities, Taxonomy settlements)
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The address of a generated item, relative to the site.</summary>
    public static string PathOf(int number) => string.Create(CultureInfo.InvariantCulture, $"organizations/proverochnaya-organizatsiya-{number}");

    /// <summary>Writes the items 1 to <paramref name="count"/>, one a line.</summary>
    public async Task WriteAsync(string file, int count)
    {
        await using var writer = new StreamWriter(file);
        for (var number = 1; number <= count; number++)
        {
            await writer.WriteLineAsync(Item(number).ToJsonString(Compact));
        }
    }

    private JsonObject Item(int number)
    {
        var random = new SplitMix((ulong)number);
        var name = ArtificialText.Title(ref random, number).Replace("новость", "организация", StringComparison.Ordinal);
        return new()
        {
            ["ContentItemId"] = string.Create(CultureInfo.InvariantCulture, $"4borg{number:d21}"),
            ["ContentItemVersionId"] = string.Create(CultureInfo.InvariantCulture, $"4borgv{number:d20}"),
            ["ContentType"] = "Organization",
            ["DisplayText"] = name,
            ["Latest"] = true,
            ["Published"] = true,
            ["Owner"] = "",
            ["Author"] = "admin",
            ["TitlePart"] = new JsonObject { ["Title"] = name },
            ["AutoroutePart"] = new JsonObject { ["Path"] = PathOf(number), ["SetHomepage"] = false },
            ["HtmlBodyPart"] = new JsonObject { ["Html"] = ArtificialText.Html(ref random) },
            ["OrganizationPart"] = new JsonObject { ["Kind"] = Term(kinds, ref random), ["Registration"] = random.Next(2) == 0 ? "Registered" : "Unregistered" },
            ["OrganizationProfilePart"] = new JsonObject
            {
                ["Settlements"] = Term(settlements, ref random),
                ["Activities"] = Term(activities, ref random),
                ["Summary"] = new JsonObject { ["Text"] = ArtificialText.Sentence(ref random) },
            },
            ["OrganizationRecordPart"] = new JsonObject { ["Demonstration"] = new JsonObject { ["Value"] = true } },
            ["CommonPart"] = new JsonObject(),
        };
    }

    private static JsonObject Term(Taxonomy taxonomy, ref SplitMix random) => new()
    {
        ["TaxonomyContentItemId"] = taxonomy.Id,
        ["TermContentItemIds"] = new JsonArray(random.Pick(taxonomy.TermIds)),
    };
}
