using System.Net;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Http;

/// <summary>Headers, formats and caching of all kinds of answers.</summary>
[Collection(SiteOnSqlite.Collection)]
public sealed class AnswerTests(SiteOnSqlite site) : SiteTest(site)
{
    [Theory]
    [InlineData("", 200)]
    [InlineData("news", 200)]
    [InlineData("no-such-page", 404)]
    [InlineData("no-such-file.css", 404)]
    [InlineData("media/no-such.jpg", 404)]
    [InlineData("Admin", 302)]
    [InlineData("RedirectToLocalizedContent?targetCulture=en&contentItemUrl=/", 302)]
    [InlineData("health/ready", 200)]
    [InlineData("sitemap.xml", 200)]
    [InlineData("robots.txt", 200)]
    [InlineData("news/rss", 200)]
    [InlineData("Login", 200)]
    [InlineData("Error/500", 200)]
    public async Task Every_kind_of_answer_has_the_security_headers(string path, int status)
    {
        using var visitor = Site.NewSession();

        var answer = await visitor.GetAsync(path);

        Assert.Equal(status, (int)answer.Status);
        Assert.Contains("default-src 'none'", answer.Headers.GetValueOrDefault("Content-Security-Policy", ""), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValueOrDefault("X-Content-Type-Options"));
        Assert.Equal("DENY", answer.Headers.GetValueOrDefault("X-Frame-Options"));
        Assert.Contains("Referrer-Policy", answer.Headers.Keys);
        Assert.DoesNotContain("X-Powered-By", answer.Headers.Keys);
        Assert.DoesNotContain("Server", answer.Headers.Keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("news")]
    [InlineData("sitemap.xml")]
    [InlineData("robots.txt")]
    [InlineData("news/rss")]
    [InlineData("no-such-page")]
    public async Task HEAD_answers_like_GET_without_a_body(string path)
    {
        using var visitor = Site.NewSession();
        await visitor.GetAsync(path);

        var get = await visitor.GetAsync(path);
        var head = await visitor.SendAsync(new(HttpMethod.Head, path));

        Assert.Equal((get.Status, ""), (head.Status, head.Body));
        Assert.Equal(Comparable(get), Comparable(head));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Both_compressions_are_offered_and_marked(string encoding)
    {
        using var visitor = Site.NewSession();
        foreach (var path in (string[])["", "news/rss", "sitemap.xml"])
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.AcceptEncoding.ParseAdd(encoding);
            var answer = await visitor.SendAsync(request);

            Assert.Equal(encoding, answer.Headers.GetValueOrDefault("Content-Encoding"));
            Assert.Contains("Accept-Encoding", answer.Headers.GetValueOrDefault("Vary", ""), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_page_has_an_entity_tag_for_each_of_its_forms()
    {
        using var visitor = Site.NewSession();
        var plain = (await visitor.GetAsync("news")).Headers["ETag"];
        var request = new HttpRequestMessage(HttpMethod.Get, "news");
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        Assert.NotEqual(plain, (await visitor.SendAsync(request)).Headers["ETag"]);

        var again = new HttpRequestMessage(HttpMethod.Get, "news");
        again.Headers.TryAddWithoutValidation("If-None-Match", plain);
        var answer = await visitor.SendAsync(again);
        Assert.Equal((HttpStatusCode.NotModified, ""), (answer.Status, answer.Body));

        var other = new HttpRequestMessage(HttpMethod.Get, "news");
        other.Headers.TryAddWithoutValidation("If-None-Match", "\"0000\"");
        Assert.Equal(HttpStatusCode.OK, (await visitor.SendAsync(other)).Status);
    }

    [Fact]
    public async Task Signed_in_and_authorized_requests_pass_the_cache_by()
    {
        using var admin = await Site.SignInAsync();
        await admin.GetAsync("news");
        Assert.DoesNotContain("Age", (await admin.GetAsync("news")).Headers.Keys);

        using var visitor = Site.NewSession();
        await visitor.GetAsync("news");
        Assert.Contains("Age", (await visitor.GetAsync("news")).Headers.Keys);
        var request = new HttpRequestMessage(HttpMethod.Get, "news");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer x");
        Assert.DoesNotContain("Age", (await visitor.SendAsync(request)).Headers.Keys);
    }

    [Fact]
    public async Task A_page_for_one_language_is_not_served_in_the_other()
    {
        using var russian = Site.NewSession();
        using var english = Site.NewSession();
        await english.GetAsync("RedirectToLocalizedContent?targetCulture=en&contentItemUrl=/news");
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal("ru", (await russian.GetAsync("news")).Html!.DocumentElement.GetAttribute("lang"));
            Assert.Equal("en", (await english.GetAsync("news")).Html!.DocumentElement.GetAttribute("lang"));
        }
    }

    [Theory]
    [InlineData("no-such-page")]
    [InlineData("news/topic/no-such-topic")]
    [InlineData("news?page=100000")]
    public async Task A_missing_page_is_told_in_the_theme_and_not_kept(string path)
    {
        using var visitor = Site.NewSession();
        await visitor.GetAsync(path);

        var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.NotEmpty(answer.Texts("main h1"));
        Assert.NotEmpty(answer.Texts("header nav a"));
        Assert.DoesNotContain("Age", answer.Headers.Keys);
    }

    [Theory]
    [InlineData("news?page=2", true)]
    [InlineData("news?page=02", false)]
    [InlineData("news?page=2&page=2", false)]
    [InlineData("news?page=2&utm_source=x", false)]
    [InlineData("news?x", false)]
    public async Task Only_query_strings_that_lists_have_make_pages_of_their_own(string path, bool isKept)
    {
        using var visitor = Site.NewSession();
        await visitor.GetAsync(path);

        var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(isKept, answer.Headers.ContainsKey("Age"));
    }

    [Theory]
    [InlineData("news")]
    [InlineData("tos")]
    [InlineData("no-such-page")]
    public async Task A_page_without_a_picture_is_shared_with_that_of_the_site(string path)
    {
        using var visitor = Site.NewSession();

        var answer = await visitor.GetAsync(path);

        var image = new Uri(Assert.Single(answer.Html!.QuerySelectorAll("meta[property='og:image']")).GetAttribute("content")!, UriKind.Absolute);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(image.AbsolutePath)).Status);
    }

    // What may differ between two answers of the same page.
    private static IEnumerable<string> Comparable(SitePage page) => page.Headers
        .Where(header => header.Key is not ("Date" or "Age" or "Transfer-Encoding" or "Content-Length" or "Set-Cookie"))
        .Select(header => $"{header.Key}: {header.Value}").Order(StringComparer.Ordinal);
}
