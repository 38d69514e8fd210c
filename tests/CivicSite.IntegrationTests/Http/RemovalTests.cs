using System.Net;
using AngleSharp.Html.Dom;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Http;

/// <summary>To delete what is public takes it off the site: only who may publish it may do that.</summary>
public abstract class RemovalTests(EditedSite site) : EditedSiteTest(site)
{
    private const string Refused = "Материал опубликован: удалить его может только тот, кому разрешено его публиковать.";
    private const string RefusedInEnglish = "It is public, and only those who may publish it can delete it.";
    private const string List = "Admin/Contents/ContentItems/NewsArticle";

    [Theory]
    [InlineData(false, "ru", Refused)]
    [InlineData(true, "ru", Refused)]
    [InlineData(false, "en", RefusedInEnglish)]
    [InlineData(true, "en", RefusedInEnglish)]
    public async Task An_author_cannot_delete_what_is_public_and_is_told_why(bool withDraft, string language, string message)
    {
        using var author = await Site.UserAsync("Author");
        using var visitor = Site.NewSession();
        var (id, path) = await PublicItemAsync(author);
        if (withDraft)
        {
            await author.SaveAsync(await author.GetAsync(Newsroom.EditorOf(id)), publish: false, (Newsroom.Lead, "Ещё не проверено."));
        }

        await author.GetAsync($"RedirectToLocalizedContent?targetCulture={language}&contentItemUrl=/");
        await author.PostAsync($"Admin/Contents/ContentItems/{id}/Delete");
        Assert.Contains(message, await AlertsAsync(author), StringComparison.Ordinal);
        await author.PostAsync("Admin/Contents/BulkAction?bulkAction=Delete", ("itemIds", id));

        Assert.Contains(message, await AlertsAsync(author), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Of_several_items_an_author_deletes_the_own_drafts()
    {
        using var author = await Site.UserAsync("Author");
        using var visitor = Site.NewSession();
        var (published, path) = await PublicItemAsync(author);
        var draft = await author.WriteAsync(Newsroom.NewTitle(), publish: false);

        await author.PostAsync("Admin/Contents/BulkAction?bulkAction=Delete", ("itemIds", published), ("itemIds", draft));

        Assert.Equal(HttpStatusCode.NotFound, (await author.GetAsync(Newsroom.EditorOf(draft))).Status);
        Assert.Equal(HttpStatusCode.OK, (await author.GetAsync(Newsroom.EditorOf(published))).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(path)).Status);
    }

    [Fact]
    public async Task What_an_author_changes_after_it_was_scheduled_waits_for_an_editor_again()
    {
        using var author = await Site.UserAsync("Author");
        using var editor = await Site.UserAsync("Editor");
        const string time = "PublishLaterPart.ScheduledPublishLocalDateTime";
        var id = await author.WriteAsync(Newsroom.NewTitle(), publish: false);
        await editor.SubmitAsync(
            await editor.GetAsync(Newsroom.EditorOf(id)),
            new Dictionary<string, string?>(StringComparer.Ordinal) { [time] = "2099-01-01T10:00", ["submit.Save"] = "submit.PublishLater" },
            Newsroom.Form);
        Assert.Equal("2099-01-01T10:00", (await editor.GetAsync(Newsroom.EditorOf(id))).Find<IHtmlInputElement>($"[name='{time}']").Value);

        await author.SaveAsync(await author.GetAsync(Newsroom.EditorOf(id)), publish: false, (Newsroom.Lead, "Ещё не проверено."));

        Assert.Equal("", (await editor.GetAsync(Newsroom.EditorOf(id))).Find<IHtmlInputElement>($"[name='{time}']").Value);
    }

    [Fact]
    public async Task Nobody_makes_an_item_public_by_taking_it_back_who_may_not_publish_it()
    {
        using var author = await Site.UserAsync("Author");
        using var editor = await Site.UserAsync("Editor");
        using var visitor = Site.NewSession();
        var (id, path) = await PublicItemAsync(author);
        await editor.PostAsync($"Admin/Contents/ContentItems/{id}/Delete");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);

        await author.PostAsync($"Admin/Contents/ContentItems/{id}/Restore");
        Assert.Contains("вернуть его может только тот", await AlertsAsync(author), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);

        await editor.PostAsync($"Admin/Contents/ContentItems/{id}/Restore");
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(path)).Status);
    }

    [Fact]
    public async Task No_button_is_offered_that_would_be_refused()
    {
        var name = await Site.AddUserAsync("Author");
        using var author = await Site.SignInAsync(name, EditedSite.Password);
        var (id, _) = await PublicItemAsync(author);

        Assert.Equal([], Buttons(await author.GetAsync(Newsroom.EditorOf(id)), "form[id=content-actions]", "Remove", "Delete"));
        Assert.Equal([], Buttons(await author.GetAsync($"{List}"), "form", $"{id}/Delete"));

        var draft = await author.WriteAsync(Newsroom.NewTitle(), publish: false);
        Assert.Single(Buttons(await author.GetAsync(Newsroom.EditorOf(draft)), "form[id=content-actions]", "/Delete"));
        var list = await author.GetAsync(List);
        Assert.Single(Buttons(list, "form", $"{draft}/Delete"));
        Assert.Single(Buttons(list, "form", "bulkAction=Delete"));
        Assert.Equal([], Buttons(list, "form", "bulkAction=Publish", "bulkAction=Unpublish"));
    }

    private static List<string> Buttons(SitePage page, string form, params string[] actions)
    {
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return [.. page.Html!.QuerySelectorAll($"{form} button[formaction]").Select(button => button.GetAttribute("formaction")!)
            .Where(action => actions.Any(part => action.Contains(part, StringComparison.Ordinal)))];
    }

    private static async Task<string> AlertsAsync(SiteSession user) => string.Join('\n', (await user.GetAsync(List)).Texts(".notice"));

    // The author's, published by somebody else.
    private async Task<(string Id, string Path)> PublicItemAsync(SiteSession author)
    {
        using var editor = await Site.UserAsync("Editor");
        var id = await author.WriteAsync(Newsroom.NewTitle(), publish: false);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.PostAsync($"Admin/Contents/ContentItems/{id}/Publish")).Status);
        return (id, await editor.PublicPathAsync(id));
    }

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : RemovalTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : RemovalTests(site);
}
