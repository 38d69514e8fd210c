using System.Net;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Http;

/// <summary>Cached pages show a change at the next request.</summary>
public abstract class PublicationTests(EditedSite site) : EditedSiteTest(site)
{
    [Fact]
    public async Task A_published_change_is_on_every_page_at_the_next_request()
    {
        using var visitor = Site.NewSession();
        using var admin = await Site.SignInAsync();
        string[] pages = ["", "news", "news/topic/tos", "news/rss", "news/topic/tos/rss", "news/atom", "sitemap.xml"];
        await WarmAsync(visitor, pages);

        var title = Newsroom.NewTitle("Первое имя");
        var id = await admin.WriteAsync(title);
        var path = await admin.PublicPathAsync(id);
        foreach (var page in pages)
        {
            AssertShows(await visitor.GetAsync(page), page == "sitemap.xml" ? path : title);
        }

        await WarmAsync(visitor, [.. pages, path]);
        var changed = Newsroom.NewTitle("Второе имя");
        await admin.SaveAsync(await admin.GetAsync(Newsroom.EditorOf(id)), publish: true, (Newsroom.Title, changed));
        foreach (var page in (string[])["", "news", "news/topic/tos", "news/rss", "news/topic/tos/rss", "news/atom", path])
        {
            var answer = await visitor.GetAsync(page);
            AssertShows(answer, changed);
            Assert.DoesNotContain(title, answer.Body, StringComparison.Ordinal);
        }

        await WarmAsync(visitor, [.. pages, path]);
        var unpublish = await admin.PostAsync($"Admin/Contents/ContentItems/{id}/Unpublish");
        Assert.Equal(HttpStatusCode.Redirect, unpublish.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);
        foreach (var page in pages)
        {
            Assert.DoesNotContain(page == "sitemap.xml" ? path : changed, (await visitor.GetAsync(page)).Body, StringComparison.Ordinal);
        }
    }

    private static void AssertShows(SitePage page, string text) =>
        Assert.True(page.Status == HttpStatusCode.OK && page.Body.Contains(text, StringComparison.Ordinal), $"{page.Url} ({(int)page.Status}) does not show “{text}”.");

    private static async Task WarmAsync(SiteSession visitor, string[] pages)
    {
        foreach (var page in pages)
        {
            await visitor.GetAsync(page);
            Assert.Contains("Age", (await visitor.GetAsync(page)).Headers.Keys);
        }
    }

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : PublicationTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : PublicationTests(site);
}
