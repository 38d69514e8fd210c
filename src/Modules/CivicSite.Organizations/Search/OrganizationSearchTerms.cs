using CivicSite.News;
using CivicSite.Organizations.Models;
using CivicSite.Search.Documents;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;

namespace CivicSite.Organizations.Search;

/// <summary>Kinds, settlements and fields of activity as facets, read in the transaction that writes the index.</summary>
internal sealed class OrganizationSearchTerms(IContentManager contents, IStringLocalizer<OrganizationSearchTerms> S)
{
    private const string Settlement = "settlement";
    private const string Kind = "kind";
    private const string Activity = "activity";

    private readonly Dictionary<string, TermBook> _books = new(StringComparer.Ordinal);

    public IReadOnlyList<SearchFacet> Facets => [new(Settlement, S["Settlement"], 1), new(Kind, S["Kind"], 3), new(Activity, S["Field of activity"], 4)];

    public async Task<IReadOnlyList<SearchFacetValue>> OfAsync(ContentItem item)
    {
        var profile = item.Part<OrganizationProfilePart>();
        return
        [
            .. await ValuesAsync(Settlement, NewsTypes.SettlementsTaxonomyId, profile.Settlements.TermIds()),
            .. await ValuesAsync(Kind, OrganizationTypes.KindsTaxonomyId, item.Part<OrganizationPart>().Kind.TermIds()),
            .. await ValuesAsync(Activity, OrganizationTypes.ActivitiesTaxonomyId, profile.Activities.TermIds()),
        ];
    }

    public static bool AreIn(ContentItem item) =>
        item.ContentItemId is OrganizationTypes.KindsTaxonomyId or OrganizationTypes.ActivitiesTaxonomyId or NewsTypes.SettlementsTaxonomyId;

    private async Task<IEnumerable<SearchFacetValue>> ValuesAsync(string facet, string taxonomyId, IReadOnlyList<string> ids)
    {
        if (!_books.TryGetValue(taxonomyId, out var book))
        {
            _books[taxonomyId] = book = TermBook.From(await contents.GetAsync(taxonomyId, VersionOptions.Published));
        }

        return ids.Select(book.ById).OfType<Term>().Select(term => new SearchFacetValue(facet, term.Slug, term.Name));
    }
}
