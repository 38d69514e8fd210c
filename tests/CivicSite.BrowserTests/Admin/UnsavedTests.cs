using System.Text.RegularExpressions;
using CivicSite.BrowserTests.Pages.Admin;
using Microsoft.Playwright;

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

    // Leaving a field as the button is pressed reports a change: it was saved already.
    [Fact]
    public async Task The_buttons_stay_under_the_pointer_that_presses_them()
    {
        await SignInAsync();
        var editor = await NewArticleAsync();
        await editor.FillAsync(NewsDraft.Make("Новость под указателем"));
        await editor.Lead.FillAsync("Набрано и сохранено само.");
        var status = Page.Locator("[data-editor-status]");
        await Assertions.Expect(status).ToContainTextAsync("Черновик сохранён", new() { Timeout = 20_000 });
        var said = await status.InnerTextAsync();
        await editor.Publish.HoverAsync();
        var place = await PlaceAsync();

        await Page.Mouse.DownAsync();

        Assert.Equal(said, await status.InnerTextAsync());
        Assert.Equal(place, await PlaceAsync());
        await Page.FollowAsync(() => Page.Mouse.UpAsync());

        async Task<(float X, float Y)> PlaceAsync() => await editor.Publish.BoundingBoxAsync() is { } box ? (box.X, box.Y) : default;
    }

    // The longest thing that is said of an unfinished text takes no line from the buttons.
    [Theory, InlineData(390), InlineData(1280)]
    public async Task What_is_said_of_the_draft_does_not_move_the_buttons(int width)
    {
        await SignInAsync();
        var editor = await NewArticleAsync();
        await Page.SetViewportSizeAsync(width, 844);
        var places = new HashSet<float>();
        foreach (var text in (string[])["", "Сохранение…", "Ещё не сохранено", "Черновик сохранён в 03:21"])
        {
            await Page.Locator("[data-editor-status]").EvaluateAsync("(status, text) => status.textContent = text", text);
            places.Add((await editor.Publish.BoundingBoxAsync())!.Y);
        }

        Assert.Single(places);
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
