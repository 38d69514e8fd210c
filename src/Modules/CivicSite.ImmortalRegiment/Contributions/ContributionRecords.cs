using System.Globalization;
using CivicSite.ImmortalRegiment.Dates;
using CivicSite.ImmortalRegiment.Matching;
using CivicSite.ImmortalRegiment.Models;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using YesSql;
using YesSql.Indexes;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>One row for each published record: finds it by its address.</summary>
public sealed class VeteranAddressIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    public string Path { get; set; } = "";
}

internal sealed class VeteranAddressIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        context.For<VeteranAddressIndex>()
            .When(static item => string.Equals(item.ContentType, VeteranTypes.Veteran, StringComparison.Ordinal))
            .Map(static item => item.Published && item.As<AutoroutePart>()?.Path is { Length: > 0 } path
                ? new VeteranAddressIndex { ContentItemId = item.ContentItemId, Path = path.TrimStart('/').ToLowerInvariant() }
                : null!);
}

/// <summary>Public records, for those who contribute.</summary>
internal sealed class ContributionRecords(ISession session, IContentManager contents, StoredMatches matches, MatchTexts texts, ContributionLinks links)
{
    private const int Shown = 5;

    public async Task<ContentItem?> BySlugAsync(string slug)
    {
        var path = "veterans/" + slug.ToLowerInvariant();
        return await session.QueryIndex<VeteranAddressIndex>(row => row.Path == path).FirstOrDefaultAsync() is { } row ? await ByIdAsync(row.ContentItemId) : null;
    }

    /// <summary>Null where there is no public record of that id.</summary>
    public async Task<ContentItem?> ByIdAsync(string id) =>
        id.Length > 0 && await contents.GetAsync(id, VersionOptions.Published) is { ContentType: VeteranTypes.Veteran } item ? item : null;

    /// <summary>Public records that resemble a person who is described by values of the form.</summary>
    public async Task<IReadOnlyList<SimilarRecord>> SimilarAsync(IReadOnlyDictionary<string, string> values) =>
        values.GetValueOrDefault(ContributionFields.Surname, "").Length == 0
            ? []
            : [.. (await matches.FindAsync(PersonOf(values), withDrafts: false, Shown)).Select(match => View(match.Item, match.Match))];

    public SimilarRecord View(ContentItem item, Match? match = null)
    {
        var facts = item.Part<VeteranFactsPart>();
        return new SimilarRecord(
            item.ContentItemId,
            item.DisplayText ?? "",
            Years(facts.Leading(FactKinds.Birth), facts.Leading(FactKinds.Death)),
            facts.Leading(FactKinds.Birth)?.Place ?? "",
            links.Item(item),
            match?.Class == MatchClass.Same,
            match is null ? "" : texts.Explain(match));
    }

    public static Person PersonOf(IReadOnlyDictionary<string, string> values)
    {
        string Text(string key) => values.GetValueOrDefault(key, "");
        List<PersonName> names = [new(Text(ContributionFields.Surname), Text(ContributionFields.GivenName), Text(ContributionFields.Patronymic))];
        if (Text(ContributionFields.OtherSurname) is { Length: > 0 } other)
        {
            names.Add(new PersonName(other, "", ""));
        }

        return new Person(
            names,
            StoredPerson.Span(Text(ContributionFields.Date(FactKinds.Birth))),
            StoredPerson.Span(Text(ContributionFields.Date(FactKinds.Death))),
            Text(ContributionFields.Place(FactKinds.Birth)),
            [.. Text(ContributionFields.Text(FactKinds.Residence)).Split('\n').Append(Text(ContributionFields.Text(FactKinds.CallUp))).Where(static place => place.Length > 0)]);
    }

    private static string Years(VeteranFact? birth, VeteranFact? death)
    {
        string Year(VeteranFact? fact) => fact is null ? "" : UncertainDate.FromEdtf(fact.Date)?.ToYearText(CultureInfo.CurrentUICulture) ?? fact.Date;
        var (from, to) = (Year(birth), Year(death));
        return from.Length + to.Length == 0 ? "" : $"{(from.Length > 0 ? from : "?")} – {(to.Length > 0 ? to : "?")}";
    }
}
