using System.Text.RegularExpressions;
using CivicSite.BrowserTests.Pages.Admin;

namespace CivicSite.BrowserTests.Admin;

/// <summary>Every page of the admin's navigation, in both languages.</summary>
[Collection(Administration.Name)]
public sealed partial class NavigationTests(AdminSite site) : AdminTest(site)
{
    // Names of products and formats, which are the same in both languages.
    private static readonly string[] SameInBoth =
    [
        "admin", "RSS", "Atom", "JSON", "URL", "HTML", "SEO", "EN", "RU", "OrchardCore", "CivicSite", "English",
        "JPEG", "PNG", "WebP", "GIF", "AVIF", "PDF", "DOCX", "XLSX",
    ];

    [Fact]
    public async Task Every_page_of_the_navigation_is_accessible_and_in_Russian()
    {
        await SignInAsync();
        await Page.GotoAsync("/Admin");
        var foreign = new List<string>();
        foreach (var path in await MenuAsync())
        {
            await VisitAsync(path);
            Assert.Equal(1, await Page.Locator("main h1").CountAsync());
            foreign.AddRange((await TextsAsync()).Where(IsEnglish).Select(text => $"{path}: {text}"));
        }

        Assert.True(foreign.Count == 0, string.Join('\n', foreign.Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task The_editor_and_its_companions_are_in_Russian()
    {
        await SignInAsync();
        var foreign = new List<string>();
        foreach (var path in (string[])[NewsEditor.CreatePath, "/Admin/Users/Create", "/Admin/Recipes/Import", "/Admin/Contents/ContentItems/446ty8556wggpwazyk4n840ehq/History"])
        {
            await VisitAsync(path);
            foreign.AddRange((await TextsAsync()).Where(IsEnglish).Select(text => $"{path}: {text}"));
        }

        Assert.True(foreign.Count == 0, string.Join('\n', foreign.Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task The_language_is_switched_in_the_admin_and_on_the_site()
    {
        await SignInAsync();
        await Page.GotoAsync("/Admin");
        await Page.FollowAsync(Page.Locator("nav.languages a[hreflang=en]"));
        Assert.Equal("en", await Page.Locator("html").GetAttributeAsync("lang"));
        await CheckAsync("admin-english");
        Assert.DoesNotMatch(@"\p{IsCyrillic}", await Page.Locator("#admin-menu a[href$='/Admin/Features']").InnerTextAsync());

        await VisitAsync("/news");
        Assert.Equal("en", await Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("News", await Page.Locator("h1").InnerTextAsync());
        await Page.FollowAsync(Page.Locator("header a[hreflang=ru]"));
        Assert.Equal("ru", await Page.Locator("html").GetAttributeAsync("lang"));
        Assert.EndsWith("/news", Page.Url, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> MenuAsync() =>
        [.. (await Page.Locator("#admin-menu a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))")).Distinct(StringComparer.Ordinal)];

    // What belongs to the interface: texts of the content itself may be in any language.
    private Task<string[]> TextsAsync() => Page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('main :is(h1, h2, h3, label, legend, button, summary, th, option, p, a, dt), #admin-menu *, .form-text, .row-note, .badge, .state')]
          .filter(element => element.checkVisibility() || element.tagName === 'OPTION')
          .flatMap(element => [...element.childNodes].filter(node => node.nodeType === 3).map(node => node.textContent.trim()))
          .filter(text => text.length > 1)
        """);

    private static bool IsEnglish(string text) =>
        !Cyrillic().IsMatch(text) && Words().Matches(text).Any(word => !SameInBoth.Contains(word.Value, StringComparer.OrdinalIgnoreCase)) && text.All(sign => sign is not ('/' or '.' or '_' or '@'));

    [GeneratedRegex(@"\p{IsCyrillic}", RegexOptions.None, 1000)]
    private static partial Regex Cyrillic();

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.None, 1000)]
    private static partial Regex Words();
}
