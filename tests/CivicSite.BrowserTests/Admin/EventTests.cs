using CivicSite.BrowserTests.Pages;
using CivicSite.BrowserTests.Pages.Admin;
using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Admin;

/// <summary>A series from the press officer's form to a resident's phone, by keyboard.</summary>
[Collection(PressOffice.Name)]
public sealed class EventTests(AdminSite site) : AdminTest(site)
{
    [Fact]
    public async Task A_series_is_announced_and_a_resident_finds_it_on_a_phone_by_keyboard_and_without_scripts()
    {
        await SignInAsync();
        var editor = new EventEditor(Page);
        var name = $"Лыжня {Guid.NewGuid().ToString("n")[..8]}";
        await editor.OpenNewAsync();
        await editor.FillAsync(name, "Спорт", "2098-12-27", "11:00", "10:00");
        await editor.RepeatAsync("Каждую неделю, по дням ниже");
        await editor.PublishAsync();
        await Assertions.Expect(editor.Faults.First).ToContainTextAsync("кончается раньше");
        await CheckAsync("admin-event-fault");
        await editor.EndAsync("13:00");
        await editor.PublishAsync();

        await Page.FollowAsync(editor.Dates);
        await CheckAsync("admin-series-dates");
        await Page.FollowAsync(Page.Locator("li form button").Nth(9));
        await Assertions.Expect(editor.TakenFrom).ToBeVisibleAsync();
        await Assertions.Expect(editor.Name).ToHaveValueAsync(name);

        var phone = await NewVisitorAsync(javaScript: false);
        await VisitAsync("/events/month/2098-12", page: phone);
        // The check of a page leaves it wide.
        await phone.SetViewportSizeAsync(390, 844);
        var calendar = new EventCalendarPage(phone);
        Assert.Equal(1, await calendar.Event(name).CountAsync());
        await Assertions.Expect(calendar.Head).ToBeHiddenAsync();
        await Assertions.Expect(calendar.OtherDays.First).ToBeHiddenAsync();

        await calendar.NarrowAsync("Культура");
        Assert.Equal(0, await calendar.Event(name).CountAsync());
        await VisitAsync("/events/month/2098-12?kind=sport", page: phone);
        await phone.SetViewportSizeAsync(390, 844);
        await calendar.NextAsync();
        Assert.Equal("январь 2099", (await calendar.TitleAsync()).ToLowerInvariant());
        Assert.EndsWith("?kind=sport", phone.Url, StringComparison.Ordinal);
        await calendar.ViewAsync("Неделя");
        await calendar.NextAsync();
        await CheckAsync("events-week-phone", phone);
        await phone.SetViewportSizeAsync(390, 844);
        await calendar.OpenAsync(name);
        Assert.Contains("?date=2099-01-", phone.Url, StringComparison.Ordinal);
        await CheckAsync("event-phone", phone);

        await VisitAsync("/events/month/2099-01");
        var wide = new EventCalendarPage(Page);
        await Assertions.Expect(wide.Head).ToBeVisibleAsync();
        await Assertions.Expect(wide.OtherDays.First).ToBeVisibleAsync();
    }
}
