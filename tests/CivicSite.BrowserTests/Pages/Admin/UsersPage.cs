using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Pages.Admin;

/// <summary>The users of the site in the admin.</summary>
internal sealed class UsersPage(IPage page)
{
    public const string Path = "/Admin/Users/Index";

    /// <summary>Makes a user.</summary>
    /// <param name="roles">Names of roles, as recipes have them.</param>
    public async Task CreateAsync(string userName, string password, params string[] roles)
    {
        await page.GotoAsync("/Admin/Users/Create");
        await page.Locator("[name=UserName]").FillAsync(userName);
        await page.Locator("[name$=Password]").FillAsync(password);
        await page.Locator("[name$=PasswordConfirmation]").FillAsync(password);
        foreach (var role in roles)
        {
            await page.Locator($"[name=Roles][value='{role}']").CheckAsync();
        }

        await page.FollowAsync(page.Locator("main form:has([name=UserName]) button[type=submit]"));
    }
}
