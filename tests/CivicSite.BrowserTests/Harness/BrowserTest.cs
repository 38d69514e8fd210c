using CivicSite.Testing;
using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Harness;

/// <summary>
/// A test in a real browser. Every page that it visits is checked (see <see cref="PageCheck"/>), and the test fails at its end
/// when a page was faulty, the browser saw an error, or the site logged one.
/// </summary>
public abstract class BrowserTest(SiteFixture site) : SiteTest(site)
{
    private readonly List<string> _faults = [];
    private readonly List<IBrowserContext> _contexts = [];
    private readonly List<BrowserFaults> _watches = [];
    private readonly HashSet<IBrowserContext> _withoutScripts = [];

    /// <summary>The test's page. More visitors come from <see cref="NewVisitorAsync"/>.</summary>
    protected IPage Page { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Page = await NewVisitorAsync();
    }

    public override async Task DisposeAsync()
    {
        var faults = TakeFaults();
        foreach (var context in _contexts)
        {
            await context.CloseAsync();
        }

        await base.DisposeAsync();
        Assert.True(faults.Count == 0, $"{faults.Count} fault(s) of pages:\n{string.Join('\n', faults)}");
    }

    /// <summary>A browser of its own, with its own cookies, for another person.</summary>
    /// <param name="javaScript">False for somebody whose browser runs no scripts.</param>
    protected async Task<IPage> NewVisitorAsync(bool javaScript = true)
    {
        var browser = await Chromium.Browser;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Site.Url.ToString(),
            Locale = "ru-RU",
            TimezoneId = "Asia/Krasnoyarsk",
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = javaScript,
            ViewportSize = new() { Width = 1280, Height = 900 },
        });
        context.SetDefaultTimeout(15_000);
        // "Leave the page?": yes.
        context.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        _contexts.Add(context);
        if (!javaScript)
        {
            _withoutScripts.Add(context);
        }

        _watches.Add(new(context, Site.Url));
        return await context.NewPageAsync();
    }

    /// <summary>Opens an address and checks the page.</summary>
    /// <param name="path">An address relative to the site.</param>
    /// <param name="status">The status that it must answer with. An error status is then no fault.</param>
    /// <param name="page">The visitor; the test's own page when left out.</param>
    protected async Task<IPage> VisitAsync(string path, int status = 200, IPage? page = null)
    {
        page ??= Page;
        if (status >= 400)
        {
            _watches.ForEach(watch => watch.ExpectErrorStatus(path));
        }

        var response = await page.GotoAsync(path);
        Assert.Equal(status, response?.Status);
        await CheckAsync(path.Trim('/') is { Length: > 0 } name ? name : "home", page);
        return page;
    }

    /// <summary>Checks the page where a click or a form led. Call it once for every page that a test comes to.</summary>
    /// <param name="name">The name of the screenshots.</param>
    /// <param name="page">The visitor; the test's own page when left out.</param>
    protected async Task CheckAsync(string name, IPage? page = null)
    {
        page ??= Page;
        await page.LoadedAsync();
        var found = await PageCheck.RunAsync(page, name, withAxe: !_withoutScripts.Contains(page.Context));
        _faults.AddRange(found.Select(fault => $"{page.Url}: {fault}"));
    }

    /// <summary>Opens a page that another test checks in full, in a language, and gives the texts of its interface that are in another one.</summary>
    /// <param name="language"><c>ru</c> or <c>en</c>; it stays the visitor's language.</param>
    /// <param name="briefly">Whether the page was checked in another language.</param>
    protected async Task<IEnumerable<string>> ForeignTextsAsync(string path, string language, bool briefly)
    {
        await SpeakAsync(language);
        if (briefly)
        {
            var response = await Page.GotoAsync(path);
            Assert.Equal(200, response?.Status);
            _faults.AddRange((await PageCheck.RunBrieflyAsync(Page)).Select(fault => $"{Page.Url} ({language}): {fault}"));
        }
        else
        {
            await VisitAsync(path);
        }

        Assert.Equal(language, (await Page.Locator("html").GetAttributeAsync("lang"))?[..2]);
        Assert.Equal(1, await Page.Locator("h1").CountAsync());
        return (await InterfaceLanguage.ForeignAsync(Page, language)).Select(text => $"{path}: {text}");
    }

    /// <summary>Chooses the language of the interface, as the switch on the pages does.</summary>
    protected Task SpeakAsync(string language) => Page.Context.AddCookiesAsync(
        [new() { Name = ".AspNetCore.Culture", Value = Uri.EscapeDataString($"c={language}|uic={language}"), Url = Site.Url.ToString() }]);

    /// <summary>What was found so far, and forgets it. For tests of the checks themselves.</summary>
    protected IReadOnlyList<string> TakeFaults()
    {
        string[] faults = [.. _faults, .. _watches.SelectMany(watch => watch.Take())];
        _faults.Clear();
        return faults;
    }
}
