using Microsoft.Playwright;

namespace CivicSite.BrowserTests;

/// <summary>A visitor who has no mouse.</summary>
internal static class KeysOnly
{
    private const int MostSteps = 60;

    /// <summary>Goes forward until what matches the selector has the focus.</summary>
    public static async Task TabToAsync(this IPage page, string selector)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"The Tab key does not reach {selector}.");
    }

    /// <summary>Goes to a field and types.</summary>
    public static async Task TypeIntoAsync(this IPage page, string selector, string text)
    {
        await page.TabToAsync(selector);
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Goes to a button or a link that leads to another page, and presses it.</summary>
    public static async Task GoThroughAsync(this IPage page, string selector)
    {
        await page.TabToAsync(selector);
        await page.FollowAsync(() => page.Keyboard.PressAsync("Enter"));
    }
}
