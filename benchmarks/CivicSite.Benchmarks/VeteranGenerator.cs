using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CivicSite.Benchmarks;

/// <summary>Writes made-up people of the archive as content items, each marked as demonstration. The same number gives the same item.</summary>
internal sealed class VeteranGenerator(Taxonomy settlements)
{
    private const int Syllables = 3;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Parts =
        ["ба", "во", "гу", "ди", "жа", "зе", "ки", "лу", "мо", "на", "пе", "ри", "со", "ту", "фи", "ха", "це", "чу", "ша", "ю"];

    private static readonly string[] Names = ["Пример", "Эталон", "Макет", "Образец", "Черновик", "Шаблон", "Проба", "Выдумка", "Легенда", "Гипотеза"];
    private static readonly string[] Categories = ["frontline", "homeFront", "siege", "prisoner", "partisan", "warChild"];
    private static readonly string[] Branches = ["infantry", "artillery", "armour", "signals", "medical", "airForce", "engineers", "navy"];
    private static readonly string[] Ranks = ["private", "corporal", "juniorSergeant", "sergeant", "seniorSergeant", "sergeantMajor", "lieutenant", "captain", "major"];
    private static readonly string[] Awards = ["courage", "battleMerit", "redStar", "patrioticWar1", "patrioticWar2", "glory3", "germany", "stalingrad", "moscow"];
    private static readonly string[] Fates = ["returned", "killed", "missing", "diedOfWounds", "survived"];

    /// <summary>The address of a generated item, relative to the site.</summary>
    public static string PathOf(int number) => string.Create(CultureInfo.InvariantCulture, $"veterans/proverochnaya-zapis-{number}");

    /// <summary>The surname of a generated item.</summary>
    public static string SurnameOf(int number)
    {
        var random = new SplitMix((ulong)number);
        return Surname(ref random);
    }

    /// <summary>Writes the items 1 to <paramref name="count"/>, one a line.</summary>
    public async Task WriteAsync(string file, int count)
    {
        await using var writer = new StreamWriter(file);
        for (var number = 1; number <= count; number++)
        {
            await writer.WriteLineAsync(Item(number).ToJsonString(Compact));
        }
    }

    private static string Surname(ref SplitMix random)
    {
        var text = "";
        for (var i = 0; i < Syllables; i++)
        {
            text += random.Pick(Parts);
        }

        return char.ToUpperInvariant(text[0]) + text[1..] + "нов";
    }

    private JsonObject Item(int number)
    {
        var random = new SplitMix((ulong)number);
        var (surname, name) = (Surname(ref random), random.Pick(Names));
        return new()
        {
            ["ContentItemId"] = string.Create(CultureInfo.InvariantCulture, $"4bvet{number:d21}"),
            ["ContentItemVersionId"] = string.Create(CultureInfo.InvariantCulture, $"4bvetv{number:d20}"),
            ["ContentType"] = "Veteran",
            ["DisplayText"] = $"{surname} {name} Примерович",
            ["Latest"] = true,
            ["Published"] = true,
            ["Owner"] = "",
            ["Author"] = "admin",
            ["VeteranPart"] = new JsonObject
            {
                ["Surname"] = surname,
                ["GivenName"] = name,
                ["Patronymic"] = "Примерович",
                ["Categories"] = new JsonArray(random.Pick(Categories)),
                ["Summary"] = ArtificialText.Sentence(ref random),
            },
            ["AutoroutePart"] = new JsonObject { ["Path"] = PathOf(number), ["SetHomepage"] = false },
            ["HtmlBodyPart"] = new JsonObject { ["Html"] = ArtificialText.Html(ref random) },
            ["VeteranFactsPart"] = new JsonObject { ["Facts"] = Facts(ref random), ["Sources"] = new JsonArray(new JsonObject { ["Id"] = "s1", ["Kind"] = "archive", ["Title"] = "Проверочный архив" }) },
            ["VeteranRecordPart"] = new JsonObject { ["Demonstration"] = new JsonObject { ["Value"] = true } },
            ["CommonPart"] = new JsonObject(),
        };
    }

    private JsonArray Facts(ref SplitMix random) =>
    [
        Fact("birth", date: Line($"{1890 + random.Next(40)}-{1 + random.Next(12):D2}-{1 + random.Next(28):D2}"), code: random.Pick(settlements.TermIds), place: Line($"Место {random.Next(300)}"), random.Next(300)),
        Fact("callUp", Line($"{1939 + random.Next(6)}")),
        Fact("branch", code: random.Pick(Branches)),
        Fact("rank", code: random.Pick(Ranks)),
        Fact("award", code: random.Pick(Awards)),
        Fact("award", code: random.Pick(Awards)),
        Fact("fate", code: random.Pick(Fates)),
        Fact("death", Line($"{1941 + random.Next(60)}")),
    ];

    private static JsonNode Fact(string kind, string date = "", string code = "", string place = "", int? spot = null)
    {
        var fact = new JsonObject { ["Id"] = "f", ["Kind"] = kind, ["Date"] = date, ["Code"] = code, ["Place"] = place, ["SourceIds"] = new JsonArray("s1") };
        if (spot is { } number)
        {
            (fact["Latitude"], fact["Longitude"]) = (50 + (number / 20 * 0.2), 80 + (number % 20 * 0.5));
        }

        return fact;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
