using CivicSite.ImmortalRegiment.Dates;
using CivicSite.ImmortalRegiment.Models;
using OrchardCore.ContentManagement;
using YesSql;
using YesSql.Indexes;

namespace CivicSite.ImmortalRegiment.Matching;

/// <summary>One row for each key under which a record is looked up, see <see cref="BlockingKeys"/>.</summary>
public sealed class VeteranMatchIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    public string Key { get; set; } = "";

    /// <summary>1 for rows of the published version, 0 for those of an unpublished draft.</summary>
    public int Published { get; set; }
}

internal sealed class VeteranMatchIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        context.For<VeteranMatchIndex>()
            .When(static item => string.Equals(item.ContentType, VeteranTypes.Veteran, StringComparison.Ordinal))
            .Map(static item => item.Published || item.Latest ? Rows(item) : []);

    private static IEnumerable<VeteranMatchIndex> Rows(ContentItem item) =>
        BlockingKeys.Of(new PersonProfile(StoredPerson.Of(item)))
            .Select(key => new VeteranMatchIndex { ContentItemId = item.ContentItemId, Key = key, Published = item.Published ? 1 : 0 });
}

/// <summary>What the matching takes from a record.</summary>
internal static class StoredPerson
{
    private static readonly string[] PlaceKinds = [FactKinds.CallUp, FactKinds.Residence, FactKinds.HomeFront, FactKinds.AfterLife];

    public static Person Of(ContentItem item)
    {
        var (who, facts) = (item.Part<VeteranPart>(), item.Part<VeteranFactsPart>());
        return new Person(
            [new PersonName(who.Surname, who.GivenName, who.Patronymic), .. who.OtherNames.Select(static name => new PersonName(name.Surname, name.GivenName, name.Patronymic))],
            Span(facts.Leading(FactKinds.Birth)?.Date),
            Span(facts.Leading(FactKinds.Death)?.Date),
            facts.Leading(FactKinds.Birth)?.Place ?? "",
            [.. facts.Facts.Where(static fact => PlaceKinds.Contains(fact.Kind, StringComparer.Ordinal)).SelectMany(static fact => new[] { fact.Place, fact.Value }).Where(static place => place.Length > 0)]);
    }

    /// <summary>Null for a date that is not known, or that is open on one side.</summary>
    public static DateSpan? Span(string? text) =>
        UncertainDate.TryParse(text, out var date, out _) && date is { Earliest: { } first, Latest: { } last } ? new DateSpan(first, last) : null;
}

/// <summary>A record that may be about the same person.</summary>
internal sealed record StoredMatch(ContentItem Item, Match Match);

/// <summary>Finds records of a person without looking at the whole archive: only at those that share a key.</summary>
internal sealed class StoredMatches(ISession session, IContentManager contents)
{
    private const int RowsOfKey = 150;
    private const int Compared = 40;

    /// <param name="person">Who is sought.</param>
    /// <param name="withDrafts">Also records that are not public.</param>
    /// <param name="take">At most so many, the likeliest first.</param>
    /// <param name="except">Id of a record that is left out.</param>
    public async Task<IReadOnlyList<StoredMatch>> FindAsync(Person person, bool withDrafts, int take, string except = "")
    {
        var profile = new PersonProfile(person);
        var shared = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in BlockingKeys.ToSeek(profile))
        {
            var rows = withDrafts
                ? session.QueryIndex<VeteranMatchIndex>(row => row.Key == key)
                : session.QueryIndex<VeteranMatchIndex>(row => row.Key == key && row.Published == 1);
            foreach (var id in (await rows.Take(RowsOfKey).ListAsync()).Select(static row => row.ContentItemId).Distinct(StringComparer.Ordinal))
            {
                shared[id] = shared.GetValueOrDefault(id) + 1;
            }
        }

        shared.Remove(except);
        var likely = shared.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).Take(Compared).Select(static pair => pair.Key);
        return [.. (await contents.GetAsync(likely, withDrafts ? VersionOptions.Latest : VersionOptions.Published))
            .Select(item => new StoredMatch(item, PersonMatcher.Compare(profile, new PersonProfile(StoredPerson.Of(item)))))
            .Where(static match => match.Match.Class != MatchClass.Different)
            .OrderByDescending(static match => match.Match.Score)
            .Take(take)];
    }
}
