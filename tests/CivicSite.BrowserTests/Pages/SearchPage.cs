using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Pages;

/// <summary>The search: its box and its results.</summary>
internal sealed class SearchPage(IPage page)
{
    public const string Path = "/search";

    public ILocator Box => page.Locator("[role=search] input[type=search]").First;

    public ILocator Suggestions => page.Locator("[role=listbox] [role=option]");

    public ILocator Chosen => page.Locator("[role=option][aria-selected=true]");

    public ILocator Correction => page.Locator(".search-correction");

    public ILocator Results => page.Locator(".search-results article");

    public ILocator Tabs => page.Locator(".search-tabs a");

    public ILocator Count => page.Locator(".result-line [role=status]");

    public ILocator Facets => page.Locator(".filters li a");

    public ILocator OpenFilters => page.Locator(".filters-button");

    public async Task SearchAsync(string query)
    {
        await Box.FillAsync(query);
        await page.FollowAsync(() => Box.PressAsync("Enter"));
    }
}
