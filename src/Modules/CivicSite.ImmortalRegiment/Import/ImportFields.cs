using CivicSite.ImmortalRegiment.Models;

namespace CivicSite.ImmortalRegiment.Import;

/// <summary>What a column says of its fact.</summary>
internal enum FieldPart
{
    /// <summary>It is no fact: a name, the source.</summary>
    None,
    Date,
    Place,

    /// <summary>Words, or a term of the closed list of the kind.</summary>
    Text,
}

/// <summary>Something that a column may hold.</summary>
/// <param name="Kind">One of <see cref="FactKinds"/>; empty where it is no fact.</param>
/// <param name="IsSeveral">A cell may hold several, with semicolons or line ends between them; each is a fact.</param>
internal sealed record ImportField(string Key, string Kind = "", FieldPart Part = FieldPart.None, bool IsSeveral = false);

/// <summary>All that columns may hold.</summary>
internal static class ImportFields
{
    public const string RecordId = "id";
    public const string Surname = "surname";
    public const string GivenName = "givenName";
    public const string Patronymic = "patronymic";

    /// <summary>Surname, given name and patronymic in one column.</summary>
    public const string FullName = "fullName";

    public const string MaidenName = "maidenName";
    public const string OtherNames = "otherNames";
    public const string Categories = "categories";
    public const string Summary = "summary";
    public const string Demonstration = "demonstration";
    public const string Source = "source";
    public const string SourceUrl = "sourceUrl";
    public const string Certainty = "certainty";

    private static readonly Dictionary<string, ImportField> ByKey;

    static ImportFields()
    {
        All =
        [
            new(Surname), new(GivenName), new(Patronymic), new(FullName), new(MaidenName), new(OtherNames, IsSeveral: true), new(Categories, IsSeveral: true),
            Fact(FactKinds.Birth, FieldPart.Date), Fact(FactKinds.Birth, FieldPart.Place),
            Fact(FactKinds.Death, FieldPart.Date), Fact(FactKinds.Death, FieldPart.Place),
            Fact(FactKinds.CallUp, FieldPart.Date), Fact(FactKinds.CallUp, FieldPart.Text),
            Fact(FactKinds.Residence, FieldPart.Place, isSeveral: true),
            Fact(FactKinds.Branch, FieldPart.Text, isSeveral: true), Fact(FactKinds.Unit, FieldPart.Text, isSeveral: true), Fact(FactKinds.Rank, FieldPart.Text, isSeveral: true),
            Fact(FactKinds.Path, FieldPart.Place, isSeveral: true), Fact(FactKinds.Award, FieldPart.Text, isSeveral: true),
            Fact(FactKinds.Wound, FieldPart.Text, isSeveral: true), Fact(FactKinds.Captivity, FieldPart.Text, isSeveral: true), Fact(FactKinds.Fate, FieldPart.Text),
            Fact(FactKinds.HomeFront, FieldPart.Text, isSeveral: true), Fact(FactKinds.AfterLife, FieldPart.Text, isSeveral: true),
            new(Summary), new(Source), new(SourceUrl), new(Certainty), new(Demonstration), new(RecordId),
        ];
        ByKey = All.ToDictionary(static field => field.Key, StringComparer.Ordinal);
    }

    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<ImportField> All { get; }

    /// <summary>In the order in which they are guessed, the more particular first. Words are beginnings of words.</summary>
    public static IReadOnlyList<(string Field, string[] Words)> Headings { get; } =
    [
        (Key(FactKinds.Birth, FieldPart.Place), ["мест рожд", "где род", "birth place"]),
        (Key(FactKinds.Birth, FieldPart.Date), ["дат рожд", "год рожд", "родил", "г р", "birth"]),
        (Key(FactKinds.Death, FieldPart.Place), ["мест смерт", "мест гибел", "мест захор", "мест выбыт", "death place"]),
        (Key(FactKinds.Death, FieldPart.Date), ["дат смерт", "год смерт", "дат гибел", "дат выбыт", "умер", "погиб", "death"]),
        (Key(FactKinds.CallUp, FieldPart.Date), ["дат призыв", "год призыв", "call up"]),
        (Key(FactKinds.CallUp, FieldPart.Text), ["мест призыв", "призван", "рвк", "военком", "called up"]),
        (SourceUrl, ["ссылк", "source url"]),
        (Source, ["источн", "архивн", "откуда", "source"]),
        (Certainty, ["достовер", "certainty"]),
        (MaidenName, ["девичь", "maiden"]),
        (OtherNames, ["друг имен", "друг фам", "прежн фам", "варианты", "other names"]),
        (FullName, ["фио", "ф и о", "фамил имя", "full name"]),
        (Surname, ["фамил", "surname"]),
        (Patronymic, ["отчест", "patronymic"]),
        (GivenName, ["имя", "given name"]),
        (Categories, ["категор", "categories"]),
        (Key(FactKinds.Rank, FieldPart.Text), ["звани", "rank"]),
        (Key(FactKinds.Award, FieldPart.Text), ["наград", "award"]),
        (Key(FactKinds.Branch, FieldPart.Text), ["род войск", "рода войск", "branch"]),
        (Key(FactKinds.Unit, FieldPart.Text), ["воинск част", "часть", "части", "подраздел", "мест служб", "unit"]),
        (Key(FactKinds.Path, FieldPart.Place), ["боев путь", "path"]),
        (Key(FactKinds.Wound, FieldPart.Text), ["ранен", "wound"]),
        (Key(FactKinds.Captivity, FieldPart.Text), ["плен", "captiv"]),
        (Key(FactKinds.Fate, FieldPart.Text), ["судьб", "причин выбыт", "fate"]),
        (Key(FactKinds.HomeFront, FieldPart.Text), ["тыл", "home front"]),
        (Key(FactKinds.AfterLife, FieldPart.Text), ["после войны", "after"]),
        (Key(FactKinds.Residence, FieldPart.Place), ["мест жит", "прожив", "адрес", "населен", "residence"]),
        (Summary, ["кратк", "коротк", "summary"]),
        (Demonstration, ["демонстр", "вымышл", "demonstration"]),
        (RecordId, ["id", "идентификатор"]),
    ];

    public static ImportField? Find(string? key) => key is null ? null : ByKey.GetValueOrDefault(key);

    public static string Key(string kind, FieldPart part) => $"{kind}-{part.ToString().ToLowerInvariant()}";

    private static ImportField Fact(string kind, FieldPart part, bool isSeveral = false) => new(Key(kind, part), kind, part, isSeveral);
}
