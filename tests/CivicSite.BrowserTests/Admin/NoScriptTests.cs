using CivicSite.BrowserTests.Pages;
using CivicSite.BrowserTests.Pages.Admin;

namespace CivicSite.BrowserTests.Admin;

/// <summary>Everything without JavaScript.</summary>
[Collection(PressOffice.Name)]
public sealed class NoScriptTests(AdminSite site) : AdminTest(site)
{
    [Fact]
    public async Task News_are_written_and_published_without_scripts()
    {
        var page = await NewVisitorAsync(javaScript: false);
        await new LoginPage(page).LogInAsAdminAsync();
        var draft = NewsDraft.Make("Новость без скриптов") with { Cover = SampleFiles.Png("prosto.png"), CoverAlt = "Площадь" };
        var editor = await NewArticleAsync(page);
        await editor.FillAsync(draft with { Body = "<p>Текст без редактора.</p>" });

        await editor.SaveDraftAsync();
        await editor.PublishAsync();

        await CheckAsync("admin-editor-without-scripts", page);
        await page.GotoAsync(await editor.PublicPathAsync());
        Assert.Equal(draft.Title, await page.Locator("h1").InnerTextAsync());
        Assert.Contains("Текст без редактора.", await page.Locator("article .prose").InnerTextAsync(), StringComparison.Ordinal);
        var list = new ContentListPage(page);
        await list.FindAsync(draft.Title);
        await list.ActAsync(draft.Title, "Delete");
        await page.FollowAsync(list.Undo);
        Assert.Equal(1, await list.Row(draft.Title).CountAsync());
    }

    [Fact]
    public async Task Readers_filter_and_turn_pages_without_scripts()
    {
        var page = await NewVisitorAsync(javaScript: false);
        await page.GotoAsync("/news");
        var first = await page.Locator("main article h2 a").First.InnerTextAsync();

        await page.FollowAsync(page.Locator("nav.pager a[rel=next]"));
        Assert.NotEqual(first, await page.Locator("main article h2 a").First.InnerTextAsync());
        await page.FollowAsync(page.Locator("nav.pager a[rel=prev]"));
        Assert.Equal(first, await page.Locator("main article h2 a").First.InnerTextAsync());
        foreach (var filter in (string[])["/topic/", "/settlement/", "/2017"])
        {
            await page.FollowAsync(page.Locator($"#filters a[href*='{filter}']").First);
            Assert.True(await page.Locator("main article h2 a").CountAsync() > 0);
            await page.FollowAsync(page.Locator("a.chip.is-removable"));
        }
    }

    [Fact]
    public async Task The_version_for_the_visually_impaired_works_without_scripts()
    {
        var page = await NewVisitorAsync(javaScript: false);
        await page.GotoAsync("/");
        await page.FollowAsync(page.Locator("header a[href*='accessib' i]").First);
        var plain = await page.Locator("html").EvaluateAsync<string>("root => getComputedStyle(root).fontSize + getComputedStyle(document.body).backgroundColor");

        await page.Locator("[name=TextSize][value='3']").CheckAsync();
        await page.Locator("[name=Scheme][value=Black]").CheckAsync();
        await page.FollowAsync(page.Locator("form.settings button").First);
        await page.GotoAsync("/news");

        await CheckAsync("news-for-the-visually-impaired", page);
        Assert.NotEqual(plain, await page.Locator("html").EvaluateAsync<string>("root => getComputedStyle(root).fontSize + getComputedStyle(document.body).backgroundColor"));
    }
}
