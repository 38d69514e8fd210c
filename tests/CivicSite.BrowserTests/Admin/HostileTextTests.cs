using System.Text.Json;
using System.Xml.Linq;
using CivicSite.BrowserTests.Pages.Admin;
using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Admin;

/// <summary>Markup, quotes and control characters in text fields: shown as text wherever the text is shown, executed nowhere.</summary>
[Collection(PressOffice.Name)]
public sealed class HostileTextTests(AdminSite site) : AdminTest(site)
{
    private const string Hostile =
        "<script>window.hacked=1</script>\"><img src=x onerror=window.hacked=1>' OR 1=1;-- {{7*7}} ${7*7} \u202Eкинелпучка";

    private static readonly string[] TextFields =
    [
        "NewsArticlePart.Lead.Text", "NewsArticlePart.CoverCredit.Text", "NewsArticlePart.Source.Text", "SeoMetaPart.PageTitle",
        "SeoMetaPart.MetaDescription", "SeoMetaPart.MetaKeywords", "SeoMetaPart.MetaRobots", "SeoMetaPart.OpenGraphTitle",
        "SeoMetaPart.OpenGraphDescription",
    ];

    [Fact]
    public async Task Text_fields_show_markup_as_text_everywhere()
    {
        await SignInAsync();
        var title = $"{Guid.NewGuid():n}"[..8] + Hostile;
        var editor = await NewArticleAsync();
        await editor.FillAsync(new NewsDraft(title) { Cover = SampleFiles.Png("znak.png"), CoverAlt = Hostile });
        await editor.UnfoldAsync();
        foreach (var field in TextFields)
        {
            await editor.Field(field).FillAsync(Hostile);
        }

        await editor.Field("NewsArticlePart.Source.Url").FillAsync("https://example.org/?q=\"><script>window.hacked=1</script>");
        await editor.PublishAsync();

        await AssertHarmlessAsync(Page);
        Assert.Equal(title, await editor.Title.InputValueAsync());
        var path = await editor.PublicPathAsync();
        var id = await editor.IdAsync();
        await AssertListAsync(title);
        await AssertArticleAsync(title, path);
        await AssertFeedAsync(title);
        await editor.OpenAsync(id);
        await editor.UnpublishAsync();
    }

    [Fact]
    public async Task The_body_keeps_no_script()
    {
        await SignInAsync();
        var reader = await NewVisitorAsync(javaScript: false);
        await SignInAsync(reader);
        var draft = NewsDraft.Make("Разметка в тексте") with
        {
            Body = "<p>Начало</p><script>window.hacked=1</script><img src=x onerror=\"window.hacked=1\"><a href=\"javascript:window.hacked=1\">ссылка</a>"
                + "<svg onload=window.hacked=1></svg><iframe srcdoc=\"<script>parent.hacked=1</script>\"></iframe><p style=\"position:fixed\">Конец</p>",
        };
        var path = await (await PublishAsync(draft, reader)).PublicPathAsync();

        await Page.GotoAsync(path);

        await AssertHarmlessAsync(Page);
        Assert.Contains("Начало", await Page.Locator("article .prose").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await Page.Locator("article .prose").Locator("script, svg, iframe, [onerror], [style], [href^='javascript:']").CountAsync());
    }

    [Fact]
    public async Task A_zero_character_does_no_harm()
    {
        await SignInAsync();
        var draft = NewsDraft.Make("Нулевой");
        var editor = await NewArticleAsync();
        await editor.FillAsync(draft with { Title = draft.Title + "\0знак", Lead = "Лид\0с нулём" });

        await editor.PublishAsync();

        Assert.Equal(200, await PublicStatusAsync("news"));
        var feed = await PublicPageAsync("news/rss");
        Assert.NotNull(XDocument.Parse(feed.Body).Root);
    }

    [Theory]
    [InlineData("/Admin/Contents/ContentItems?text=")]
    [InlineData("/Admin/Users/Index?Text=")]
    [InlineData("/Admin/AuditTrail?userName=")]
    public async Task Filters_show_what_was_typed_as_text(string path)
    {
        await SignInAsync();

        var response = await Page.GotoAsync(path + Uri.EscapeDataString(Hostile));

        Assert.Equal(200, response?.Status);
        await AssertHarmlessAsync(Page);
    }

    private static async Task AssertHarmlessAsync(IPage page)
    {
        Assert.False(await page.EvaluateAsync<bool>("() => 'hacked' in window"));
        Assert.Equal(0, await page.Locator("img[src=x], [onerror]").CountAsync());
    }

    private async Task AssertListAsync(string title)
    {
        await new ContentListPage(Page).FindAsync(title[..8]);
        await AssertHarmlessAsync(Page);
        Assert.Equal(title, await Page.Locator(".content-row-title").First.InnerTextAsync());
        foreach (var path in (string[])["/news", "/"])
        {
            await Page.GotoAsync(path);
            await AssertHarmlessAsync(Page);
            Assert.Contains(title, await Page.Locator("main article a").AllInnerTextsAsync());
        }
    }

    private async Task AssertArticleAsync(string title, string path)
    {
        await Page.GotoAsync(path);
        await AssertHarmlessAsync(Page);
        Assert.Equal(title, await Page.Locator("h1").InnerTextAsync());
        Assert.Contains("<script>", await Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(Hostile, await Page.Locator("article .lead").InnerTextAsync());
        Assert.Equal(Hostile, await Page.Locator("figure.cover img").GetAttributeAsync("alt"));
        Assert.Equal(Hostile, await Page.Locator("meta[name=description]").GetAttributeAsync("content"));
        var data = await Page.Locator("script[type='application/ld+json']").First.TextContentAsync();
        using var json = JsonDocument.Parse(data!);
        Assert.Equal(title, json.RootElement.GetProperty("headline").GetString());
    }

    private async Task AssertFeedAsync(string title)
    {
        var feed = XDocument.Parse((await PublicPageAsync("news/rss")).Body);
        Assert.Contains(feed.Descendants("item"), item => (string?)item.Element("title") == title);
    }
}
