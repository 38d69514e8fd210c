namespace CivicSite.News.ViewModels;

/// <summary>What a list of news is narrowed to.</summary>
public enum NewsListKind
{
    All,
    Topic,
    Settlement,
    Year,
    Month,
}

/// <summary>The filters beside a list.</summary>
/// <param name="Years">Newest first; only years with published articles.</param>
/// <param name="Months">Of the chosen year, January first; empty unless a year or a month is shown.</param>
public sealed record NewsFilters(
    IReadOnlyList<NewsFacet> Topics,
    IReadOnlyList<NewsFacet> Settlements,
    IReadOnlyList<NewsFacet> Years,
    IReadOnlyList<NewsFacet> Months);

/// <summary>A page of <c>/news</c>, of a topic, of a settlement, of a year or of a month.</summary>
/// <param name="Subject">The name of the topic or settlement, "2017" or "декабрь 2017"; null on the list of everything.</param>
/// <param name="AllNewsUrl">The list without a filter.</param>
/// <param name="MediaUrl">The list of publications of other media.</param>
public sealed record NewsListViewModel(
    NewsListKind Kind,
    string? Subject,
    IReadOnlyList<NewsCard> Items,
    NewsPager Pager,
    NewsFilters Filters,
    FeedLinks Feeds,
    string AllNewsUrl,
    string MediaUrl);
