using CivicSite.BrowserTests.Pages.Admin;

namespace CivicSite.BrowserTests.Admin;

/// <summary>The menu of the admin and the switch between languages.</summary>
[Collection(Administration.Name)]
public sealed class NavigationTests(AdminSite site) : AdminTest(site)
{
    [Theory]
    [InlineData(NewsEditor.CreatePath, "/Admin/Contents/ContentItems/NewsArticle")]
    [InlineData("/Admin/Contents/ContentItems?contentTypeId=NewsArticle", "/Admin/Contents/ContentItems/NewsArticle")]
    [InlineData("/Admin/Contents/ContentItems", "/Admin/Contents/ContentItems")]
    [InlineData("/Admin/Users/Create", "/Admin/Users/Index")]
    [InlineData("/Admin/ContentTypes/NewsArticle/AddField", "/Admin/ContentTypes")]
    public async Task The_menu_marks_the_section_of_the_page(string path, string section)
    {
        await SignInAsync();
        await Page.GotoAsync(path);

        Assert.Equal(section, await Page.Locator("#admin-menu [aria-current=page]").GetAttributeAsync("href"));
    }

    [Fact]
    public async Task The_language_is_switched_in_the_admin_and_on_the_site()
    {
        await SignInAsync();
        await Page.GotoAsync("/Admin");
        await Page.FollowAsync(Page.Locator("nav.languages a[hreflang=en]"));
        Assert.Equal("en", await Page.Locator("html").GetAttributeAsync("lang"));
        await CheckAsync("admin-english");
        Assert.DoesNotMatch(@"\p{IsCyrillic}", await Page.Locator("#admin-menu a[href$='/Admin/Features']").InnerTextAsync());

        await VisitAsync("/news");
        Assert.Equal("en", await Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("News", await Page.Locator("h1").InnerTextAsync());
        await Page.FollowAsync(Page.Locator("header a[hreflang=ru]"));
        Assert.Equal("ru", await Page.Locator("html").GetAttributeAsync("lang"));
        Assert.EndsWith("/news", Page.Url, StringComparison.Ordinal);
    }
}
