using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Pages.Admin;

/// <summary>The versions of an item, the newest first.</summary>
internal sealed class HistoryPage(IPage page)
{
    public ILocator Versions => page.Locator("main .rows > li");

    public async Task OpenAsync(string id) => await page.GotoAsync($"/Admin/Contents/ContentItems/{id}/History");

    /// <summary>Makes a draft of the version.</summary>
    public Task TakeBackAsync(ILocator version) => page.FollowAsync(version.Locator("form:has([name=versionId]) button"));
}
