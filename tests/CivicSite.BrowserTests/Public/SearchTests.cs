using CivicSite.BrowserTests.Harness;
using CivicSite.BrowserTests.Pages;
using CivicSite.Testing;

namespace CivicSite.BrowserTests.Public;

/// <summary>Searching, with the keyboard, on a phone, without scripts and in English.</summary>
[Trait("Scope", "PublicSite")]
[Collection(SiteCollection.Name)]
public sealed class SearchTests(SiteFixture site) : BrowserTest(site)
{
    private const int PhoneWidth = 390;

    [Fact]
    public async Task A_query_is_suggested_corrected_and_narrowed()
    {
        await Page.GotoAsync("/news");
        var search = new SearchPage(Page);

        await search.Box.PressSequentiallyAsync("краеведч");
        await search.Suggestions.First.WaitForAsync();
        await search.Box.PressAsync("ArrowDown");
        Assert.Equal(await search.Suggestions.First.GetAttributeAsync("id"), await search.Box.GetAttributeAsync("aria-activedescendant"));
        await CheckAsync("search-suggestions");
        await search.Box.PressAsync("Escape");
        Assert.Equal("false", await search.Box.GetAttributeAsync("aria-expanded"));

        await search.SearchAsync("ветраны войны");
        await CheckAsync("search");
        Assert.Contains("ветераны войны", await search.Correction.InnerTextAsync(), StringComparison.Ordinal);

        await Page.FollowAsync(search.Tabs.Nth(1));
        await Page.SetViewportSizeAsync(PhoneWidth, 844);
        await search.OpenFilters.ClickAsync();
        var facet = search.Facets.First;
        var count = await facet.Locator(".count").InnerTextAsync();
        await Page.FollowAsync(facet);
        await CheckAsync("search-narrowed");
        Assert.StartsWith(count + " ", await search.Count.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_search_works_without_scripts()
    {
        var reader = await NewVisitorAsync(javaScript: false);
        var search = new SearchPage(await VisitAsync("/", page: reader));

        await search.SearchAsync("форум ТОС");

        Assert.True(await search.Results.CountAsync() > 3);
        await reader.FollowAsync(search.Results.First.Locator("h2 a"));
        Assert.Equal(1, await reader.Locator("h1").CountAsync());
    }

    [Fact]
    public async Task The_interface_speaks_English() => Assert.Empty(await ForeignTextsAsync(SearchPage.Path, "en", briefly: true));
}
