using CivicSite.News.ViewModels;

namespace CivicSite.News.Services;

/// <summary>Limits of lists, so that no page costs more than another as the archive grows.</summary>
internal static class NewsPaging
{
    public const int PageSize = 12;

    /// <summary>Skipping rows costs time in proportion to their number; older items are reached by year and month.</summary>
    public const int MaxPages = 50;

    /// <summary>A month is small by nature, so its pages go as far as it does.</summary>
    public const int MaxMonthPages = 1000;

    public static NewsPager Pager(string listUrl, int page, bool more, int maxPages) => new(
        page,
        page > 1 ? NewsUrls.Page(listUrl, page - 1) : null,
        more && page < maxPages ? NewsUrls.Page(listUrl, page + 1) : null,
        more && page >= maxPages);
}
