using Microsoft.Playwright;

namespace CivicSite.BrowserTests;

/// <summary>
/// The only ways to wait for a page that something leads to. Playwright's WaitForLoadState and WaitForURL may miss a page that is loaded
/// at the moment when they are called, and then wait in vain.
/// </summary>
internal static class Following
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Clicks what leads to another page and waits until that page is loaded. It works in a browser without scripts too.</summary>
    public static Task FollowAsync(this IPage page, ILocator target) => page.FollowAsync(() => target.ClickAsync());

    /// <summary>Does what leads to another page and waits until that page is loaded.</summary>
    public static async Task FollowAsync(this IPage page, Func<Task> act)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        // Not a navigation: the editor's draft that has just been saved changes the address without another page.
        void OnLoaded(object? sender, IPage loaded) => arrived.TrySetResult();

        page.Load += OnLoaded;
        try
        {
            await act();
            await arrived.Task.WaitAsync(Patience);
        }
        finally
        {
            page.Load -= OnLoaded;
        }
    }

    /// <summary>Waits until what is being loaded is there.</summary>
    public static async Task LoadedAsync(this IPage page)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await page.EvaluateAsync<string>("() => document.readyState") != "complete")
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
