using CivicSite.News.Services;
using CivicSite.News.ViewModels;

namespace CivicSite.UnitTests.News;

public sealed class NewsPagingTests
{
    [Fact]
    public void A_list_of_one_page_has_no_neighbours() =>
        Assert.Equal(new NewsPager(1, null, null, ContinuesInArchive: false), NewsPaging.Pager("/news", 1, more: false, maxPages: 50));

    [Fact]
    public void The_second_page_leads_back_to_the_lists_own_address() =>
        Assert.Equal(new NewsPager(2, "/news", "/news?page=3", ContinuesInArchive: false), NewsPaging.Pager("/news", 2, more: true, maxPages: 50));

    [Fact]
    public void The_deepest_page_points_to_the_archive() =>
        Assert.Equal(new NewsPager(50, "/news?page=49", null, ContinuesInArchive: true), NewsPaging.Pager("/news", 50, more: true, maxPages: 50));

    [Fact]
    public void Filters_without_articles_are_left_out()
    {
        var book = new NewsTermBook([new NewsTerm("4a", "ТОС", "tos"), new NewsTerm("4b", "Спорт", "sport")]);

        var facets = NewsListPages.Facets(book, new Dictionary<string, int>(StringComparer.Ordinal) { ["4a"] = 7, ["4b"] = 0 }, "4a", slug => "/" + slug);

        Assert.Equal([new NewsFacet("ТОС", "/tos", 7, Current: true)], facets);
    }
}
