using System.Text;
using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Admin;

/// <summary>Lists are imported in the browser, without scripts.</summary>
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

    [Fact]
    public async Task A_list_of_people_goes_from_the_file_to_the_archive_without_scripts()
    {
        var page = await NewVisitorAsync(javaScript: false);
        await SignInAsync(page);
        var mark = string.Concat(Guid.NewGuid().ToByteArray().Take(5).Select(static number => "бвгджзклмнпрстфх"[number % 16] + "а"));
        var csv = $"ФИО;Дата рождения;Звание\r\nБраузеров{mark} Пётр Ильич;1921;ст. сержант\r\nБраузеров{mark} Петр Ильич;1921;старшина\r\nБраузеров{mark} Иван;31.02.1921;\r\n";
        await page.GotoAsync("/Admin/ImmortalRegiment/Import");
        await CheckAsync("admin-people-import", page);
        await page.Locator("[name=File]").SetInputFilesAsync(new FilePayload { Name = "список.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await page.FollowAsync(page.Locator("form[action$='/Upload'] button"));
        Assert.Equal("birth-date", await page.GetByLabel("Дата рождения").InputValueAsync());
        await page.GetByLabel("Источник", new() { Exact = true }).FillAsync("Список школы");
        await CheckAsync("admin-people-import-columns", page);

        await page.FollowAsync(page.Locator(".form-actions button[type=submit]"));
        await CheckAsync("admin-people-import-faults", page);
        await page.FollowAsync(page.Locator(".nav-tabs a[href*='Matches']"));
        await CheckAsync("admin-people-import-matches", page);
        await page.FollowAsync(page.Locator("form[action$='/Start'] button"));
        await CheckAsync("admin-people-import-done", page);

        Assert.Equal(["1", "1", "0", "1"], await page.Locator(".facts dd").AllInnerTextsAsync());
        await page.GotoAsync("/veterans?q=" + Uri.EscapeDataString("Браузеров" + mark));
        Assert.Equal([$"Браузеров{mark} Пётр Ильич"], await page.Locator(".veteran-card h3").AllInnerTextsAsync());
        await page.GotoAsync("/Admin/ImmortalRegiment/Import");
        await page.FollowAsync(page.Locator(".rows a").First);
        await page.FollowAsync(page.Locator("form[action$='/Undo'] button"));
        Assert.Equal(["1", "1", "0", "1", "2", "0"], await page.Locator(".facts dd").AllInnerTextsAsync());
    }
}
