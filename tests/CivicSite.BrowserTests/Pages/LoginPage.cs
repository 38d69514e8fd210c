using CivicSite.Testing;
using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Pages;

/// <summary>The login page. Fields are found by their purpose, so that labels and names may differ between engines.</summary>
internal sealed class LoginPage(IPage page)
{
    public const string Path = "/Login";

    public ILocator UserName => Form.Locator("[autocomplete=username], input[type=text], input[type=email]").First;

    public ILocator Password => Form.Locator("input[type=password]");

    public ILocator Submit => Form.Locator("button[type=submit], input[type=submit]");

    private ILocator Form => page.Locator("form:has(input[type=password])");

    public async Task OpenAsync() => await page.GotoAsync(Path);

    public async Task LogInAsync(string userName, string password)
    {
        await UserName.FillAsync(userName);
        await Password.FillAsync(password);
        await page.FollowAsync(Submit);
    }

    /// <summary>Opens the page and logs in as the administrator of the site's first start.</summary>
    public async Task LogInAsAdminAsync()
    {
        await OpenAsync();
        await LogInAsync(SiteProcess.AdminUserName, SiteProcess.AdminPassword);
    }
}
