using AngleSharp.Html.Dom;
using CivicSite.Testing;
using static CivicSite.IntegrationTests.Http.Newsroom;

namespace CivicSite.IntegrationTests.Http;

/// <summary>A draft that saves itself: one draft, whatever is half-written, and nothing of it in public.</summary>
public abstract class AutoSaveTests(EditedSite site) : EditedSiteTest(site)
{
    [Fact]
    public async Task A_new_item_is_kept_from_its_first_words_on_in_one_draft()
    {
        using var admin = await Site.SignInAsync();
        var page = await admin.GetAsync(NewArticle);

        var first = await admin.AutoSaveAsync(page, (Lead, "Только начало"));
        var second = await admin.AutoSaveAsync(page, (Lead, "Только начало и дальше"), ("EditToken", first.Token));

        Assert.NotNull(second.SavedAt);
        Assert.NotEqual(first.Token, second.Token);
        var editor = await admin.GetAsync(second.Url!);
        Assert.Equal("Только начало и дальше", editor.Find<IHtmlTextAreaElement>($"[name='{Lead}']").Value);
        Assert.Single((await admin.GetAsync(second.Url!.Replace("/Edit", "/History", StringComparison.Ordinal))).Texts("main .rows > li"));
    }

    [Fact]
    public async Task The_public_version_stays_as_it_is()
    {
        using var admin = await Site.SignInAsync();
        var (edit, path) = await PublishAsync(admin, "Опубликованный лид.");
        var page = await admin.GetAsync(edit);

        var unchanged = await admin.AutoSaveAsync(page);
        var answer = await admin.AutoSaveAsync(page, (Lead, "Ещё не опубликованный лид."));

        Assert.Equal(EditTokenOf(page), unchanged.Token);
        Assert.NotNull(answer.SavedAt);
        using var visitor = Site.NewSession();
        Assert.Contains("Опубликованный лид.", (await visitor.GetAsync(path)).Body, StringComparison.Ordinal);
        Assert.Contains("Ещё не опубликованный лид.", (await admin.GetAsync(edit)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_value_keeps_what_it_was_and_is_told()
    {
        using var admin = await Site.SignInAsync();
        var (edit, _) = await PublishAsync(admin, "Лид с источником.");
        var page = await admin.GetAsync(edit);

        var answer = await admin.AutoSaveAsync(page, (Lead, "Новый лид."), ("NewsArticlePart.Source.Url", "javascript:alert(1)"));

        Assert.Contains("Источник", answer.Message, StringComparison.Ordinal);
        var stored = await admin.GetAsync(edit);
        Assert.Equal("Новый лид.", stored.Find<IHtmlTextAreaElement>($"[name='{Lead}']").Value);
        Assert.Equal("", stored.Find<IHtmlInputElement>("[name='NewsArticlePart.Source.Url']").Value);
    }

    [Fact]
    public async Task What_somebody_else_saved_is_not_overwritten()
    {
        using var admin = await Site.SignInAsync();
        var (edit, _) = await PublishAsync(admin, "Лид для двоих.");
        var page = await admin.GetAsync(edit);
        await admin.AutoSaveAsync(await admin.GetAsync(edit), (Lead, "Лид первого."));

        var answer = await admin.AutoSaveAsync(page, (Lead, "Лид второго."));

        Assert.True(answer.Conflict);
        Assert.Contains("Лид первого.", (await admin.GetAsync(edit)).Body, StringComparison.Ordinal);
    }

    private static async Task<(string Edit, string Path)> PublishAsync(SiteSession admin, string lead)
    {
        var id = await admin.WriteAsync(NewTitle(), publish: true, (Lead, lead));
        return (EditorOf(id), await admin.PublicPathAsync(id));
    }

    private static string EditTokenOf(SitePage page) => page.Find<IHtmlInputElement>("[name=EditToken]").Value;

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : AutoSaveTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : AutoSaveTests(site);
}
