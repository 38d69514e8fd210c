using CivicSite.BrowserTests.Harness;
using CivicSite.Testing;

namespace CivicSite.BrowserTests.Public;

/// <summary>Every page that a resident can come to by links.</summary>
[Trait("Scope", "PublicSite")]
[Collection(SiteCollection.Name)]
public sealed class AllPagesTests(SiteFixture site) : BrowserTest(site)
{
    private static readonly string[] Sections = ["/", "/news", "/tos", "/organizations", "/veterans", "/veterans/about", "/museum", "/events", "/reports", "/about", "/accessibility"];

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Every_page_is_accessible_and_speaks_one_language(string language)
    {
        var map = new SiteMap("/", KindOf);
        var foreign = new List<string>();
        var seen = new List<string>();
        while (map.Next() is { } path)
        {
            foreign.AddRange(await ForeignTextsAsync(path, language, briefly: language != "ru"));
            await map.ReadAsync(Page);
            seen.Add(new Uri(Page.Url).AbsolutePath);
        }

        Assert.True(foreign.Count == 0, string.Join('\n', foreign));
        Assert.Empty(Sections.Except(seen, StringComparer.Ordinal));
    }

    // Files and switches are no pages; one article, topic, settlement and year stand for all.
    private static string? KindOf(string path, string from)
    {
        var segments = path.Trim('/').Split('/');
        return segments switch
        {
            _ when Path.HasExtension(path) => null,
            [_, "rss" or "atom"] => null,
            ["organizations" or "tos" or "veterans", "opendata", _] => null,
            ["veterans", "random" or "id", ..] => null,
            ["veterans", "about" or "map" or "today" or "opendata"] => path,
            ["tos", "map" or "find" or "compare" or "contests" or "forums" or "opendata"] => path,
            ["tos", var list, _] => $"/tos/{list}/*",
            ["news", "media"] or ["organizations", "opendata"] => path,
            ["Admin" or "Login" or "media" or "CultureSwitch" or "RedirectToLocalizedContent", ..] => null,
            [_] => path,
            [var section, "topic" or "settlement" or "page", ..] => $"/{section}/{segments[1]}/*",
            [var section, _] when int.TryParse(segments[1], System.Globalization.CultureInfo.InvariantCulture, out _) => $"/{section}/year",
            [var section, ..] => $"/{section}/{segments.Length}",
            _ => null,
        };
    }
}
