using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Harness;

/// <summary>The pages that links lead to, one of each kind.</summary>
/// <param name="start">Where to begin.</param>
/// <param name="kindOf">The kind of a page, given its path and the path of the page that links to it; null for one that is not looked at.</param>
internal sealed partial class SiteMap(string start, Func<string, string, string?> kindOf)
{
    // More kinds than the site has: a page whose address is taken for a kind of its own would go on for ever.
    private const int Most = 150;

    private readonly Queue<string> _found = new([start]);
    private readonly HashSet<string> _kinds = new(StringComparer.OrdinalIgnoreCase) { start };

    /// <summary>The next page; null when all have been seen.</summary>
    public string? Next() => _found.TryDequeue(out var path) ? path : null;

    /// <summary>Takes notice of the links of the page that is open.</summary>
    public async Task ReadAsync(IPage page)
    {
        var here = new Uri(page.Url);
        var links = await page.Locator("a[href]").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        foreach (var link in links.Select(link => new Uri(link)).Where(link => link.Authority == here.Authority))
        {
            if (kindOf(link.AbsolutePath, here.AbsolutePath) is { } kind && _kinds.Add(kind))
            {
                Assert.True(_kinds.Count <= Most, $"Too many kinds of pages: {string.Join(' ', _kinds)}");
                _found.Enqueue(link.PathAndQuery);
            }
        }
    }

    /// <summary>Puts a star where a path has the id of an item.</summary>
    public static string WithoutIds(string path) => Id().Replace(path, "/*");

    [GeneratedRegex("/[0-9a-z]{26}(?=/|$)", RegexOptions.None, 1000)]
    private static partial Regex Id();
}
