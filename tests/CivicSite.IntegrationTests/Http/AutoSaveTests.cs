using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Http;

/// <summary>A draft that saves itself: one draft, whatever is half-written, and nothing of it in public.</summary>
[Collection(EditedSiteCollection.Name)]
public sealed class AutoSaveTests(EditedSite site) : SiteTest(site)
{
    private const string Form = "#content-editor";
    private const string Title = "TitlePart.Title";
    private const string Lead = "NewsArticlePart.Lead.Text";
    private const string Topic = "NewsArticlePart.Topic.TermContentItemIds";

    [Fact]
    public async Task A_new_item_is_kept_from_its_first_words_on_in_one_draft()
    {
        using var admin = await SignInAsync();
        var page = await admin.GetAsync("Admin/Contents/ContentTypes/NewsArticle/Create");

        var first = await AutoSaveAsync(admin, page, new() { [Lead] = "Только начало" });
        var second = await AutoSaveAsync(admin, page, new() { [Lead] = "Только начало и дальше", ["EditToken"] = first.Token });

        Assert.NotNull(second.SavedAt);
        Assert.NotEqual(first.Token, second.Token);
        var editor = await admin.GetAsync(second.Url!);
        Assert.Equal("Только начало и дальше", editor.Find<IHtmlTextAreaElement>($"[name='{Lead}']").Value);
        Assert.Single((await admin.GetAsync(second.Url!.Replace("/Edit", "/History", StringComparison.Ordinal))).Texts("main .rows > li"));
    }

    [Fact]
    public async Task The_public_version_stays_as_it_is()
    {
        using var admin = await SignInAsync();
        var (edit, path) = await PublishAsync(admin, "Опубликованный лид.");
        var page = await admin.GetAsync(edit);

        var unchanged = await AutoSaveAsync(admin, page, []);
        var answer = await AutoSaveAsync(admin, page, new() { [Lead] = "Ещё не опубликованный лид." });

        Assert.Equal(EditTokenOf(page), unchanged.Token);
        Assert.NotNull(answer.SavedAt);
        using var visitor = Site.NewSession();
        Assert.Contains("Опубликованный лид.", (await visitor.GetAsync(path)).Body, StringComparison.Ordinal);
        Assert.Contains("Ещё не опубликованный лид.", (await admin.GetAsync(edit)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_value_keeps_what_it_was_and_is_told()
    {
        using var admin = await SignInAsync();
        var (edit, _) = await PublishAsync(admin, "Лид с источником.");
        var page = await admin.GetAsync(edit);

        var answer = await AutoSaveAsync(admin, page, new() { [Lead] = "Новый лид.", ["NewsArticlePart.Source.Url"] = "javascript:alert(1)" });

        Assert.Contains("Источник", answer.Message, StringComparison.Ordinal);
        var stored = await admin.GetAsync(edit);
        Assert.Equal("Новый лид.", stored.Find<IHtmlTextAreaElement>($"[name='{Lead}']").Value);
        Assert.Equal("", stored.Find<IHtmlInputElement>("[name='NewsArticlePart.Source.Url']").Value);
    }

    [Fact]
    public async Task What_somebody_else_saved_is_not_overwritten()
    {
        using var admin = await SignInAsync();
        var (edit, _) = await PublishAsync(admin, "Лид для двоих.");
        var page = await admin.GetAsync(edit);
        await AutoSaveAsync(admin, await admin.GetAsync(edit), new() { [Lead] = "Лид первого." });

        var answer = await AutoSaveAsync(admin, page, new() { [Lead] = "Лид второго." });

        Assert.True(answer.Conflict);
        Assert.Contains("Лид первого.", (await admin.GetAsync(edit)).Body, StringComparison.Ordinal);
        var conflict = await admin.SubmitAsync(page, new Dictionary<string, string?>(StringComparer.Ordinal) { [Lead] = "Лид второго.", ["submit.Save"] = "submit.Save" }, Form);
        Assert.Contains("Лид первого.", string.Concat(conflict.Texts("td")), StringComparison.Ordinal);
        Assert.Equal("Лид второго.", conflict.Find<IHtmlTextAreaElement>($"[name='{Lead}']").Value);
    }

    private async Task<SiteSession> SignInAsync()
    {
        var admin = Site.NewSession();
        await admin.LoginAsAdminAsync();
        return admin;
    }

    private static async Task<(string Edit, string Path)> PublishAsync(SiteSession admin, string lead)
    {
        var page = await admin.GetAsync("Admin/Contents/ContentTypes/NewsArticle/Create");
        var topic = page.Find<IHtmlSelectElement>($"[name='{Topic}']").Options.Last().Value;
        var answer = await admin.SubmitAsync(page, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [Title] = "Новость " + Guid.NewGuid().ToString("n"),
            [Lead] = lead,
            [Topic] = topic,
            ["submit.Publish"] = "submit.Publish",
        }, Form);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var editor = await admin.GetAsync(answer.Location!);
        return (answer.Location!, editor.Find<IHtmlAnchorElement>(".editor-links a[target=_blank]").GetAttribute("href")!);
    }

    private static async Task<Answer> AutoSaveAsync(SiteSession admin, SitePage page, Dictionary<string, string?> values)
    {
        var form = page.Find<IHtmlFormElement>(Form);
        var action = form.GetAttribute("action");
        form.SetAttribute("action", form.GetAttribute("data-autosave"));
        var answer = await admin.SubmitAsync(page, values, Form);
        form.SetAttribute("action", action);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return JsonSerializer.Deserialize<Answer>(answer.Body, JsonSerializerOptions.Web)!;
    }

    private static string EditTokenOf(SitePage page) => page.Find<IHtmlInputElement>("[name=EditToken]").Value;

    private sealed record Answer(string? SavedAt, string? Token, string? Url, bool Conflict, string? Message);
}
