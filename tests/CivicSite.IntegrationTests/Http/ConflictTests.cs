using System.Net;
using AngleSharp.Html.Dom;
using CivicSite.Testing;
using static CivicSite.IntegrationTests.Http.Newsroom;

namespace CivicSite.IntegrationTests.Http;

/// <summary>Two people edit one article: the second to save sees both versions and loses nothing.</summary>
public abstract class ConflictTests(EditedSite site) : EditedSiteTest(site)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_second_to_save_sees_both_versions_and_then_decides(bool publish)
    {
        using var first = await Site.SignInAsync();
        using var second = await Site.UserAsync("Editor");
        var id = await first.WriteAsync(NewTitle(), publish: true, (Lead, "Лид до всего."));
        var (mine, theirs) = (await first.GetAsync(EditorOf(id)), await second.GetAsync(EditorOf(id)));
        await first.SaveAsync(mine, publish, (Lead, "Лид первого."));

        var conflict = await second.SaveAsync(theirs, publish, (Lead, "Лид второго."));

        Assert.Equal(HttpStatusCode.OK, conflict.Status);
        var both = string.Concat(conflict.Texts("td"));
        Assert.Contains("Лид первого.", both, StringComparison.Ordinal);
        Assert.Contains("Лид второго.", both, StringComparison.Ordinal);
        Assert.Equal("Лид второго.", LeadOf(conflict));
        Assert.Equal("Лид первого.", LeadOf(await first.GetAsync(EditorOf(id))));

        Assert.Equal(HttpStatusCode.Redirect, (await second.SaveAsync(conflict, publish)).Status);

        Assert.Equal("Лид второго.", LeadOf(await first.GetAsync(EditorOf(id))));
        Assert.Contains("Лид первого.", await HistoryTextAsync(first, id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_who_save_at_once_one_succeeds_and_the_others_keep_their_text()
    {
        using var user = await Site.SignInAsync();
        var id = await user.WriteAsync(NewTitle(), publish: false);
        var pages = new List<SitePage>();
        for (var i = 0; i < 6; i++)
        {
            pages.Add(await user.GetAsync(EditorOf(id)));
        }

        var answers = await Task.WhenAll(pages.Select((page, i) => user.SaveAsync(page, publish: false, (Lead, $"Лид {i}."))));

        var winner = Assert.Single(answers.Select((answer, i) => (answer.Status, i)), answer => answer.Status == HttpStatusCode.Redirect).i;
        Assert.Equal($"Лид {winner}.", LeadOf(await user.GetAsync(EditorOf(id))));
        foreach (var (answer, i) in answers.Select((answer, i) => (answer, i)).Where(entry => entry.i != winner))
        {
            Assert.Equal((HttpStatusCode.OK, $"Лид {i}."), (answer.Status, LeadOf(answer)));
            Assert.Contains($"Лид {winner}.", string.Concat(answer.Texts("td")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_article_deleted_meanwhile_is_offered_as_a_new_one()
    {
        using var first = await Site.SignInAsync();
        using var second = await Site.UserAsync("Editor");
        var id = await first.WriteAsync(NewTitle(), publish: false);
        var page = await second.GetAsync(EditorOf(id));
        await first.PostAsync($"Admin/Contents/ContentItems/{id}/Delete");

        var offer = await second.SaveAsync(page, publish: false, (Lead, "Что было набрано."));
        Assert.Equal((HttpStatusCode.OK, "Что было набрано."), (offer.Status, LeadOf(offer)));
        var saved = await second.SaveAsync(offer, publish: false);

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.DoesNotContain(id, saved.Location, StringComparison.Ordinal);
        Assert.Equal("Что было набрано.", LeadOf(await second.GetAsync(saved.Location!)));
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_item()
    {
        using var user = await Site.SignInAsync();
        var page = await user.GetAsync(NewArticle);
        var title = NewTitle();

        var answers = new List<SitePage>();
        for (var i = 0; i < 2; i++)
        {
            answers.Add(await user.SaveAsync(page, publish: false, (Title, title), (Lead, "Лид."), (Topic, TosId)));
        }

        var list = await user.GetAsync("Admin/Contents/ContentItems/NewsArticle?Text=" + Uri.EscapeDataString(title));
        Assert.Single(list.Html!.QuerySelectorAll("main .content-row"));
        Assert.DoesNotContain(answers, answer => answer.Status >= HttpStatusCode.BadRequest);
    }

    private static string LeadOf(SitePage page) => page.Find<IHtmlTextAreaElement>($"[name='{Lead}']").Value;

    // All versions, compared in pairs.
    private static async Task<string> HistoryTextAsync(SiteSession user, string id)
    {
        var address = $"Admin/Contents/ContentItems/{id}/History";
        var versions = (await user.GetAsync(address)).Html!.QuerySelectorAll("input[name=from]").Select(input => input.GetAttribute("value")).ToList();
        var text = "";
        foreach (var (older, newer) in versions.Skip(1).Zip(versions))
        {
            text += string.Concat((await user.GetAsync($"{address}?from={older}&to={newer}")).Texts("main .editor-text"));
        }

        return text;
    }

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : ConflictTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : ConflictTests(site);
}
