using System.Globalization;
using System.Net;
using System.Xml.Linq;

namespace CivicSite.IntegrationTests.Http;

/// <summary>Feeds and the sitemap: what other programs read.</summary>
public abstract class FeedTests(EditedSite site) : EditedSiteTest(site)
{
    [Theory]
    [InlineData("news/rss", "application/rss+xml")]
    [InlineData("news/topic/tos/rss", "application/rss+xml")]
    public async Task RSS_is_valid_and_newest_first(string path, string type)
    {
        using var visitor = Site.NewSession();
        var answer = await visitor.GetAsync(path);

        Assert.StartsWith(type, answer.Headers["Content-Type"], StringComparison.Ordinal);
        var items = XDocument.Parse(answer.Body).Root!.Element("channel")!.Elements("item").ToList();
        Assert.NotEmpty(items);
        var dates = items.ConvertAll(item => DateTimeOffset.ParseExact(item.Element("pubDate")!.Value.Replace("GMT", "+0000", StringComparison.Ordinal), "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture));
        Assert.Equal(dates.OrderDescending(), dates);
        foreach (var item in items)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(new Uri(item.Element("link")!.Value).PathAndQuery)).Status);
        }
    }

    [Theory]
    [InlineData("news/atom")]
    [InlineData("news/topic/tos/atom")]
    public async Task Atom_is_valid_and_newest_first(string path)
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        using var visitor = Site.NewSession();
        var feed = XDocument.Parse((await visitor.GetAsync(path)).Body).Root!;

        var dates = feed.Elements(atom + "entry").Select(entry => DateTimeOffset.Parse((entry.Element(atom + "published") ?? entry.Element(atom + "updated"))!.Value, CultureInfo.InvariantCulture)).ToList();

        Assert.NotEmpty(dates);
        Assert.Equal(dates.OrderDescending(), dates);
        Assert.NotNull(feed.Element(atom + "id"));
        Assert.NotNull(feed.Element(atom + "updated"));
    }

    [Fact]
    public async Task The_sitemap_names_public_pages_once_and_robots_names_the_sitemap()
    {
        XNamespace sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
        using var visitor = Site.NewSession();
        var addresses = XDocument.Parse((await visitor.GetAsync("sitemap.xml")).Body).Root!.Elements(sitemap + "url").Select(url => url.Element(sitemap + "loc")!.Value).ToList();

        Assert.True(addresses.Count > 12, $"Only {addresses.Count} addresses.");
        Assert.Equal(addresses.Distinct(StringComparer.Ordinal), addresses);
        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(new Uri(address).PathAndQuery)).Status);
        }

        Assert.Contains("/sitemap.xml", (await visitor.GetAsync("robots.txt")).Body, StringComparison.Ordinal);
    }

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : FeedTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : FeedTests(site);
}
