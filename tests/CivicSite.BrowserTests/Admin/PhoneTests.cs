using CivicSite.BrowserTests.Pages.Admin;

namespace CivicSite.BrowserTests.Admin;

/// <summary>The press officer's way on a phone.</summary>
[Collection(PressOffice.Name)]
public sealed class PhoneTests(AdminSite site) : AdminTest(site)
{
    [Fact]
    public async Task News_are_written_and_published_on_a_phone()
    {
        var phone = await NewVisitorAsync();
        await phone.SetViewportSizeAsync(390, 844);
        await SignInAsync(phone);
        await phone.GotoAsync("/Admin");
        await phone.Locator("header button[popovertarget=admin-menu]").ClickAsync();
        await phone.FollowAsync(phone.Locator("#admin-menu a[href*='ContentItems/NewsArticle']"));
        await phone.FollowAsync(phone.Locator("main a[href*='/NewsArticle/Create']"));
        var draft = NewsDraft.Make("Новость с телефона") with { Cover = SampleFiles.Png("telefon.png"), CoverAlt = "Вид с берега" };
        var editor = new NewsEditor(phone);

        await editor.FillAsync(draft);
        await editor.PublishAsync();

        await phone.GotoAsync(await editor.PublicPathAsync());
        Assert.Equal(draft.Title, await phone.Locator("h1").InnerTextAsync());
        Assert.True(await phone.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await phone.GotoAsync("/news");
        await phone.Locator("button[popovertarget=filters]").First.ClickAsync();
        await phone.FollowAsync(phone.Locator("#filters a[href*='/topic/']").First);
        Assert.Equal(1, await phone.Locator("h1").CountAsync());
    }
}
