using CivicSite.BrowserTests.Pages;
using CivicSite.Testing;

namespace CivicSite.BrowserTests.Harness;

/// <summary>The small site with known faults.</summary>
public sealed class FixtureSite : SiteFixture
{
    protected override SiteOptions Options => new() { HostAssembly = Repository.FixtureHost };

    protected override bool MayBeExternal => false;
}

/// <summary>The checks of pages find each known fault, and nothing on a good page.</summary>
public sealed class BrowserTestTests(FixtureSite site) : BrowserTest(site), IClassFixture<FixtureSite>
{
    [Fact]
    public async Task A_good_page_has_no_faults()
    {
        await VisitAsync("/");

        Assert.Empty(TakeFaults());
    }

    [Theory]
    [InlineData("/faulty/axe", "image-alt")]
    [InlineData("/faulty/dark", "axe (390 px, Dark) color-contrast")]
    [InlineData("/faulty/console", "a known console error")]
    [InlineData("/faulty/script", "a known exception")]
    [InlineData("/faulty/policy", "Content Security Policy")]
    [InlineData("/faulty/missing", "status 404")]
    [InlineData("/faulty/wide", "scrolls sideways at 390 px")]
    public async Task A_faulty_page_is_found(string path, string fault)
    {
        await VisitAsync(path);

        Assert.Contains(TakeFaults(), found => found.Contains(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/faulty/axe", "faulty-axe-1280.png")]
    [InlineData("/faulty/wide", "faulty-wide-390.png")]
    public async Task A_faulty_look_is_pictured(string path, string picture)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(Repository.Results, "screenshots")).FullName, picture);
        File.Delete(file);

        await VisitAsync(path);

        Assert.NotEmpty(TakeFaults());
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task A_server_error_is_a_fault_unless_the_test_asks_for_it()
    {
        await VisitAsync("/faulty/status", status: 500);
        Assert.Empty(TakeFaults());

        var other = await NewVisitorAsync();
        await other.GotoAsync("/faulty/status");
        Assert.Contains(TakeFaults(), found => found.Contains("status 500", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_error_in_the_server_log_fails_the_test()
    {
        await VisitAsync("/faulty/log");
        await WaitForLogAsync("A known error");

        Assert.Throws<SiteFaultException>(() => Site.Log.ThrowIfErrors());
        Site.Log.ExpectError("A known error");
    }

    [Fact]
    public async Task The_login_page_fills_the_form_in()
    {
        await VisitAsync(LoginPage.Path);

        await new LoginPage(Page).LogInAsync("editor", SiteProcess.AdminPassword);

        await Page.GotoAsync("/who");
        Assert.Equal("editor", await Page.Locator("body").InnerTextAsync());
    }

    [Fact]
    public async Task Every_visitor_is_somebody_else()
    {
        await new LoginPage(Page).OpenAsync();
        await new LoginPage(Page).LogInAsync("editor", SiteProcess.AdminPassword);
        var reader = await NewVisitorAsync(javaScript: false);

        await reader.GotoAsync("/who");

        Assert.Equal("nobody", await reader.Locator("body").InnerTextAsync());
    }

    [Fact]
    public async Task Pages_are_checked_without_scripts_too()
    {
        var reader = await NewVisitorAsync(javaScript: false);

        await VisitAsync("/faulty/script", page: reader);
        Assert.Empty(TakeFaults());

        await VisitAsync("/faulty/wide", page: reader);
        Assert.NotEmpty(TakeFaults());
    }

    private async Task WaitForLogAsync(string part)
    {
        for (var wait = 0; wait < 200 && !Site.Log.ToString().Contains(part, StringComparison.Ordinal); wait++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(25));
        }
    }
}
