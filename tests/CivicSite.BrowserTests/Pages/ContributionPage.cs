using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Pages;

/// <summary>The form in which a visitor tells of somebody.</summary>
internal sealed class ContributionPage(IPage page)
{
    public Task OpenAsync() => page.GotoAsync("/veterans/contribute");

    public async Task FillAsync(params (string Key, string Value)[] values)
    {
        foreach (var (key, value) in values)
        {
            await page.Locator($"#f-{key}").FillAsync(value);
        }
    }

    public Task ChooseFilesAsync(params FilePayload[] files) => page.Locator("#files").SetInputFilesAsync(files);

    public Task UploadAsync() => page.FollowAsync(page.Locator("#contribute button[value=stay]"));

    public Task NextAsync() => page.FollowAsync(page.Locator("#contribute button[value=next]"));

    public async Task IntroduceAsync(string name)
    {
        await page.Locator("#contact-name").FillAsync(name);
        await page.Locator("#relation").FillAsync("внук");
        await page.Locator("#contact-consent").CheckAsync();
    }

    public async Task AnswerAsync(string text)
    {
        await page.Locator("#text").FillAsync(text);
        await page.FollowAsync(page.Locator("form[action$='/answer'] button"));
    }

    public Task<string> LinkAsync() => page.Locator("#link").InputValueAsync();
}
