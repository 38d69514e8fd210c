using CivicSite.BrowserTests.Pages.Admin;

namespace CivicSite.BrowserTests.Admin;

/// <summary>The press officer's way without a mouse.</summary>
[Collection(PressOffice.Name)]
public sealed class KeyboardTests(AdminSite site) : AdminTest(site)
{
    private const string Focused = "() => { const element = document.activeElement; return element.name || element.dataset.command || element.className || element.tagName; }";

    // The parts of a date field are marked by the browser itself.
    private const string IsSeen = """
        () => {
          const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
          return document.activeElement.matches('[type^=date]') || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
        }
        """;

    [Fact]
    public async Task An_article_is_written_and_published_with_keys_only()
    {
        await SignInAsync();
        var editor = await NewArticleAsync();
        var draft = NewsDraft.Make("Новость с клавиатуры");
        await editor.Title.FocusAsync();
        await TypeAsync(draft.Title);
        await PressAsync("Tab");
        Assert.Equal(NewsEditor.LeadName, await FocusedAsync());
        await TypeAsync(draft.Lead!);
        await TabToAsync("[contenteditable=true]");
        await TypeAsync(draft.Body!);
        await TabToAsync($"[name='{NewsEditor.TopicName}']");
        await PressAsync("ArrowDown");
        await TabToAsync("button[name='submit.Publish']");

        await Page.FollowAsync(() => PressAsync("Enter"));

        var page = await PublicPageAsync(await editor.PublicPathAsync());
        Assert.Contains(draft.Lead!, page.Body, StringComparison.Ordinal);
        Assert.Contains(draft.Body!, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Focus_follows_the_order_on_the_page_and_is_always_seen()
    {
        await SignInAsync();
        var editor = await NewArticleAsync();
        await editor.Title.FocusAsync();
        var order = new List<string>();
        for (var step = 0; step < 60 && await FocusedAsync() != "submit.Publish"; step++)
        {
            order.Add(await FocusedAsync());
            Assert.True(await Page.EvaluateAsync<bool>(IsSeen), $"The focus is not seen: {order[^1]}");
            await PressAsync("Tab");
        }

        string[] expected = ["TitlePart.Title", NewsEditor.LeadName, "NewsArticlePart.Cover.Upload", "NewsArticlePart.CoverCredit.Text", "NewsArticlePart.Source.Url", NewsEditor.TopicName];
        Assert.Equal(expected, order.Where(expected.Contains));
        Assert.Equal("submit.Publish", await FocusedAsync());
    }

    [Fact]
    public async Task The_library_holds_the_focus_and_gives_it_back()
    {
        await SignInAsync();
        var editor = await NewArticleAsync();
        await editor.AddCoverAsync(SampleFiles.Png("klavisha.png"), "Клавиша");
        var choose = Page.Locator("[data-media-choose] button").First;
        await choose.FocusAsync();
        await PressAsync("Enter");
        var dialog = Page.Locator("[data-media-dialog]");
        await dialog.Locator("[data-picker-file]").First.WaitForAsync();
        await CheckAsync("admin-media-dialog");

        for (var step = 0; step < 12; step++)
        {
            await PressAsync("Tab");
            Assert.True(await Page.EvaluateAsync<bool>("() => document.activeElement === document.body || document.activeElement.closest('[data-media-dialog]') !== null"));
        }

        await PressAsync("Escape");
        Assert.False(await dialog.IsVisibleAsync());
        Assert.True(await choose.EvaluateAsync<bool>("button => button === document.activeElement"));
        await PressAsync("Enter");
        await dialog.Locator("[data-picker-file]").First.WaitForAsync();
        await TabToAsync("[data-picker-file]");
        await PressAsync("Enter");
        Assert.False(await dialog.IsVisibleAsync());
        Assert.Equal(1, await Page.Locator($"[name='{NewsEditor.CoverName}']").CountAsync());
    }

    [Fact]
    public async Task The_dialogs_of_the_text_are_accessible_and_close_with_Escape()
    {
        await SignInAsync();
        var editor = await NewArticleAsync();
        await editor.FillBodyAsync("Текст со ссылкой");
        await PressAsync("Alt+F10");
        Assert.Equal(1, await Page.Locator("[data-wysiwyg-toolbar] :focus").CountAsync());
        await Page.Locator("[data-command=link]").FocusAsync();
        await PressAsync("Enter");
        await TypeAsync("java script");
        await PressAsync("Enter");
        var link = Page.Locator("[data-wysiwyg-link]");
        Assert.Matches(@"\p{IsCyrillic}", await link.Locator("[data-dialog-fault]").InnerTextAsync());
        await CheckAsync("admin-link-dialog");

        await PressAsync("Escape");

        Assert.False(await link.IsVisibleAsync());
        Assert.Equal(1, await Page.Locator(".wysiwyg :focus").CountAsync());
    }

    private Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    private Task TypeAsync(string text) => Page.Keyboard.TypeAsync(text);

    private Task<string> FocusedAsync() => Page.EvaluateAsync<string>(Focused);

    private Task TabToAsync(string selector) => Page.TabToAsync(selector);
}
