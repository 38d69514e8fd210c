using CivicSite.BrowserTests.Pages;
using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Admin;

/// <summary>Organisations on a map, and without one.</summary>
[Collection(PressOffice.Name)]
public sealed class OrganizationMapTests(AdminSite site) : AdminTest(site)
{
    [Fact]
    public async Task The_map_has_the_points_of_the_list_and_the_list_needs_no_map()
    {
        await SignInAsync();
        var mark = Guid.NewGuid().ToString("n")[..8];
        foreach (var (name, point) in new[] { ("Первая", "53.1006, 91.4122"), ("Вторая", "53.1016, 91.4202"), ("Третья", "") })
        {
            await Page.GotoAsync("/Admin/Contents/ContentTypes/Organization/Create");
            await Page.Locator("[name='TitlePart.Title']").FillAsync($"{name} {mark}");
            await Page.Locator("select[name$='Kind.TermContentItemIds']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await Page.Locator("[name='OrganizationContactsPart.Point.Text']").FillAsync(point);
            await Page.FollowAsync(Page.Locator("button[name='submit.Publish']"));
        }

        var phone = await NewVisitorAsync();
        await phone.SetViewportSizeAsync(390, 844);
        var list = new OrganizationListPage(phone);
        await list.OpenAsync(mark);
        await Assertions.Expect(list.Points).ToHaveCountAsync(2);
        await CheckAsync("organizations-map", phone);
        await list.Points.First.ClickAsync();
        await Assertions.Expect(list.Popup).ToHaveCountAsync(1);
        var opened = await list.Popup.InnerTextAsync();
        await phone.FollowAsync(list.Popup);
        Assert.Equal(opened, await phone.Locator("h1").InnerTextAsync());

        var plain = await NewVisitorAsync(javaScript: false);
        list = new OrganizationListPage(plain);
        await list.OpenAsync(mark);
        Assert.True(await list.MapNote.IsVisibleAsync());
        Assert.Equal(0, await list.LiveMap.CountAsync());
        Assert.Equal(3, await list.Names.CountAsync());
        await CheckAsync("organizations-without-map", plain);
    }
}
