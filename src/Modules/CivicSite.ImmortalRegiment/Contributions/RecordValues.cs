using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.Rules;
using OrchardCore.ContentManagement;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>What a record says, as the fields of the form would have it.</summary>
internal static class RecordValues
{
    public static Dictionary<string, string> Of(ContentItem item)
    {
        var (who, facts) = (item.Part<VeteranPart>(), item.Part<VeteranFactsPart>());
        return ContributionFields.All.ToDictionary(static field => field.Key, field => Value(field, who, facts), StringComparer.Ordinal);
    }

    private static string Value(ContributionField field, VeteranPart who, VeteranFactsPart facts) => field.Key switch
    {
        ContributionFields.Surname => who.Surname,
        ContributionFields.GivenName => who.GivenName,
        ContributionFields.Patronymic => who.Patronymic,
        ContributionFields.OtherSurname => who.OtherNames.Find(static name => name.Surname.Length > 0)?.Surname ?? "",
        ContributionFields.Categories => string.Join(' ', who.Categories),
        // The story is long and formatted: what is typed here is added to it.
        ContributionFields.Story => "",
        _ => Fact(field, facts),
    };

    private static string Fact(ContributionField field, VeteranFactsPart facts)
    {
        if (ContributionFields.ByLine.Contains(field.Item, StringComparer.Ordinal))
        {
            return string.Join('\n', facts.OfKind(field.Item).Select(Line));
        }

        return facts.Leading(field.Item) is not { } fact ? ""
            : field.Key.EndsWith("-date", StringComparison.Ordinal) ? fact.Date
            : field.Key.EndsWith("-place", StringComparison.Ordinal) ? fact.Place
            : field.Key.EndsWith("-code", StringComparison.Ordinal) ? fact.Code
            : new[] { fact.Value, fact.Place, fact.Detail }.FirstOrDefault(static text => text.Length > 0) ?? "";
    }

    // The same words each time: a line that comes back unchanged is not news.
    private static string Line(VeteranFact fact)
    {
        var words = Awards.List.Find(fact.Code)?.Russian ?? (fact.Value.Length > 0 ? fact.Value : fact.Place);
        return (fact.Date.Length > 0 ? $"{fact.Date}, {words}" : words).ReplaceLineEndings(" ");
    }
}
