using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Pages;

/// <summary>The form in which a visitor registers for an event, and the page behind the link.</summary>
internal sealed class RegistrationPage(IPage page)
{
    public async Task FillAsync(string name, string email, string people)
    {
        await page.Locator("#reg-name").FillAsync(name);
        await page.Locator("#reg-email").FillAsync(email);
        await page.Locator("#reg-people").FillAsync(people);
    }

    public Task AnswerAsync(string text) => page.Locator("#reg-answer-0").FillAsync(text);

    public Task ConsentAsync() => page.Locator("#reg-consent").CheckAsync();

    public Task SendAsync() => page.FollowAsync(page.Locator("#registration button[type=submit]"));

    public async Task ChangeAsync(string people)
    {
        await page.Locator("#reg-people").FillAsync(people);
        await page.FollowAsync(page.Locator("#change button"));
    }

    public Task CancelAsync() => page.FollowAsync(page.Locator("#cancel button"));

    public Task ForgetAsync() => page.FollowAsync(page.Locator("#forget button"));

    public Task<string> LinkAsync() => page.Locator("#link").InputValueAsync();

    public Task<string> StateAsync() => page.Locator("main .notice[role=status]").InnerTextAsync();
}
