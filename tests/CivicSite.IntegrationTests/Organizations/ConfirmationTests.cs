using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CivicSite.IntegrationTests.Http;
using CivicSite.Testing;
using static CivicSite.IntegrationTests.Organizations.RegisterOffice;

namespace CivicSite.IntegrationTests.Organizations;

/// <summary>The contact of an organisation confirms its record through a link; an editor decides on changes.</summary>
public abstract class ConfirmationTests(EditedSite site) : EditedSiteTest(site)
{
    private const string LeaderKey = "OrganizationPart.Leader";
    private const string PhonesKey = "OrganizationContactsPart.Phones";
    private const string EmailKey = "OrganizationContactsPart.Email";
    private const string OfficePersonKey = "OrganizationOfficePart.Person";

    [Fact]
    public async Task What_the_contact_proposes_is_public_once_an_editor_accepts_it_field_by_field()
    {
        using var editor = await Site.UserAsync("Editor");
        using var contact = Site.NewSession();
        var name = Newsroom.NewTitle("Хор");
        var id = await editor.RegisterAsync(name, (Leader, "Прежний"), (Email, "old@example.org"), ("OrganizationOfficePart.Person", "Тайный Человек"));
        var page = await PublicPathAsync(name);
        var link = await editor.LinkAsync(id);
        var form = await contact.OpenAsync(link);
        Assert.DoesNotContain("Тайный Человек", form.Body, StringComparison.Ordinal);

        var answer = await contact.AnswerAsync(form, (LeaderKey, "Новый"), (PhonesKey, "8 (39042) 2-12-34"), (EmailKey, "<b>x</b>@example.org"));
        Assert.Equal((HttpStatusCode.OK, "<b>x</b>@example.org"), (answer.Status, ValueOf(answer, EmailKey)));
        Assert.Equal("Новый", ValueOf(answer, LeaderKey));
        Assert.Single(answer.Texts(".confirm-error"));
        answer = await contact.AnswerAsync(answer, (EmailKey, "new@example.org"), (OfficePersonKey, "Другой Человек"));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);

        var before = await contact.GetAsync(page);
        Assert.Contains("Прежний", before.Body, StringComparison.Ordinal);
        Assert.Contains(before.Texts(".confirmed-fields div"), static text => text.StartsWith("Полное наименование", StringComparison.Ordinal) && text.Contains("20", StringComparison.Ordinal));
        Assert.Contains(before.Texts(".confirmed-fields div"), static text => text.StartsWith("Руководитель", StringComparison.Ordinal) && text.EndsWith("не подтверждено", StringComparison.Ordinal));

        await DecideAsync(editor, name, (LeaderKey, "accept"), (PhonesKey, "accept"), (EmailKey, "refuse"), (OfficePersonKey, "accept"));

        var after = await contact.GetAsync(page);
        Assert.Contains("Новый", after.Texts(".facts dd"));
        Assert.Contains("+7 (39042) 2-12-34", after.Texts(".contact-list li"));
        Assert.Contains("old@example.org", after.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("new@example.org", after.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("не подтверждено", after.Texts(".confirmed-fields div").Single(static text => text.StartsWith("Руководитель", StringComparison.Ordinal)), StringComparison.Ordinal);
        var record = await editor.GetAsync(Newsroom.EditorOf(id));
        Assert.Equal("Другой Человек", record.Find<IHtmlInputElement>("[name='OrganizationOfficePart.Person']").Value);
        Assert.Equal(2, (await editor.GetAsync($"Admin/Contents/ContentItems/{id}/History")).Html!.QuerySelectorAll("input[name=from]").Length);
        using var admin = await Site.SignInAsync();
        Assert.Equal(2, (await admin.GetAsync($"Admin/AuditTrail/{id}")).Texts(".audit-what").Count(static text => text.StartsWith("Опубликован", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_link_serves_once()
    {
        using var editor = await Site.UserAsync("Editor");
        using var contact = Site.NewSession();
        var id = await editor.RegisterAsync(Newsroom.NewTitle("Совет"), (Leader, "Прежний"));
        var link = await editor.LinkAsync(id);
        var form = await contact.OpenAsync(link);

        Assert.Equal(HttpStatusCode.Redirect, (await contact.AnswerAsync(form)).Status);
        var replay = await contact.AnswerAsync(form, (LeaderKey, "Подменённый"));

        Assert.Equal(HttpStatusCode.OK, replay.Status);
        Assert.Equal(["Спасибо, ваш ответ получен"], replay.Texts("main h1"));
        Assert.DoesNotContain("Подменённый", (await editor.GetAsync($"Admin/Organizations/{id}/Confirmation")).Body, StringComparison.Ordinal);
        Assert.Equal(["Спасибо, ваш ответ получен"], (await contact.OpenAsync(link)).Texts("main h1"));
    }

    [Fact]
    public async Task A_link_that_was_changed_or_replaced_or_whose_record_is_gone_opens_nothing()
    {
        using var editor = await Site.UserAsync("Editor");
        using var contact = Site.NewSession();
        var name = Newsroom.NewTitle("Клуб");
        var id = await editor.RegisterAsync(name, (Leader, "Прежний председатель"));
        var old = await editor.LinkAsync(id);
        var link = await editor.LinkAsync(id);
        var form = await contact.OpenAsync(link);
        var key = link.Split('=')[1];
        string[] tampered =
        [
            "organizations/confirm", "organizations/confirm?key=", link[..^1], link + "A", link + "=", link.ToUpperInvariant(),
            $"organizations/confirm?key={(key[0] == 'A' ? 'B' : 'A')}{key[1..]}", "organizations/confirm?key=%00", "organizations/confirm?key=' OR 1=1 --",
        ];
        using var stranger = Site.NewSession();
        foreach (var address in tampered)
        {
            await AssertClosedAsync(await stranger.OpenAsync(address), HttpStatusCode.NotFound);
        }

        await AssertClosedAsync(await contact.OpenAsync(old), HttpStatusCode.Gone);
        Assert.Equal(HttpStatusCode.OK, form.Status);
        await editor.PostAsync($"Admin/Contents/ContentItems/{id}/Unpublish");
        await AssertClosedAsync(await contact.OpenAsync(link), HttpStatusCode.Gone);
        await AssertClosedAsync(await contact.AnswerAsync(form, (LeaderKey, "Новый")), HttpStatusCode.Gone);
        await editor.PostAsync($"Admin/Contents/ContentItems/{id}/Delete");
        await AssertClosedAsync(await contact.AnswerAsync(form, (LeaderKey, "Новый")), HttpStatusCode.Gone);

        static Task AssertClosedAsync(SitePage page, HttpStatusCode status)
        {
            Assert.Contains(page.Status, (HttpStatusCode[])[status, HttpStatusCode.BadRequest]);
            Assert.DoesNotContain("председатель", page.Body, StringComparison.Ordinal);
            Assert.Null(page.Html?.QuerySelector(".confirm-form"));
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task The_address_of_a_link_is_told_to_no_cache_and_no_other_site()
    {
        using var editor = await Site.UserAsync("Editor");
        using var contact = Site.NewSession();
        var link = await editor.LinkAsync(await editor.RegisterAsync(Newsroom.NewTitle("Союз")));

        var page = await contact.OpenAsync(link);

        Assert.DoesNotContain("key", page.Url.Query, StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Headers["Referrer-Policy"]);
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Contains("noindex", page.Headers["X-Robots-Tag"], StringComparison.Ordinal);
        Assert.All(page.Html!.QuerySelectorAll("form, a").Select(static element => element.GetAttribute("action") ?? element.GetAttribute("href") ?? ""),
            address => Assert.DoesNotContain(link.Split('=')[1], address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_record_changed_meanwhile_is_neither_overwritten_nor_taken_for_confirmed()
    {
        using var editor = await Site.UserAsync("Editor");
        using var contact = Site.NewSession();
        var name = Newsroom.NewTitle("Фонд");
        var id = await editor.RegisterAsync(name, (Leader, "Первый"));
        var form = await contact.OpenAsync(await editor.LinkAsync(id));
        await editor.SaveAsync(await editor.GetAsync(Newsroom.EditorOf(id)), publish: true, (Leader, "Второй"));

        await contact.AnswerAsync(form, (PhonesKey, "21234"));

        var page = await contact.GetAsync(await PublicPathAsync(name));
        Assert.Contains("Второй", page.Texts(".facts dd"));
        Assert.Contains("не подтверждено", page.Texts(".confirmed-fields div").Single(static text => text.StartsWith("Руководитель", StringComparison.Ordinal)), StringComparison.Ordinal);
        await DecideAsync(editor, name, (PhonesKey, "accept"));
        Assert.Contains("Второй", (await contact.GetAsync(await PublicPathAsync(name))).Texts(".facts dd"));
    }

    [Fact]
    public async Task Accepted_changes_do_not_publish_a_draft_that_somebody_has_begun()
    {
        using var editor = await Site.UserAsync("Editor");
        using var contact = Site.NewSession();
        var name = Newsroom.NewTitle("Театр");
        var id = await editor.RegisterAsync(name, (Leader, "Первый"));
        await contact.AnswerAsync(await contact.OpenAsync(await editor.LinkAsync(id)), (PhonesKey, "21234"));
        await editor.SaveAsync(await editor.GetAsync(Newsroom.EditorOf(id)), publish: false, (Leader, "Недописанный"));

        await DecideAsync(editor, name, (PhonesKey, "accept"));

        var page = await contact.GetAsync(await PublicPathAsync(name));
        Assert.Contains("Первый", page.Texts(".facts dd"));
        Assert.DoesNotContain("2-12-34", page.Body, StringComparison.Ordinal);
        var draft = await editor.GetAsync(Newsroom.EditorOf(id));
        Assert.Equal("21234", draft.Find<IHtmlTextAreaElement>("[name='OrganizationContactsPart.Phones.Text']").Value);
        Assert.Equal("Недописанный", draft.Find<IHtmlInputElement>($"[name='{Leader}']").Value);
    }

    private async Task<string> PublicPathAsync(string name)
    {
        using var visitor = Site.NewSession();
        return (await visitor.GetAsync("organizations?q=" + name)).Find<IElement>(".story h2 a").GetAttribute("href")!.TrimStart('/');
    }

    // Decides in the queue on the answer of the organisation with this name.
    private static async Task DecideAsync(SiteSession editor, string name, params (string Field, string Choice)[] decisions)
    {
        var queue = await editor.GetAsync("Admin/Organizations/Confirmations");
        var row = queue.Html!.QuerySelectorAll<IHtmlAnchorElement>(".row-name a").Single(link => string.Equals(link.TextContent.Trim(), name, StringComparison.Ordinal));
        var page = await editor.GetAsync(row.GetAttribute("href")!.TrimStart('/'));
        var values = decisions.ToDictionary(
            decision => page.Find<IHtmlInputElement>($"input[name$='.Field'][value='{decision.Field}']").Name!.Replace(".Field", ".Choice", StringComparison.Ordinal),
            decision => (string?)decision.Choice, StringComparer.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.SubmitAsync(page, values, "form[action*='Confirmations']")).Status);
    }

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : ConfirmationTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : ConfirmationTests(site);
}
