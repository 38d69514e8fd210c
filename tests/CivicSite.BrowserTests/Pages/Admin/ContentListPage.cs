using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Pages.Admin;

/// <summary>The list of content items.</summary>
internal sealed class ContentListPage(IPage page)
{
    public const string Path = "/Admin/Contents/ContentItems";

    /// <summary>The buttons that take the last deletion back.</summary>
    public ILocator Undo => page.Locator("form[action*='bulkAction=Restore'] button");

    public async Task OpenAsync(string query = "contentTypeId=NewsArticle") => await page.GotoAsync($"{Path}?{query}");

    public async Task FindAsync(string text, string query = "contentTypeId=NewsArticle") =>
        await OpenAsync($"{query}&text={Uri.EscapeDataString(text)}");

    /// <summary>The item with the title.</summary>
    public ILocator Row(string title) => page.Locator(".content-row").Filter(new() { Has = page.GetByText(title, new() { Exact = true }) });

    /// <summary>Does one thing to one item: <c>Publish</c>, <c>Unpublish</c>, <c>Delete</c> or <c>Restore</c>.</summary>
    public Task ActAsync(string title, string action) => page.FollowAsync(Row(title).Locator($"button[formaction$='/{action}']"));
}
