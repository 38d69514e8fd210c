using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CivicSite.Benchmarks;

/// <summary>
/// Writes made-up events as content items, each marked as demonstration. The same number gives the same item. They lie as close together
/// whatever their number, from the end of 2027 back: more of them are a longer archive, not a fuller month.
/// </summary>
internal sealed class EventGenerator(Taxonomy settlements)
{
    private const int HoursApart = 18;
    private const int SeriesEach = 100;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly DateTime Last = new(2027, 12, 31, 10, 0, 0, DateTimeKind.Utc);

    private static readonly DateTime Today = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    // Terms of the setup recipe: Public Chamber, commission, forum.
    private static readonly string[] Kinds = ["4ev3ntk1ndchamber000000001", "4ev3ntk1ndc0mm1ss10n000001", "4ev3ntk1ndt0sf0rvm00000001"];

    /// <summary>The address of a generated item, relative to the site.</summary>
    public static string PathOf(int number) => string.Create(CultureInfo.InvariantCulture, $"events/proverochnaya-zapis-{number}");

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
        var start = Last.AddHours(-number * HoursApart);
        var title = ArtificialText.Sentence(ref random);
        var item = new JsonObject
        {
            ["ContentItemId"] = string.Create(CultureInfo.InvariantCulture, $"4bevt{number:d21}"),
            ["ContentItemVersionId"] = string.Create(CultureInfo.InvariantCulture, $"4bevtv{number:d20}"),
            ["ContentType"] = "Event",
            ["DisplayText"] = title,
            ["Latest"] = true,
            ["Published"] = true,
            ["Owner"] = "",
            ["Author"] = "admin",
            ["TitlePart"] = new JsonObject { ["Title"] = title },
            ["AutoroutePart"] = new JsonObject { ["Path"] = PathOf(number), ["SetHomepage"] = false },
            ["HtmlBodyPart"] = new JsonObject { ["Html"] = ArtificialText.Html(ref random) },
            ["EventPart"] = new JsonObject
            {
                ["Kind"] = new JsonObject { ["TermContentItemIds"] = new JsonArray(random.Pick(Kinds)) },
                ["Settlement"] = new JsonObject { ["TermContentItemIds"] = new JsonArray(random.Pick(settlements.TermIds)) },
                ["StartUtc"] = start,
                ["EndUtc"] = start.AddHours(2),
                ["State"] = start.AddHours(2) < Today ? "Held" : "Planned",
                ["Place"] = new JsonObject { ["Text"] = "Проверочное место" },
            },
            ["EventRecordPart"] = new JsonObject { ["Demonstration"] = new JsonObject { ["Value"] = true } },
        };
        if (number % SeriesEach == 0)
        {
            item["EventSeriesPart"] = new JsonObject { ["Rule"] = string.Create(CultureInfo.InvariantCulture, $"FREQ=WEEKLY;UNTIL={start.AddYears(1):yyyyMMdd}") };
        }

        return item;
    }
}
