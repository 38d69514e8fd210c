using System.Text.RegularExpressions;
using CivicSite.BrowserTests.Pages.Admin;

namespace CivicSite.BrowserTests.Admin;

/// <summary>What was typed and not saved by a button.</summary>
[Collection(PressOffice.Name)]
public sealed class UnsavedTests(AdminSite site) : AdminTest(site)
{
    [Fact]
    public async Task A_draft_saved_by_itself_is_there_after_the_tab_was_closed()
    {
        await SignInAsync();
        var draft = NewsDraft.Make("Новость из закрытой вкладки");
        var editor = await NewArticleAsync();
        await editor.FillAsync(draft);
        // Attention goes elsewhere: the draft is saved at once.
        var saved = Page.WaitForResponseAsync(response => response.Url.Contains("AutoSave", StringComparison.OrdinalIgnoreCase) && response.Ok);
        await Page.Locator(".editor-links a").First.FocusAsync();
        await saved;
        await Page.CloseAsync();

        var again = await Page.Context.NewPageAsync();
        var list = new ContentListPage(again);
        await list.FindAsync(draft.Title);
        await again.FollowAsync(list.Row(draft.Title).Locator("a.content-row-title"));

        var reopened = new NewsEditor(again);
        Assert.Equal(draft.Title, await reopened.Title.InputValueAsync());
        Assert.Equal(draft.Lead, await reopened.Lead.InputValueAsync());
        Assert.Contains(draft.Body!, await reopened.BodyAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_asks_only_when_something_is_not_saved()
    {
        await SignInAsync();
        var asked = 0;
        Page.Dialog += (_, dialog) => asked += dialog.Type == "beforeunload" ? 1 : 0;
        var editor = await NewArticleAsync();
        await editor.Title.ClickAsync();
        await Page.GotoAsync("/Admin");
        Assert.Equal(0, asked);

        editor = await NewArticleAsync();
        await editor.Title.ClickAsync();
        await Page.Keyboard.TypeAsync("Не сохранено");
        await Page.GotoAsync("/Admin");

        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Text_typed_without_a_connection_is_offered_again()
    {
        await SignInAsync();
        var editor = await NewArticleAsync();
        await editor.FillAsync(NewsDraft.Make("Новость без связи"));
        await editor.SaveDraftAsync();
        await Page.RouteAsync(new Regex("AutoSave", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)), route => route.AbortAsync("connectionaborted"));
        await editor.Lead.FillAsync("Набрано без связи.");
        await Page.Locator(".editor-links a").First.FocusAsync();
        await Page.Locator("[data-editor-status].is-error").WaitForAsync();
        await Page.UnrouteAllAsync();

        await Page.ReloadAsync();

        await Page.Locator(".editor-kept button").First.ClickAsync();
        Assert.Equal("Набрано без связи.", await editor.Lead.InputValueAsync());
        TakeFaults();
    }
}
