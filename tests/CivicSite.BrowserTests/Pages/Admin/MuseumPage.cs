using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Pages.Admin;

/// <summary>The museum's calendar and the pages of its dates.</summary>
internal sealed class MuseumPage(IPage page)
{
    public static string PathOf(DateOnly day) => "/Admin/Museum/Day/" + Iso(day);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public ILocator Card(string lesson) => page.Locator(".day-card", new() { HasText = lesson });

    /// <summary>The cell where a column has a time.</summary>
    public ILocator Cell(string time, string column) => page.Locator($"td[data-time='{time}'][data-column='{column}']");

    public ILocator Dialog => page.Locator("dialog.day-dialog");

    public Task OpenDateAsync(string lesson) => page.FollowAsync(Card(lesson).First.Locator("a"));

    public Task OpenTelephoneAsync() => page.FollowAsync(page.Locator("a[href$='/Book']"));

    /// <summary>Fills in the form of a class that telephones, and sends it.</summary>
    public async Task BookAsync(string school, string pupils)
    {
        await page.FillAsync("#school", school);
        await page.FillAsync("#grade", "5");
        await page.FillAsync("#pupils", pupils);
        await page.FollowAsync(page.Locator("form[action$='/Book'] button[type=submit]"));
    }

    public async Task MoveAsync(DateOnly day, string time, string room)
    {
        await page.FillAsync("#move-date", Iso(day));
        await page.FillAsync("#move-time", time);
        await page.SelectOptionAsync("#move-room", room);
        await page.FollowAsync(page.Locator("form[action$='/Move'] button[type=submit]"));
    }

    /// <summary>Notes on the list of a day that a class came.</summary>
    public async Task NoteAsync(string pupils)
    {
        await page.Locator("input[name=Pupils]").First.FillAsync(pupils);
        await page.FollowAsync(page.Locator("button[value=came]").First);
    }
}
