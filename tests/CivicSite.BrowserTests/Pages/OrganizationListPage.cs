using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Pages;

/// <summary>The register of organisations with its map.</summary>
internal sealed class OrganizationListPage(IPage page)
{
    /// <summary>What the map's place shows while no script has drawn it.</summary>
    public ILocator MapNote => page.Locator("[data-map] .map-fallback");

    public ILocator LiveMap => page.Locator(".map.is-drawn .leaflet-container");

    public ILocator Points => page.Locator(".map.is-drawn path.map-point");

    public ILocator Popup => page.Locator(".leaflet-popup-content a");

    public ILocator Names => page.Locator(".stories h2 a");

    public async Task OpenAsync(string words) => await page.GotoAsync("/organizations?q=" + Uri.EscapeDataString(words));
}
