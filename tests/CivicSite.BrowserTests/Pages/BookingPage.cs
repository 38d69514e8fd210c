using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Pages;

/// <summary>Where a teacher chooses a lesson and books it.</summary>
internal sealed class BookingPage(IPage page)
{
    public Task OpenListAsync() => page.GotoAsync("/museum/lessons");

    public Task ChooseLessonAsync(string title) => page.FollowAsync(page.Locator(".story h2 a", new() { HasText = title }));

    public Task ChooseDateAsync(int index) => page.FollowAsync(page.Locator(".slot").Nth(index));

    public async Task FillAsync(params (string Id, string Value)[] values)
    {
        foreach (var (id, value) in values)
        {
            await page.Locator("#" + id).FillAsync(value);
        }
    }

    public Task AgreeAsync() => page.Locator("#contact-consent").CheckAsync();

    public Task SendAsync() => page.FollowAsync(page.Locator("#send button[type=submit]"));

    public Task ChangeAsync() => page.FollowAsync(page.Locator("form[action$='/change'] button[type=submit]"));

    public Task CancelAsync() => page.FollowAsync(page.Locator("form[action$='/cancel'] button"));

    public Task<string> LinkAsync() => page.Locator("#link").InputValueAsync();

    public Task<string> StateAsync() => page.Locator("[role=status]").InnerTextAsync();
}
