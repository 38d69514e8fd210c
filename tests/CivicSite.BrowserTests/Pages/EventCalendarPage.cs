using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Pages;

/// <summary>The list, the month and the week of events, used with the keyboard alone.</summary>
internal sealed class EventCalendarPage(IPage page)
{
    public ILocator Head => page.Locator(".calendar thead");

    public ILocator OtherDays => page.Locator(".calendar td:not(.has-events)");

    public Task<string> TitleAsync() => page.Locator("h1").InnerTextAsync();

    public ILocator Event(string name) => page.Locator($".calendar-events a:has-text('{name}')").Filter(new() { Visible = true });

    public Task NextAsync() => PressAsync(page.Locator(".calendar-nav a[rel=next]"));

    public Task ViewAsync(string name) => PressAsync(page.Locator($".section-nav a:has-text('{name}')"));

    public Task OpenAsync(string name) => PressAsync(Event(name).First);

    public async Task NarrowAsync(string kind)
    {
        await page.Locator(".event-filters summary").PressAsync("Enter");
        await page.Locator("[name=kind]").SelectOptionAsync(new SelectOptionValue { Label = kind });
        await PressAsync(page.Locator(".event-filters button"));
    }

    private Task PressAsync(ILocator target) => page.FollowAsync(() => target.PressAsync("Enter"));
}
