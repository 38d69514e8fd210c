using CivicSite.BrowserTests.Harness;
using CivicSite.Testing;

namespace CivicSite.BrowserTests.Public;

/// <summary>What a resident sees, on either engine.</summary>
[Trait("Scope", "PublicSite")]
[Collection(SiteCollection.Name)]
public sealed class PublicSiteTests(SiteFixture site) : BrowserTest(site)
{
    [Fact]
    public async Task A_reader_goes_from_the_list_to_an_article_and_back()
    {
        await VisitAsync("/news");
        var link = Page.Locator("main article h2 a, main article h3 a").First;
        var title = await link.InnerTextAsync();

        await Page.FollowAsync(link);

        await CheckAsync("article");
        Assert.Equal(title.Trim(), (await Page.Locator("h1").InnerTextAsync()).Trim());
        await Page.GoBackAsync();
        Assert.EndsWith("/news", Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_answers_in_the_look_of_the_site()
    {
        await VisitAsync("/no-such-page", status: 404);

        Assert.True(await Page.Locator("header nav a").CountAsync() > 0);
        Assert.True(await Page.Locator("main a[href='/']").CountAsync() > 0);
    }

    [Fact]
    public async Task News_are_read_without_scripts()
    {
        var reader = await NewVisitorAsync(javaScript: false);
        await VisitAsync("/", page: reader);

        await reader.FollowAsync(reader.Locator("main a[href^='/news/']").First);
        await CheckAsync("article-without-scripts", reader);

        Assert.True(await reader.Locator("main p").CountAsync() > 0);
    }

    [Fact]
    public async Task The_keyboard_reaches_the_content_first()
    {
        await Page.GotoAsync("/");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Enter");

        Assert.Equal("content", await Page.EvaluateAsync<string>("document.activeElement.id || location.hash.slice(1)"));
    }
}
