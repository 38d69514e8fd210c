namespace CivicSite.ImmortalRegiment.ViewModels;

/// <summary>The page <c>/veterans</c>.</summary>
/// <param name="Close">The names were found only with slips of the pen.</param>
/// <param name="All">How many people there are without filters.</param>
/// <param name="Letters">The A–Я index: letters with something behind them.</param>
/// <param name="Applied">The filters in force, each with the list that lacks it.</param>
/// <param name="Orders">The orders, the current one marked.</param>
/// <param name="Wall">The list stands as portraits.</param>
public sealed record VeteranListViewModel(
    VeteranSection Section,
    VeteranQuery Query,
    IReadOnlyList<VeteranCard> Items,
    int Total,
    int All,
    bool Close,
    VeteranPager Pager,
    IReadOnlyList<FacetLink> Letters,
    IReadOnlyList<FacetGroup> Facets,
    IReadOnlyList<NamedLink> Applied,
    IReadOnlyList<FacetLink> Orders,
    bool Wall,
    bool HasDemonstration,
    VeteranLinks Links);

/// <summary>Pages that lists lead to.</summary>
public sealed record VeteranLinks(string All, string OpenData);

/// <summary>A place of the map.</summary>
public sealed record PlaceRow(string Name, string Url, int Count);

/// <summary>The page <c>/veterans/map</c>.</summary>
/// <param name="Places">Those with the most people first, at most as many as fit a page.</param>
/// <param name="More">How many places are only on the map.</param>
public sealed record VeteranMapViewModel(VeteranSection Section, IReadOnlyList<PlaceRow> Places, int More, string PointsUrl, bool HasDemonstration, VeteranLinks Links);

/// <summary>Those of a page, and how many there are on all pages.</summary>
public sealed record VeteranDayPart(IReadOnlyList<VeteranCard> People, int Total);

/// <summary>The page <c>/veterans/today</c>.</summary>
/// <param name="Day">In words, such as “9 May”.</param>
public sealed record VeteranDayViewModel(
    VeteranSection Section,
    string Day,
    VeteranDayPart Born,
    VeteranDayPart Died,
    VeteranPager Pager,
    NamedLink Previous,
    NamedLink Next,
    bool HasDemonstration,
    VeteranLinks Links);
