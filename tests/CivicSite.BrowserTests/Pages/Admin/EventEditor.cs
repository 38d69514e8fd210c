using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Pages.Admin;

/// <summary>The editor of an event.</summary>
internal sealed class EventEditor(IPage page)
{
    public ILocator Faults => page.Locator("#content-editor .invalid-feedback:not(:empty)");

    public ILocator Name => page.Locator("[name='TitlePart.Title']");

    /// <summary>Leads to the dates of a stored series.</summary>
    public ILocator Dates => page.Locator("a[href*='/Admin/Events/Series/']");

    /// <summary>Says that the event was taken out of a series.</summary>
    public ILocator TakenFrom => page.GetByText("Это событие выделено из серии");

    public async Task OpenNewAsync() => await page.GotoAsync("/Admin/Contents/ContentTypes/Event/Create");

    public async Task FillAsync(string name, string kind, string day, string from, string to)
    {
        await Name.FillAsync(name);
        await page.Locator("[name='EventPart.Kind.TermContentItemIds']").First.SelectOptionAsync(new SelectOptionValue { Label = kind });
        await page.Locator("[name='EventPart.StartDay']").FillAsync(day);
        await page.Locator("[name='EventPart.StartTime']").FillAsync(from);
        await EndAsync(to);
    }

    public Task EndAsync(string time) => page.Locator("[name='EventPart.EndTime']").FillAsync(time);

    public Task RepeatAsync(string how) => page.Locator("[name='EventSeriesPart.Repeat']").SelectOptionAsync(new SelectOptionValue { Label = how });

    public Task PublishAsync() => page.FollowAsync(page.Locator("button[name='submit.Publish']"));
}
