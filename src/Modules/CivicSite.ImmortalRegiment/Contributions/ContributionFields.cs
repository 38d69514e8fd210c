using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.Rules;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>The steps of the form, in their order.</summary>
public enum ContributionStep
{
    Who,
    Matches,
    Facts,
    Files,
    You,
    Check,
}

/// <summary>How a field is asked for.</summary>
public enum ContributionInput
{
    Line,
    Text,
    Date,
    Choice,
    Several,
}

/// <summary>A field of the form.</summary>
/// <param name="Key">Name of its input and of its value in the draft.</param>
/// <param name="Item">What it belongs to: a curator decides on items.</param>
public sealed record ContributionField(string Key, string Item, ContributionStep Step, ContributionInput Input, int MaxLength);

/// <summary>The fields of the form. An item whose key is a kind of facts becomes facts of that kind.</summary>
public static class ContributionFields
{
    public const string Surname = "surname";
    public const string GivenName = "givenName";
    public const string Patronymic = "patronymic";
    public const string OtherSurname = "otherSurname";
    public const string Categories = "categories";
    public const string Story = "story";
    public const string Relation = "relation";

    /// <summary>The item that the three parts of the name make up.</summary>
    public const string Name = "name";

    private const int Short = 100;
    private const int Line = 300;
    private const int Long = 3_000;
    private const int Longest = 20_000;

    public static IReadOnlyList<ContributionField> All { get; } =
    [
        new(Surname, Name, ContributionStep.Who, ContributionInput.Line, Short),
        new(GivenName, Name, ContributionStep.Who, ContributionInput.Line, Short),
        new(Patronymic, Name, ContributionStep.Who, ContributionInput.Line, Short),
        new(OtherSurname, OtherSurname, ContributionStep.Who, ContributionInput.Line, Short),
        new(Date(FactKinds.Birth), FactKinds.Birth, ContributionStep.Who, ContributionInput.Date, Short),
        new(Place(FactKinds.Birth), FactKinds.Birth, ContributionStep.Who, ContributionInput.Line, Line),
        new(Categories, Categories, ContributionStep.Facts, ContributionInput.Several, Short),
        new(Date(FactKinds.CallUp), FactKinds.CallUp, ContributionStep.Facts, ContributionInput.Date, Short),
        new(Text(FactKinds.CallUp), FactKinds.CallUp, ContributionStep.Facts, ContributionInput.Line, Line),
        new(Text(FactKinds.Residence), FactKinds.Residence, ContributionStep.Facts, ContributionInput.Text, Long),
        new(Code(FactKinds.Branch), FactKinds.Branch, ContributionStep.Facts, ContributionInput.Choice, Short),
        new(Text(FactKinds.Unit), FactKinds.Unit, ContributionStep.Facts, ContributionInput.Text, Long),
        new(Code(FactKinds.Rank), FactKinds.Rank, ContributionStep.Facts, ContributionInput.Choice, Short),
        new(Text(FactKinds.Path), FactKinds.Path, ContributionStep.Facts, ContributionInput.Text, Long),
        new(Text(FactKinds.Award), FactKinds.Award, ContributionStep.Facts, ContributionInput.Text, Long),
        new(Text(FactKinds.Wound), FactKinds.Wound, ContributionStep.Facts, ContributionInput.Text, Long),
        new(Text(FactKinds.Captivity), FactKinds.Captivity, ContributionStep.Facts, ContributionInput.Text, Long),
        new(Code(FactKinds.Fate), FactKinds.Fate, ContributionStep.Facts, ContributionInput.Choice, Short),
        new(Date(FactKinds.Death), FactKinds.Death, ContributionStep.Facts, ContributionInput.Date, Short),
        new(Place(FactKinds.Death), FactKinds.Death, ContributionStep.Facts, ContributionInput.Line, Line),
        new(Text(FactKinds.HomeFront), FactKinds.HomeFront, ContributionStep.Facts, ContributionInput.Text, Long),
        new(Text(FactKinds.AfterLife), FactKinds.AfterLife, ContributionStep.Facts, ContributionInput.Text, Long),
        new(Story, Story, ContributionStep.Facts, ContributionInput.Text, Longest),
    ];

    /// <summary>The items, in the order of the form.</summary>
    public static IReadOnlyList<string> Items { get; } = [.. All.Select(static field => field.Item).Distinct(StringComparer.Ordinal)];

    /// <summary>Kinds of which each line is a fact of its own.</summary>
    public static IReadOnlyList<string> ByLine { get; } = [FactKinds.Residence, FactKinds.Unit, FactKinds.Path, FactKinds.Award];

    public static string Date(string kind) => kind + "-date";

    public static string Place(string kind) => kind + "-place";

    public static string Text(string kind) => kind + "-text";

    public static string Code(string kind) => kind + "-code";

    public static IEnumerable<ContributionField> Of(ContributionStep step) => All.Where(field => field.Step == step);

    public static IEnumerable<ContributionField> OfItem(string item) => All.Where(field => string.Equals(field.Item, item, StringComparison.Ordinal));

    /// <summary>The closed list of a field that has one.</summary>
    public static IReadOnlyList<HistoricalTerm> Choices(string key) =>
        string.Equals(key, Code(FactKinds.Branch), StringComparison.Ordinal) ? Branches.List.All
        : string.Equals(key, Code(FactKinds.Rank), StringComparison.Ordinal) ? Ranks.List.All
        : string.Equals(key, Code(FactKinds.Fate), StringComparison.Ordinal) ? Fates.List.All
        : [];
}
