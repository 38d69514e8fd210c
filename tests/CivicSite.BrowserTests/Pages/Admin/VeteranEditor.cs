using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Pages.Admin;

/// <summary>The editor of a person of the archive.</summary>
internal sealed class VeteranEditor(IPage page)
{
    public const string CreatePath = "/Admin/Contents/ContentTypes/Veteran/Create";

    public ILocator Rows => page.Locator("[data-row]");

    public async Task OpenNewAsync() => await page.GotoAsync(CreatePath);

    public async Task FillNameAsync(string surname, string givenName)
    {
        await page.Locator("[name='VeteranPart.Surname']").FillAsync(surname);
        await page.Locator("[name='VeteranPart.GivenName']").FillAsync(givenName);
    }

    /// <summary>Fills in a row of the facts, counted from 0.</summary>
    public async Task FillFactAsync(int row, string kind, string date = "", string term = "", string place = "", string point = "")
    {
        await Field(row, "Kind").SelectOptionAsync(kind);
        await Field(row, "Date").FillAsync(date);
        await Field(row, "Term").FillAsync(term);
        await Field(row, "Place").FillAsync(place);
        await Field(row, "Point").FillAsync(point);
    }

    public async Task FillPhotographAsync(int row, string path, string caption)
    {
        await page.Locator($"[name='VeteranGalleryPart.Photos[{row}].Path']").FillAsync(path);
        await page.Locator($"[name='VeteranGalleryPart.Photos[{row}].Caption']").FillAsync(caption);
    }

    public ILocator Field(int row, string name) => page.Locator($"[name='VeteranFactsPart.Facts[{row}].{name}']:not([type=hidden])");

    public Task AddRowAsync() => page.Locator("[data-add-row]").ClickAsync();

    public Task PublishAsync() => page.FollowAsync(page.Locator("button[name='submit.Publish']"));

    /// <summary>Uploads a photograph in the dialog of the library.</summary>
    public async Task ChoosePhotographAsync(int row, string name, byte[] content, string caption)
    {
        var path = page.Locator($"[name='VeteranGalleryPart.Photos[{row}].Path']");
        await page.Locator("[data-picture]").Filter(new() { Has = path }).GetByRole(AriaRole.Button).ClickAsync();
        await page.Locator("[data-media-upload] [type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "image/png", Buffer = content });
        await page.Locator("[data-media-upload] [type=submit]").ClickAsync();
        await Assertions.Expect(path).ToHaveValueAsync(name);
        await page.Locator($"[name='VeteranGalleryPart.Photos[{row}].Caption']").FillAsync(caption);
    }
}
