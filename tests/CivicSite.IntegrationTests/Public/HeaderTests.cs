using System.Net;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Public;

/// <summary>The response headers that protect readers and spare their connections.</summary>
[Trait("Scope", "PublicSite")]
[Collection(SiteOnSqlite.Collection)]
public sealed class HeaderTests(SiteOnSqlite site) : SiteTest(site)
{
    [Theory]
    [InlineData("")]
    [InlineData("news")]
    [InlineData("Login")]
    [InlineData("no-such-page")]
    public async Task Every_page_has_a_strict_content_security_policy(string path)
    {
        using var visitor = Site.NewSession();

        var policy = (await visitor.GetAsync(path)).Headers.GetValueOrDefault("Content-Security-Policy", "");

        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("style-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Content-Type-Options", "nosniff")]
    [InlineData("Referrer-Policy", null)]
    public async Task Every_page_has_the_other_protections(string header, string? value)
    {
        using var visitor = Site.NewSession();

        var page = await visitor.GetAsync("");

        Assert.True(page.Headers.TryGetValue(header, out var actual), $"{header} is missing.");
        Assert.Equal(value ?? actual, actual);
    }

    [Fact]
    public async Task A_page_that_did_not_change_is_not_sent_again()
    {
        using var visitor = Site.NewSession();
        var etag = (await visitor.GetAsync("news")).Headers.GetValueOrDefault("ETag");
        Assert.NotNull(etag);

        var request = new HttpRequestMessage(HttpMethod.Get, "news");
        request.Headers.TryAddWithoutValidation("If-None-Match", etag);

        Assert.Equal(HttpStatusCode.NotModified, (await visitor.SendAsync(request)).Status);
    }

    [Fact]
    public async Task Pages_are_compressed_for_browsers_that_can()
    {
        using var visitor = Site.NewSession();
        var request = new HttpRequestMessage(HttpMethod.Get, "");
        request.Headers.AcceptEncoding.ParseAdd("br");

        Assert.Equal("br", (await visitor.SendAsync(request)).Headers.GetValueOrDefault("Content-Encoding"));
    }
}
