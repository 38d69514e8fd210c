using System.Net;
using AngleSharp.Dom;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Http;

/// <summary>Cached pages show a change at the next request.</summary>
[Collection(EditedSiteCollection.Name)]
public sealed class PublicationTests(EditedSite site) : SiteTest(site)
{
    // ТОС.
    private const string TopicId = "49ftkm2kpyvyhaybvdyr1q5s7p";

    private const string EditForm = "form:has([name='submit.Publish'])";

    [Fact]
    public async Task A_published_change_is_on_every_page_at_the_next_request()
    {
        using var visitor = Site.NewSession();
        using var admin = Site.NewSession();
        await admin.LoginAsAdminAsync();
        string[] pages = ["", "news", "news/topic/tos", "news/rss", "news/topic/tos/rss", "news/atom", "sitemap.xml"];
        await WarmAsync(visitor, pages);

        var title = "Первое имя " + Guid.NewGuid().ToString("n");
        var edit = await PublishAsync(admin, "Admin/Contents/ContentTypes/NewsArticle/Create", title);
        var path = await PathAsync(visitor, title);
        foreach (var page in pages)
        {
            AssertShows(await visitor.GetAsync(page), page == "sitemap.xml" ? path : title);
        }

        await WarmAsync(visitor, [.. pages, path]);
        var changed = "Второе имя " + Guid.NewGuid().ToString("n");
        await PublishAsync(admin, edit, changed);
        foreach (var page in (string[])["", "news", "news/topic/tos", "news/rss", "news/topic/tos/rss", "news/atom", path])
        {
            var answer = await visitor.GetAsync(page);
            AssertShows(answer, changed);
            Assert.DoesNotContain(title, answer.Body, StringComparison.Ordinal);
        }

        await WarmAsync(visitor, [.. pages, path]);
        var id = edit.Split('/')[^2];
        var token = await admin.AntiforgeryTokenAsync(edit);
        var unpublish = await admin.SendAsync(new(HttpMethod.Post, $"Admin/Contents/ContentItems/{id}/Unpublish")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]),
        });
        Assert.Equal(HttpStatusCode.Redirect, unpublish.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);
        foreach (var page in pages)
        {
            Assert.DoesNotContain(page == "sitemap.xml" ? path : changed, (await visitor.GetAsync(page)).Body, StringComparison.Ordinal);
        }
    }

    // Returns the address of the item's editor.
    private static async Task<string> PublishAsync(SiteSession admin, string address, string title)
    {
        var page = await admin.GetAsync(address);
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["TitlePart.Title"] = title,
            [NameOf(page, "Lead.Text")] = "Коротко о главном.",
            [NameOf(page, "Topic.TermContentItemIds")] = TopicId,
            ["submit.Publish"] = "submit.Publish",
        };
        var answer = await admin.SubmitAsync(page, values, EditForm);
        Assert.True(answer.Status == HttpStatusCode.Redirect, "Not published: " + string.Join(' ', answer.Texts("[class*=validation], [class*=error], .alert")));
        return new Uri(answer.Url, answer.Location).PathAndQuery.TrimStart('/').Split('?')[0];
    }

    private static string NameOf(SitePage page, string end) => page.Find<IElement>($"[name$='{end}']").GetAttribute("name")!;

    private static async Task<string> PathAsync(SiteSession visitor, string title)
    {
        var list = await visitor.GetAsync("news");
        AssertShows(list, title);
        var link = list.Html!.QuerySelectorAll("a[href]").First(a => a.TextContent.Contains(title, StringComparison.Ordinal));
        return link.GetAttribute("href")!.TrimStart('/');
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
}
