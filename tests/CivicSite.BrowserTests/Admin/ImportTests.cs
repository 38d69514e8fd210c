using System.Text;
using CivicSite.BrowserTests.Pages.Admin;
using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Admin;

/// <summary>A list of organisations is imported in the browser, without scripts.</summary>
[Collection(PressOffice.Name)]
public sealed class ImportTests(AdminSite site) : AdminTest(site)
{
    [Fact]
    public async Task A_list_goes_from_the_file_to_the_public_register_without_scripts()
    {
        var page = await NewVisitorAsync(javaScript: false);
        await SignInAsync(page);
        var mark = Guid.NewGuid().ToString("n")[..8];
        var csv = $"Наименование;Вид;Телефон\r\nСтаница {mark};Казачье общество;21234\r\nПлохая {mark};Казачье общество;телефон\r\nСтаница «Означенное»;Казачье общество;\r\n";
        await page.GotoAsync("/Admin/Organizations/Import");
        await CheckAsync("admin-import", page);
        await page.Locator("[name=File]").SetInputFilesAsync(new FilePayload { Name = "список.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await page.FollowAsync(page.Locator("form[action$='/Upload'] button"));
        await CheckAsync("admin-import-columns", page);
        Assert.Equal("OrganizationContactsPart.Phones", await page.GetByLabel("Телефон").InputValueAsync());

        await page.FollowAsync(page.Locator(".form-actions button[type=submit]"));
        await CheckAsync("admin-import-faults", page);
        Assert.Contains("не номер телефона", await page.Locator(".rows").InnerTextAsync(), StringComparison.Ordinal);
        await page.FollowAsync(page.Locator(".nav-tabs a[href*='Duplicates']"));
        await CheckAsync("admin-import-duplicates", page);
        await page.FollowAsync(page.Locator("form[action$='/Choices'] button"));
        await page.FollowAsync(page.Locator("form[action$='/Start'] button"));
        await CheckAsync("admin-import-done", page);

        Assert.Equal(["1", "0", "1", "1"], await page.Locator(".facts dd").AllInnerTextsAsync());
        await page.GotoAsync("/organizations?q=" + mark);
        Assert.Equal([$"Станица {mark}"], await page.Locator(".story h2").AllInnerTextsAsync());
    }
}
