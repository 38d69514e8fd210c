using CivicSite.Organizations.Models;
using CivicSite.Organizations.Services;
using CivicSite.Search.Documents;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.Html.Models;

namespace CivicSite.Organizations.Search;

/// <summary>Agreements of social partnership.</summary>
internal sealed class AgreementSearchSource(IStringLocalizer<AgreementSearchSource> S) : ISearchSource
{
    private const int TabPosition = 3;

    public IReadOnlyList<SearchContentType> ContentTypes => [new(OrganizationTypes.Agreement, "agreements", S["Agreements"], TabPosition)];

    public IReadOnlyList<SearchFacet> Facets => [];

    public ValueTask<SearchDocument?> DescribeAsync(ContentItem item)
    {
        var part = item.Part<AgreementPart>();
        var years = AgreementYears.Span(part.FirstYear.Year() ?? 0, part.LastYear.Year() ?? 0);
        return ValueTask.FromResult<SearchDocument?>(new SearchDocument
        {
            ContentItemId = item.ContentItemId,
            ContentType = item.ContentType,
            Title = years.Length > 0 ? $"{item.DisplayText} ({years})" : item.DisplayText ?? "",
            Keywords = part.Parties.Lines(),
            Body = HtmlText.ToPlain(item.As<HtmlBodyPart>()?.Html),
            Url = SearchUrls.Of(item),
        });
    }

    public bool DependsOn(ContentItem item) => false;
}
