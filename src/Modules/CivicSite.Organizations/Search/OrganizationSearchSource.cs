using CivicSite.Organizations.Models;
using CivicSite.Search.Documents;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.Html.Models;

namespace CivicSite.Organizations.Search;

/// <summary>Organisations, by what their public page says and nothing more: contacts of the office are never found.</summary>
internal sealed class OrganizationSearchSource(OrganizationSearchTerms terms, IStringLocalizer<OrganizationSearchSource> S) : ISearchSource
{
    private const int TabPosition = 2;

    public IReadOnlyList<SearchContentType> ContentTypes => [new(OrganizationTypes.Organization, "organizations", S["Organizations"], TabPosition)];

    public IReadOnlyList<SearchFacet> Facets => terms.Facets;

    public IReadOnlyList<SearchSection> Sections =>
    [
        new("organizations", S["Organizations"], S["The register of public organizations: by kind, settlement and field of activity, as a list and on a map."],
            S["Public organizations, non-profit organizations, associations, societies, register of organizations, map of organizations"]),
        new("agreements", S["Agreements"], S["Agreements of social partnership and the organizations that joined them."], S["Social partnership agreements"]),
        new("organizations/opendata", S["Open data: organizations"], S["The register of organizations as files for programs: CSV and JSON."], S["Download the register, data set, data passport"]),
    ];

    public async ValueTask<SearchDocument?> DescribeAsync(ContentItem item)
    {
        var part = item.Part<OrganizationPart>();
        var facets = await terms.OfAsync(item);
        string[] keywords =
        [
            .. facets.Select(static facet => facet.Label),
            item.Part<OrganizationMembershipPart>().InPublicChamber() ? "Общественная палата" : "",
            part.Leader.TextOrEmpty(), part.OgrnText(), part.InnText(),
            item.Part<OrganizationContactsPart>().Address.TextOrEmpty(),
        ];
        return new SearchDocument
        {
            ContentItemId = item.ContentItemId,
            ContentType = item.ContentType,
            Title = item.DisplayText ?? "",
            OtherNames = [.. new[] { part.ShortName.TextOrEmpty() }.Concat(part.FormerNames.Lines()).Where(static name => name.Length > 0)],
            Lead = item.Part<OrganizationProfilePart>().Summary.TextOrEmpty(),
            Keywords = [.. keywords.Where(static word => word.Length > 0)],
            Body = HtmlText.ToPlain(item.As<HtmlBodyPart>()?.Html),
            Url = SearchUrls.Of(item),
            Facets = facets,
            IsDemonstration = item.Part<OrganizationRecordPart>().Demonstration?.Value == true,
        };
    }

    public bool DependsOn(ContentItem item) => OrganizationSearchTerms.AreIn(item);
}
