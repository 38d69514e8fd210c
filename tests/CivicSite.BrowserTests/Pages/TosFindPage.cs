using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Pages;

/// <summary>«Чей это ТОС?».</summary>
internal sealed class TosFindPage(IPage page)
{
    public const string Path = "/tos/find";

    public ILocator Point => page.Locator("[name=point]");

    /// <summary>The map that a script draws.</summary>
    public ILocator LiveMap => page.Locator(".map.is-drawn .leaflet-container");

    /// <summary>The map that the server drew.</summary>
    public ILocator Drawing => page.Locator("svg.map-drawing");

    public async Task OpenAsync() => await page.GotoAsync(Path);

    public async Task AskAsync(string street, string house)
    {
        await page.Locator("[name=street]").FillAsync(street);
        await page.Locator("[name=house]").FillAsync(house);
        await page.FollowAsync(page.Locator("form:has([name=street]) button"));
    }

    public async Task AskPointAsync() => await page.FollowAsync(page.Locator("form:has([name=point]) button"));

    public async Task<string> AnswerAsync() => (await page.Locator("#answer-heading").InnerTextAsync()).Trim();

    public Task<IReadOnlyList<string>> FoundAsync() => page.Locator("#answer h3").AllInnerTextsAsync();
}
