using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.Services;
using CivicSite.News;
using CivicSite.Search.Documents;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.Html.Models;

namespace CivicSite.ImmortalRegiment.Search;

/// <summary>People of the archive, by what their public pages say.</summary>
internal sealed class VeteranSearchSource(IContentManager contents, VeteranTexts texts, IStringLocalizer<VeteranSearchSource> S) : ISearchSource
{
    private const string Settlement = "settlement";
    private const int Tab = 20;

    private TermBook? _settlements;

    public IReadOnlyList<SearchContentType> ContentTypes => [new(VeteranTypes.Veteran, "veterans", S["Immortal Regiment"], Tab)];

    public IReadOnlyList<SearchFacet> Facets => [new(Settlement, S["Settlement"], 1)];

    public async ValueTask<SearchDocument?> DescribeAsync(ContentItem item)
    {
        var part = item.Part<VeteranPart>();
        var facts = item.Part<VeteranFactsPart>();
        return new SearchDocument
        {
            ContentItemId = item.ContentItemId,
            ContentType = item.ContentType,
            Title = item.DisplayText ?? "",
            OtherNames = [.. part.OtherNames.Select(name => string.Join(' ', new[] { Or(name.Surname, part.Surname), Or(name.GivenName, part.GivenName), Or(name.Patronymic, part.Patronymic) }))],
            Lead = part.Summary,
            Keywords = [.. part.Categories.Select(texts.Category), .. facts.Facts.SelectMany(Keywords).Where(static word => word.Length > 0).Distinct(StringComparer.Ordinal)],
            Body = string.Join('\n', new[] { HtmlText.ToPlain(item.As<HtmlBodyPart>()?.Html) }.Concat(facts.Facts.Select(static fact => fact.Detail)).Where(static text => text.Length > 0)),
            Url = SearchUrls.Of(item),
            Facets = await SettlementsAsync(facts),
            IsDemonstration = item.IsDemonstration(),
        };
    }

    public bool DependsOn(ContentItem item) => item.ContentItemId is NewsTypes.SettlementsTaxonomyId;

    private static string Or(string name, string otherwise) => name.Length > 0 ? name : otherwise;

    private static IEnumerable<string> Keywords(VeteranFact fact) => [FactTexts.Text(fact), fact.Place];

    private async Task<IReadOnlyList<SearchFacetValue>> SettlementsAsync(VeteranFactsPart facts)
    {
        var book = _settlements ??= TermBook.From(await contents.GetAsync(NewsTypes.SettlementsTaxonomyId, VersionOptions.Published));
        return [.. facts.Facts.Where(static fact => fact.Kind is FactKinds.Birth or FactKinds.CallUp or FactKinds.Residence)
            .Select(fact => book.ById(fact.Code)).OfType<Term>().DistinctBy(static term => term.Id)
            .Select(static term => new SearchFacetValue(Settlement, term.Slug, term.Name))];
    }
}
