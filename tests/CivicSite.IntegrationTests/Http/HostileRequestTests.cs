using System.Net;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Http;

public abstract class HostileRequestTests(EditedSite site) : EditedSiteTest(site)
{
    [Theory]
    [InlineData("/../../../../etc/passwd")]
    [InlineData("/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/media/..%2f..%2fsite.db")]
    [InlineData("/media/%2e%2e/%2e%2e/site.db")]
    [InlineData("/media/..%5c..%5csite.db")]
    [InlineData("/media/%00.jpg")]
    [InlineData("/media/x.jpg%00.png")]
    [InlineData("/site.db")]
    [InlineData("/keys/")]
    [InlineData("/CivicSite.Theme/../../appsettings.json")]
    [InlineData("/CivicSite.Engine/%2e%2e%2f%2e%2e%2fCivicSite.Web.dll")]
    [InlineData("/Recipes/civicsite.recipe.json")]
    public async Task No_path_leads_out_of_what_is_public(string path)
    {
        using var visitor = Site.NewSession();

        var answer = await visitor.RawAsync(path);

        Assert.InRange((int)answer.Status, 400, 404);
        Assert.DoesNotContain("root:", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/news'%20OR%201=1--")]
    [InlineData("/%22;DROP%20TABLE%20Document;--")]
    [InlineData("/news/topic/'%20UNION%20SELECT%20*--")]
    [InlineData("/news/settlement/%25_%5c")]
    [InlineData("/%ff%fe%c0%af")]
    [InlineData("/news/topic/%ed%a0%80")]
    [InlineData("/news?page=%ff%fe")]
    [InlineData("/news?page=1'%20OR%201=1")]
    [InlineData("/news?page=-1")]
    [InlineData("/news?page=0")]
    [InlineData("/news?page=2147483647")]
    [InlineData("/news?page=99999999999999999999")]
    [InlineData("/news/0")]
    [InlineData("/news/99999")]
    [InlineData("/news/2147483647")]
    [InlineData("/news/2020/13")]
    [InlineData("/news/0/0")]
    [InlineData("/news/media?page=2147483647")]
    [InlineData("/sitemap-2147483647.xml")]
    [InlineData("/sitemap-0.xml")]
    [InlineData("/sitemap-100000.xml")]
    [InlineData("/Error/99999999999")]
    [InlineData("/Error/-1")]
    [InlineData("/Error/<script>")]
    [InlineData("/?%00=%00")]
    [InlineData("/%0d%0aSet-Cookie:x=1")]
    [InlineData("/Login?returnUrl=%00")]
    [InlineData("/RedirectToLocalizedContent?targetCulture=%ff&contentItemUrl=%ff")]
    [InlineData("/accessibility?culture=%ff&returnUrl=%0d%0a")]
    public async Task A_hostile_address_never_breaks_the_site(string path)
    {
        using var visitor = Site.NewSession();

        var answer = await visitor.RawAsync(path);

        Assert.InRange((int)answer.Status, 200, 499);
        Assert.DoesNotContain("<script>", answer.Body.Replace("<script type", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(7_000)]
    [InlineData(100_000)]
    public async Task A_long_address_is_refused_or_not_found(int length)
    {
        using var visitor = Site.NewSession();

        var answer = await visitor.RawAsync("/" + new string('a', length));

        Assert.Contains(answer.Status, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.RequestUriTooLong]);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("\\\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https:evil.example")]
    [InlineData("/%2Fevil.example/")]
    [InlineData("/%5Cevil.example/")]
    [InlineData("%2F%2Fevil.example/")]
    [InlineData("/\n/evil.example/")]
    [InlineData("\u0001//evil.example/")]
    [InlineData(" //evil.example/")]
    [InlineData("///evil.example/")]
    [InlineData("/\u2028/evil.example/")]
    [InlineData("~//evil.example/")]
    [InlineData("~/\\evil.example/")]
    [InlineData("/\r\nLocation: https://evil.example/")]
    [InlineData("//127.0.0.1@evil.example/")]
    public async Task No_return_address_leads_to_another_site(string target)
    {
        using var visitor = Site.NewSession();
        var encoded = Uri.EscapeDataString(target);

        AssertStays(await visitor.GetAsync($"RedirectToLocalizedContent?targetCulture=en&contentItemUrl={encoded}"));
        AssertStays(await visitor.GetAsync($"RedirectToLocalizedContent?targetCulture=en&contentItemUrl=/&queryStringValue={encoded}"));
        var settings = await visitor.GetAsync($"accessibility?returnUrl={encoded}");
        AssertStays(await visitor.SubmitAsync(settings, new Dictionary<string, string?>(StringComparer.Ordinal) { ["ReturnUrl"] = target }, "main form[method=post i]"));
        var login = await visitor.GetAsync($"Login?returnUrl={encoded}");
        AssertStays(await visitor.SubmitAsync(
            login,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["UserName"] = SiteProcess.AdminUserName, ["Password"] = SiteProcess.AdminPassword },
            "form:has(input[type=password])"));
        AssertStays(await visitor.GetAsync($"Login?returnUrl={encoded}"));
        AssertStays(await visitor.PostAsync($"Admin/Contents/BulkAction?bulkAction=Publish&returnUrl={encoded}"));
        var editor = await visitor.GetAsync($"{Newsroom.NewArticle}?returnUrl={encoded}");
        Assert.DoesNotContain(editor.Html!.Links, link => IsElsewhere(link.GetAttribute("href")));
        AssertStays(await visitor.PostAsync($"accessibility/reset?returnUrl={encoded}"));
        AssertStays(await visitor.PostAsync($"Users/LogOff?returnUrl={encoded}"));
    }

    [Fact]
    public async Task A_made_up_view_cookie_gets_the_page_that_everybody_gets()
    {
        using var visitor = Site.NewSession();
        await visitor.GetAsync("news");
        for (var i = 0; i < 3; i++)
        {
            using var other = Site.NewSession();
            Assert.Contains("Age", (await other.RawAsync("/news", ("Cookie", $"civicsite_view={Guid.NewGuid():n}"))).Headers.Keys);
        }

        using var reader = Site.NewSession();
        var page = await reader.RawAsync("/news", ("Cookie", "civicsite_view=s3-l2-h2-cblack-i0"));
        Assert.DoesNotContain("Age", page.Headers.Keys);
        Assert.Equal("black", page.Html!.DocumentElement.GetAttribute("data-scheme"));
    }

    private bool IsElsewhere(string? href) =>
        href is { Length: > 0 } && (!Uri.TryCreate(Site.Url, href.Replace('\\', '/'), out var url) || url.Authority != Site.Url.Authority);

    private void AssertStays(SitePage answer)
    {
        Assert.InRange((int)answer.Status, 200, 400);
        if (answer.Location is { } location)
        {
            Assert.Equal(Site.Url.Authority, new Uri(Site.Url, location.Replace('\\', '/')).Authority);
            Assert.DoesNotContain("evil", new Uri(Site.Url, location).Authority, StringComparison.Ordinal);
        }
    }

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : HostileRequestTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : HostileRequestTests(site);
}
