using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Pages;

/// <summary>The form in which the contact of an organisation confirms its record.</summary>
internal sealed class ConfirmationForm(IPage page)
{
    /// <summary>Unfolds the input of a field and types another value.</summary>
    /// <param name="key">Key of the field, such as <c>OrganizationPart.Leader</c>.</param>
    /// <param name="value">The new value.</param>
    public async Task ChangeAsync(string key, string value)
    {
        var field = page.Locator($".confirm-field:has(input[value='{key}'])");
        var input = field.Locator("[name$='.Value']");
        if (!await input.IsVisibleAsync())
        {
            await field.Locator("summary").ClickAsync();
        }

        await input.FillAsync(value);
    }

    public Task SendAsync() => page.FollowAsync(page.Locator(".confirm-form button[type=submit]"));
}
