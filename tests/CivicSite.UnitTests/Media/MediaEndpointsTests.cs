using System.Net;
using System.Net.Http.Headers;

namespace CivicSite.UnitTests.Media;

public sealed class MediaEndpointsTests(MediaHttpSite site) : IClassFixture<MediaHttpSite>
{
    private const string ChromeAccept = "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8";

    [Fact]
    public async Task An_original_is_served_with_safe_headers_and_validators()
    {
        using var response = await site.Client.GetAsync("/media/news/photo.jpg");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/jpeg", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.NotNull(response.Headers.ETag);
        Assert.NotNull(response.Content.Headers.LastModified);
        Assert.Equal(TimeSpan.FromHours(1), response.Headers.CacheControl!.MaxAge);

        using var again = new HttpRequestMessage(HttpMethod.Get, "/media/news/photo.jpg");
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var unchanged = await site.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task Ranges_and_head_work()
    {
        using var range = new HttpRequestMessage(HttpMethod.Get, "/media/news/photo.jpg");
        range.Headers.Range = new RangeHeaderValue(0, 9);
        using var part = await site.Client.SendAsync(range);
        Assert.Equal((HttpStatusCode.PartialContent, 10), (part.StatusCode, (await part.Content.ReadAsByteArrayAsync()).Length));

        using var head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/media/news/photo.jpg"));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.True(head.Content.Headers.ContentLength > 100);
    }

    [Fact]
    public async Task A_document_is_a_download()
    {
        using var response = await site.Client.GetAsync("/media/report.pdf");

        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Theory]
    [InlineData("/media/news/photo.jpg?width=320", ChromeAccept, "image/avif")]
    [InlineData("/media/news/photo.jpg?width=320", "image/webp,*/*", "image/webp")]
    [InlineData("/media/news/photo.jpg?width=320", "*/*", "image/jpeg")]
    [InlineData("/media/news/photo.jpg?width=320", "image/avif;q=0,*/*", "image/jpeg")]
    [InlineData("/media/logo.png?width=320", "*/*", "image/png")]
    [InlineData("/media/moving.gif?width=320", ChromeAccept, "image/webp")]
    [InlineData("/media/moving.gif?width=320", "*/*", "image/gif")]
    [InlineData("/media/news/photo.jpg?width=320&format=webp", "*/*", "image/webp")]
    [InlineData("/media/news/photo.jpg?width=320&format=avif", "*/*", "image/avif")]
    [InlineData("/media/news/photo.jpg?width=320&height=320&rmode=crop&format=jpg&quality=10", "*/*", "image/jpeg")]
    [InlineData("/media/moving.gif?width=320&height=320&rmode=crop&format=gif", "*/*", "image/gif")]
    public async Task A_copy_comes_in_the_format_asked_for_or_accepted(string url, string accept, string type)
    {
        using var response = await site.GetAsync(url, accept);

        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.ToString()));
        Assert.Equal(TimeSpan.FromDays(30), response.Headers.CacheControl!.MaxAge);
        Assert.Equal(!url.Contains("format=", StringComparison.Ordinal), response.Headers.Vary.Contains("Accept"));
        var file = Path.Combine(site.Folder, "answer");
        await File.WriteAllBytesAsync(file, await response.Content.ReadAsByteArrayAsync());
        Assert.Contains("width: 320\n", await MediaTestSite.HeaderAsync(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/media/news/photo.jpg?width=321")]
    [InlineData("/media/news/photo.jpg?width=-320")]
    [InlineData("/media/news/photo.jpg?width=99999999999")]
    [InlineData("/media/news/photo.jpg?width=")]
    [InlineData("/media/news/photo.jpg?width=320&width=480")]
    [InlineData("/media/news/photo.jpg?width=320&format=bmp")]
    [InlineData("/media/news/photo.jpg?width=320&format=gif")]
    [InlineData("/media/news/photo.jpg?format=webp")]
    [InlineData("/media/news/photo.jpg?width=320&rmode=pad")]
    [InlineData("/media/news/photo.jpg?width=320&rmode=crop")]
    [InlineData("/media/page.html")]
    [InlineData("/media/")]
    [InlineData("/media/news")]
    [InlineData("/media/nothing.jpg")]
    [InlineData("/media/..%2foutside.jpg")]
    [InlineData("/media/..%5coutside.jpg")]
    [InlineData("/media/%2e%2e/outside.jpg")]
    [InlineData("/media/news/..%2f..%2foutside.jpg")]
    [InlineData("/media/.tmp/x.jpg")]
    [InlineData("/media/a%00.jpg")]
    [InlineData("/media/logo.png%0d%0aX-Evil:1")]
    public async Task What_the_site_does_not_serve_is_not_found(string url)
    {
        using var response = await site.GetAsync(url, "*/*");

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
        Assert.DoesNotContain("secret", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_original_is_sent_as_it_is_and_not_cached()
    {
        await site.WriteAsync("broken.jpg", [0xFF, 0xD8, 0xFF, 1, 2, 3]);

        using var response = await site.GetAsync("/media/broken.jpg?width=320", "*/*");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task A_versioned_copy_is_immutable()
    {
        using var response = await site.GetAsync("/media/logo.png?width=320&format=png&v=abc", "*/*");

        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }
}
