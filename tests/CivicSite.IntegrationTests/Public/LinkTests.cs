using System.Net;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Public;

/// <summary>Follows the links of the public site, as a search engine does.</summary>
[Trait("Scope", "PublicSite")]
public abstract class LinkTests(SiteFixture site) : SiteTest(site)
{
    private const int MostPages = 300;

    [Fact]
    public async Task No_link_is_dead()
    {
        using var visitor = Site.NewSession();
        var seen = new HashSet<Uri> { Site.Url };
        var queue = new Queue<(Uri Page, Uri From)>([(Site.Url, Site.Url)]);
        var dead = new List<string>();
        while (queue.TryDequeue(out var next) && seen.Count < MostPages)
        {
            var page = await visitor.GetAsync(next.Page.AbsoluteUri);
            if (page.Status is not (HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.MovedPermanently))
            {
                dead.Add($"{next.Page} ({(int)page.Status}), linked from {next.From}");
            }

            foreach (var link in LinksOf(page).Where(seen.Add))
            {
                queue.Enqueue((link, next.Page));
            }
        }

        Assert.True(seen.Count > 10, $"Only {seen.Count} pages are linked.");
        Assert.True(dead.Count == 0, string.Join('\n', dead));
    }

    // A link marked nofollow changes a setting or leads away.
    private IEnumerable<Uri> LinksOf(SitePage page) =>
        (page.Html?.QuerySelectorAll("a[href]:not([rel~=nofollow]), link[rel=stylesheet], link[rel=icon], script[src], img[src]") ?? Enumerable.Empty<AngleSharp.Dom.IElement>())
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Where(address => Uri.TryCreate(page.Url, address, out _))
            .Select(address => new UriBuilder(new Uri(page.Url, address)) { Fragment = "" }.Uri)
            .Where(link => string.Equals(link.Scheme, Site.Url.Scheme, StringComparison.Ordinal) && string.Equals(link.Authority, Site.Url.Authority, StringComparison.Ordinal));

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : LinkTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : LinkTests(site);
}
