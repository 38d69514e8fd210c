using System.Text.Json;
using CivicSite.ImmortalRegiment.Contributions;
using CivicSite.ImmortalRegiment.Matching;
using CivicSite.ImmortalRegiment.Models;
using OrchardCore.ContentManagement;

namespace CivicSite.ImmortalRegiment.Merging;

/// <summary>Shows what a merge would make of two records, without writing anything.</summary>
internal sealed class MergePreview(ContributionTexts texts, MatchTexts matchTexts)
{
    public MergeViewModel Build(MergeViewModel page, ContentItem kept, ContentItem gone)
    {
        // A copy through JSON: the preview must not touch what the session knows.
        var merged = JsonSerializer.Deserialize<ContentItem>(JsonSerializer.Serialize(kept))!;
        CombinedRecord.Write(merged, gone);
        var match = PersonMatcher.Compare(new PersonProfile(StoredPerson.Of(kept)), new PersonProfile(StoredPerson.Of(gone)));
        return page with
        {
            Ids = (kept.ContentItemId, gone.ContentItemId),
            KeptName = kept.DisplayText ?? "",
            GoneName = gone.DisplayText ?? "",
            Why = matchTexts.Explain(match),
            Lines = [.. Lines(kept, gone, merged).Where(static line => line.Merged.Length > 0)],
        };
    }

    private IEnumerable<MergeLine> Lines(ContentItem kept, ContentItem gone, ContentItem merged)
    {
        yield return Line(texts.Item(ContributionFields.Name), static item => item.Part<VeteranPart>().FullName());
        yield return Line(texts.Item(ContributionFields.OtherSurname), static item =>
            string.Join('\n', item.Part<VeteranPart>().OtherNames.Select(static name => string.Join(' ', new[] { name.Surname, name.GivenName, name.Patronymic }.Where(static part => part.Length > 0)))));
        yield return Line(texts.Item(ContributionFields.Categories), item => string.Join(", ", item.Part<VeteranPart>().Categories.Select(texts.Category)));
        foreach (var kind in FactKinds.All)
        {
            yield return Line(texts.Item(kind), item => string.Join('\n', item.Part<VeteranFactsPart>().OfKind(kind).Select(fact => Words(kind, fact))));
        }

        MergeLine Line(string name, Func<ContentItem, string> show) => new(name, show(kept), show(gone), show(merged));
    }

    private string Words(string kind, VeteranFact fact)
    {
        var code = ContributionFields.OfItem(kind).FirstOrDefault(static field => field.Input == ContributionInput.Choice) is { } choice ? texts.Shown(choice, fact.Code)
            : Rules.Awards.List.Find(fact.Code)?.Name(System.Globalization.CultureInfo.CurrentUICulture) ?? fact.Code;
        var date = Dates.UncertainDate.FromEdtf(fact.Date)?.ToText(System.Globalization.CultureInfo.CurrentUICulture) ?? fact.Date;
        return string.Join(", ", new[] { date, code, fact.Value, fact.Place }.Where(static part => part.Length > 0));
    }
}
