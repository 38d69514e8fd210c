using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Pages.Admin;

internal static class Following
{
    /// <summary>Clicks what leads to another page and waits until that page is there. It works in a browser without scripts too.</summary>
    public static async Task FollowAsync(this IPage page, ILocator target)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnNavigated(object? sender, IFrame frame)
        {
            if (frame == page.MainFrame)
            {
                arrived.TrySetResult();
            }
        }

        page.FrameNavigated += OnNavigated;
        try
        {
            await target.ClickAsync();
            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
            await page.WaitForLoadStateAsync();
        }
        finally
        {
            page.FrameNavigated -= OnNavigated;
        }
    }
}
