using CivicSite.BrowserTests.Pages.Admin;

namespace CivicSite.BrowserTests.Admin;

/// <summary>What a press officer does in a day, and what readers see of it at once.</summary>
[Collection(PressOffice.Name)]
public sealed class PressOfficeTests(AdminSite site) : AdminTest(site)
{
    [Fact]
    public async Task News_go_from_a_draft_to_the_public_pages()
    {
        await SignInAsync();
        var draft = NewsDraft.Make("Спартакиада дворов") with { Cover = SampleFiles.Png("dvor.png"), CoverAlt = "Дети на площадке" };
        var editor = await NewArticleAsync();
        await editor.FillAsync(draft);

        await editor.SaveDraftAsync();

        await CheckAsync("admin-editor");
        Assert.Equal(draft.Title, await editor.Title.InputValueAsync());
        await AssertPreviewAsync(editor, draft);
        Assert.DoesNotContain(draft.Title, (await PublicPageAsync("news")).Body, StringComparison.Ordinal);
        await editor.PublishAsync();
        await AssertPublicEverywhereAsync(draft, await editor.PublicPathAsync());
    }

    [Fact]
    public async Task A_correction_is_public_at_the_next_request()
    {
        await SignInAsync();
        var draft = NewsDraft.Make("Субботник");
        var editor = await PublishAsync(draft);
        var path = await editor.PublicPathAsync();
        Assert.Contains(draft.Lead!, (await PublicPageAsync(path)).Body, StringComparison.Ordinal);

        await editor.Lead.FillAsync("Исправленный первый абзац.");
        await editor.SaveDraftAsync();
        Assert.Contains(draft.Lead!, (await PublicPageAsync(path)).Body, StringComparison.Ordinal);
        await editor.PublishAsync();

        var page = await PublicPageAsync(path);
        Assert.Contains("Исправленный первый абзац.", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(draft.Lead!, page.Body, StringComparison.Ordinal);
        Assert.Contains("Исправленный первый абзац.", (await PublicPageAsync("news")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_version_is_taken_back_from_the_history()
    {
        await SignInAsync();
        var draft = NewsDraft.Make("Новость с историей");
        var editor = await PublishAsync(draft);
        var path = await editor.PublicPathAsync();
        await editor.Lead.FillAsync("Вторая редакция лида.");
        await editor.PublishAsync();
        var history = new HistoryPage(Page);

        await history.OpenAsync(await editor.IdAsync());
        await CheckAsync("admin-history");
        Assert.Equal(2, await history.Versions.CountAsync());
        await history.TakeBackAsync(history.Versions.Last);
        await editor.OpenAsync(await editor.IdAsync());

        Assert.Equal(draft.Lead, await editor.Lead.InputValueAsync());
        Assert.Contains("Вторая редакция лида.", (await PublicPageAsync(path)).Body, StringComparison.Ordinal);
        await editor.PublishAsync();
        Assert.Contains(draft.Lead!, (await PublicPageAsync(path)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Вторая редакция лида.", (await PublicPageAsync(path)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_is_withdrawn_and_comes_back()
    {
        await SignInAsync();
        var draft = NewsDraft.Make("Отзываемая новость");
        var editor = await PublishAsync(draft);
        var path = await editor.PublicPathAsync();

        await editor.UnpublishAsync();

        Assert.Equal(404, await PublicStatusAsync(path));
        Assert.DoesNotContain(draft.Title, (await PublicPageAsync("news")).Body, StringComparison.Ordinal);
        await editor.PublishAsync();
        Assert.Equal(200, await PublicStatusAsync(path));
    }

    [Fact]
    public async Task A_deletion_is_taken_back()
    {
        await SignInAsync();
        var draft = NewsDraft.Make("Удаляемая новость");
        var editor = await PublishAsync(draft);
        var path = await editor.PublicPathAsync();
        var list = new ContentListPage(Page);

        await editor.DeleteAsync();

        await CheckAsync("admin-deleted");
        Assert.Equal(404, await PublicStatusAsync(path));
        Assert.Equal(0, await list.Row(draft.Title).CountAsync());
        await Page.FollowAsync(list.Undo);
        Assert.Equal(1, await list.Row(draft.Title).CountAsync());
        Assert.Equal(200, await PublicStatusAsync(path));
    }

    private async Task AssertPreviewAsync(NewsEditor editor, NewsDraft draft)
    {
        var preview = await editor.PreviewAsync();
        await CheckAsync("preview", preview);

        Assert.Equal(draft.Title, await preview.Locator("h1").InnerTextAsync());
        Assert.Equal(draft.Lead, await preview.Locator("article .lead").InnerTextAsync());
        Assert.Equal(draft.Body, (await preview.Locator("article .prose").InnerTextAsync()).Trim());
        Assert.Equal(draft.CoverAlt, await preview.Locator("figure.cover img").GetAttributeAsync("alt"));
        await preview.CloseAsync();
        await Page.BringToFrontAsync();
    }

    private async Task AssertPublicEverywhereAsync(NewsDraft draft, string path)
    {
        var reader = await NewVisitorAsync();
        await VisitAsync(path, page: reader);
        Assert.Equal(draft.Title, await reader.Locator("h1").InnerTextAsync());
        Assert.True(await reader.Locator("figure.cover img").EvaluateAsync<bool>("image => image.complete && image.naturalWidth > 0"));

        var topic = await reader.Locator("nav.breadcrumbs a[href*='/topic/']").GetAttributeAsync("href");
        foreach (var list in (string[])["/", "/news", topic!])
        {
            Assert.Contains(draft.Title, (await PublicPageAsync(list)).Texts("main h2 a, main h3 a"));
        }

        foreach (var feed in (string[])["/news/rss", "/news/atom", $"{topic}/rss"])
        {
            Assert.Contains($"<title>{draft.Title}</title>", (await PublicPageAsync(feed)).Body, StringComparison.Ordinal);
        }
    }
}
