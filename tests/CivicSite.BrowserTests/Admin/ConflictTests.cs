using CivicSite.BrowserTests.Pages.Admin;

namespace CivicSite.BrowserTests.Admin;

/// <summary>Two people edit one article: the second to save sees both versions and loses nothing.</summary>
[Collection(PressOffice.Name)]
public sealed class ConflictTests(AdminSite site) : AdminTest(site)
{
    [Fact]
    public async Task The_second_to_save_sees_both_versions()
    {
        await SignInAsync();
        var first = await NewArticleAsync();
        await first.FillAsync(NewsDraft.Make("Новость двоих"));
        await first.SaveDraftAsync();
        var colleague = await NewVisitorAsync();
        await SignInAsync(colleague);
        var second = new NewsEditor(colleague);
        await second.OpenAsync(await first.IdAsync());
        await first.Lead.FillAsync("Лид первого редактора.");
        await first.SaveDraftAsync();

        await second.Lead.FillAsync("Лид второго редактора.");
        await second.SaveDraftAsync();

        await CheckAsync("admin-conflict", colleague);
        Assert.True(await second.Conflict.IsVisibleAsync());
        var both = await colleague.Locator("main").InnerTextAsync();
        Assert.Contains("Лид первого редактора.", both, StringComparison.Ordinal);
        Assert.Contains("Лид второго редактора.", both, StringComparison.Ordinal);
        Assert.Equal("Лид второго редактора.", await second.Lead.InputValueAsync());
        await first.OpenAsync(await first.IdAsync());
        Assert.Equal("Лид первого редактора.", await first.Lead.InputValueAsync());

        await second.SaveDraftAsync();
        await first.OpenAsync(await first.IdAsync());
        Assert.Equal("Лид второго редактора.", await first.Lead.InputValueAsync());
    }

    [Fact]
    public async Task An_article_deleted_meanwhile_is_offered_as_a_new_one()
    {
        await SignInAsync();
        var first = await NewArticleAsync();
        await first.FillAsync(NewsDraft.Make("Удалённая коллегой"));
        await first.SaveDraftAsync();
        var colleague = await NewVisitorAsync();
        await SignInAsync(colleague);
        var second = new NewsEditor(colleague);
        await second.OpenAsync(await first.IdAsync());
        await first.DeleteAsync();

        await second.Lead.FillAsync("Что было набрано.");
        await second.SaveDraftAsync();

        Assert.Equal("Что было набрано.", await second.Lead.InputValueAsync());
        await second.SaveDraftAsync();
        Assert.Equal("Что было набрано.", await second.Lead.InputValueAsync());
        Assert.NotEqual("", await second.IdAsync());
    }
}
