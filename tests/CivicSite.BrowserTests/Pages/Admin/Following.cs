using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Pages.Admin;

internal static class Following
{
    /// <summary>Clicks what leads to another page and waits until that page is there. It works in a browser without scripts too.</summary>
    public static Task FollowAsync(this IPage page, ILocator target) => page.FollowAsync(() => target.ClickAsync());

    /// <summary>Does what leads to another page and waits until that page is there.</summary>
    public static async Task FollowAsync(this IPage page, Func<Task> act)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // Not a navigation: the editor's draft that has just been saved changes the address without another page.
        void OnArrived(object? sender, IPage arrivedPage) => arrived.TrySetResult();

        page.DOMContentLoaded += OnArrived;
        try
        {
            await act();
            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
            await page.WaitForLoadStateAsync();
        }
        finally
        {
            page.DOMContentLoaded -= OnArrived;
        }
    }
}
