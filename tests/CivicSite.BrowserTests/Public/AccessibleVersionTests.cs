using CivicSite.BrowserTests.Harness;
using CivicSite.Testing;
using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Public;

/// <summary>The version for the visually impaired, and paper.</summary>
[Trait("Scope", "PublicSite")]
[Collection(SiteCollection.Name)]
public sealed class AccessibleVersionTests(SiteFixture site) : BrowserTest(site)
{
    [Fact]
    public async Task What_a_reader_chose_stays_on_all_pages_until_taken_back()
    {
        await Page.GotoAsync("/");
        var plain = await LookAsync();
        await Page.FollowAsync(Page.Locator("header a[href*='accessib' i]").First);
        foreach (var (name, value) in ((string, string)[])[("TextSize", "3"), ("LetterSpacing", "2"), ("LineSpacing", "2"), ("Scheme", "Black"), ("Images", "Off")])
        {
            await Page.Locator($"[name={name}][value='{value}']").CheckAsync();
        }

        await Page.FollowAsync(Page.Locator("form.settings button").First);

        foreach (var path in (string[])["/", "/news", "/about"])
        {
            await Page.GotoAsync(path);
            var look = await LookAsync();
            Assert.Equal(2 * plain.Size, look.Size, 0.5);
            Assert.True(look.Letters > 1, $"letter spacing {look.Letters} px");
            Assert.True(look.Line > 2, $"line height {look.Line}");
            Assert.Equal("rgb(0, 0, 0)", look.Background);
            Assert.Equal(0, await Page.Locator("main img:visible").EvaluateAllAsync<int>("images => images.filter(image => image.getBoundingClientRect().width > 1).length"));
        }

        await Page.FollowAsync(Page.Locator("main a[href^='/']:visible").First);
        await CheckAsync("accessible-version");
        Assert.Equal("3", await Page.Locator("html").GetAttributeAsync("data-size"));
        await Page.GotoAsync("/accessibility");
        await Page.FollowAsync(Page.Locator("form.settings button.is-quiet"));
        await Page.GotoAsync("/");
        Assert.Equal(plain, await LookAsync());
    }

    [Fact]
    public async Task On_paper_an_article_is_its_text()
    {
        await Page.GotoAsync("/news");
        await Page.FollowAsync(Page.Locator("main article h2 a").First);
        await Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        Assert.True(await Page.Locator("h1").IsVisibleAsync());
        Assert.True(await Page.Locator("article .prose").IsVisibleAsync());
        foreach (var hidden in (string[])["header nav a", "footer", ".share", ".related", "button"])
        {
            Assert.Equal(0, await Page.Locator($"{hidden}:visible").CountAsync());
        }

        Assert.Equal("rgb(0, 0, 0)", await Page.Locator("article .prose").EvaluateAsync<string>("text => getComputedStyle(text).color"));
        Assert.True((await Page.PdfAsync()).Length > 1000);
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Errors_answer_in_the_look_of_the_site(string language)
    {
        await SpeakAsync(language);
        foreach (var (path, status) in ((string, int)[])[("/no-such-page", 404), ("/news/no-such-news", 404), ("/Error/500", 200)])
        {
            await VisitAsync(path, status);
            Assert.Equal(1, await Page.Locator("h1").CountAsync());
            Assert.True(await Page.Locator("main a[href='/']").CountAsync() > 0);
            Assert.Empty(await InterfaceLanguage.ForeignAsync(Page, language));
        }
    }

    private async Task<Look> LookAsync() => await Page.EvaluateAsync<Look>("""
        () => {
          const text = [...document.querySelectorAll('main p')].find(p => p.checkVisibility());
          const style = getComputedStyle(text);
          return {
            size: parseFloat(getComputedStyle(document.documentElement).fontSize),
            letters: parseFloat(style.letterSpacing) || 0,
            line: parseFloat(style.lineHeight) / parseFloat(style.fontSize),
            background: getComputedStyle(document.body).backgroundColor,
          };
        }
        """);

    private sealed record Look
    {
        public double Size { get; init; }

        public double Letters { get; init; }

        public double Line { get; init; }

        public string Background { get; init; } = "";
    }
}
