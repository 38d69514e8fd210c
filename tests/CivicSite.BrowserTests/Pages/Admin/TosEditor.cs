using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Pages.Admin;

/// <summary>The editor of a TOS with its map.</summary>
internal sealed class TosEditor(IPage page)
{
    public const string CreatePath = "/Admin/Contents/ContentTypes/Tos/Create";

    public ILocator Borders => page.Locator("[name='TosAreaPart.Borders']");

    /// <summary>The file beside the text area, for those without scripts.</summary>
    public ILocator File => page.Locator("[name='TosAreaPart.File']");

    /// <summary>Areas on the map that belong to this TOS.</summary>
    public ILocator Areas => page.Locator(".map-editor path.map-area:not(.is-behind)");

    public ILocator Corners => page.Locator(".map-editor .map-corner:not(.is-middle)");

    private ILocator Canvas => page.Locator(".map-editor .map-canvas");

    public async Task OpenNewAsync() => await page.GotoAsync(CreatePath);

    public async Task FillAsync(string name, string addresses)
    {
        await page.Locator("[name='TitlePart.Title']").FillAsync(name);
        await page.Locator("[name='TosAreaPart.Addresses.Text']").FillAsync(addresses);
        await page.Locator("[name='TosPart.Settlement.TermContentItemIds']").First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
    }

    /// <summary>Draws an area through these points, given in pixels from the middle of the map.</summary>
    public async Task DrawAsync(params (int X, int Y)[] points)
    {
        await Canvas.ScrollIntoViewIfNeededAsync();
        await Press("draw");
        var box = (await Canvas.BoundingBoxAsync())!;
        foreach (var (x, y) in points)
        {
            await Canvas.ClickAsync(new() { Position = new() { X = (box.Width / 2) + x, Y = (box.Height / 2) + y } });
        }

        await Press("finish");
    }

    public Task ClearAsync() => Press("clear");

    public Task PublishAsync() => page.FollowAsync(page.Locator("button[name='submit.Publish']"));

    private Task Press(string action) => page.Locator($".map-editor [data-action={action}]").ClickAsync();
}
