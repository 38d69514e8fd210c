namespace CivicSite.Organizations.ViewModels;

/// <summary>A page of <c>/organizations</c>.</summary>
/// <param name="Total">How many organisations the filters leave.</param>
/// <param name="All">How many there are without filters.</param>
/// <param name="Letters">The A–Я index: letters with something behind them.</param>
/// <param name="Applied">The filters in force, each with the list that lacks it.</param>
/// <param name="Located">How many of them are on the map.</param>
/// <param name="PointsUrl">GeoJSON of those.</param>
/// <param name="HasDemonstration">The register holds made-up records.</param>
public sealed record OrganizationListViewModel(
    OrganizationQuery Query,
    IReadOnlyList<OrganizationCard> Items,
    int Total,
    int All,
    OrganizationPager Pager,
    IReadOnlyList<FacetLink> Letters,
    IReadOnlyList<FacetGroup> Facets,
    IReadOnlyList<NamedLink> Applied,
    bool HasDemonstration,
    int Located,
    string PointsUrl,
    string AllUrl,
    string AgreementsUrl,
    string OpenDataUrl);
