using CivicSite.BrowserTests.Pages.Admin;
using CivicSite.Testing;
using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Admin;

/// <summary>The museum's own day: on a phone without scripts, and with a mouse.</summary>
[Collection(PressOffice.Name)]
public sealed class MuseumDayTests(AdminSite site) : AdminTest(site)
{
    private const string Password = "Четыре-слова-без-смысла-7";

    private readonly string _lesson = "Урок " + Guid.NewGuid().ToString("n")[..8];
    private readonly string _room = "r" + Guid.NewGuid().ToString("n")[..7];
    private readonly string _other = "s" + Guid.NewGuid().ToString("n")[..7];

    [Fact]
    public async Task On_a_phone_the_museum_books_a_class_moves_its_date_and_notes_who_came()
    {
        var (today, day) = (MuseumRecipe.Today, MuseumRecipe.Today.AddDays(8));

        // The last minute of the day is still to come, and its day is today.
        await PublishAsync(new LessonSlot("a", today, new(23, 59), _room), new LessonSlot("b", day, new(10, 0), _room), new LessonSlot("c", day, new(12, 0), _other));
        var phone = await NewVisitorAsync(javaScript: false);
        await phone.SetViewportSizeAsync(390, 844);
        await SignInAsMuseumAsync(phone);
        var museum = new MuseumPage(phone);

        await VisitAsync(MuseumPage.PathOf(day), page: phone);
        await museum.OpenDateAsync(_lesson);
        await museum.OpenTelephoneAsync();
        await museum.BookAsync("Школа-пример", "сто");
        await CheckAsync("museum-telephone-error", phone);
        await museum.BookAsync("Школа-пример", "20");
        await museum.MoveAsync(day, "12:15", _other);
        await CheckAsync("museum-in-the-way", phone);
        await museum.MoveAsync(day, "14:00", _other);
        await CheckAsync("museum-day-moved", phone);
        Assert.Contains("14:00–14:45", await museum.Card("Школа-пример").InnerTextAsync(), StringComparison.Ordinal);

        await VisitAsync(MuseumPage.PathOf(today), page: phone);
        await museum.OpenDateAsync(_lesson);
        await museum.OpenTelephoneAsync();
        await museum.BookAsync("Школа-пример", "20");
        await VisitAsync("/Admin/Museum/Visits/" + MuseumPage.Iso(today), page: phone);
        await museum.NoteAsync("18");
        await CheckAsync("museum-visits", phone);
        Assert.Contains("учеников: 18", await phone.Locator(".row-note").First.InnerTextAsync(), StringComparison.Ordinal);
        foreach (var path in new[] { "House", "Statistics?by=grade", "Week", "Requests" })
        {
            await VisitAsync("/Admin/Museum/" + path, page: phone);
        }
    }

    [Fact]
    public async Task With_a_mouse_a_date_is_dragged_to_another_time_and_room_and_left_when_it_is_not_meant()
    {
        var day = MuseumRecipe.Today.AddDays(15);
        await PublishAsync(new LessonSlot("a", day, new(10, 0), _room), new LessonSlot("b", day, new(9, 0), _other));
        await SignInAsMuseumAsync(Page);
        var museum = new MuseumPage(Page);
        await VisitAsync(MuseumPage.PathOf(day));
        var card = museum.Cell("10:00", _room).Locator(".day-card");

        await card.DragToAsync(museum.Cell("11:30", _other));
        await CheckAsync("museum-drag");
        await museum.Dialog.Locator("[data-close]").ClickAsync();
        await Assertions.Expect(card).ToBeVisibleAsync();

        await card.DragToAsync(museum.Cell("11:30", _other));
        Assert.Contains("11:30, " + _other, await museum.Dialog.InnerTextAsync(), StringComparison.Ordinal);
        await Page.FollowAsync(museum.Dialog.Locator("button[type=submit]"));
        await CheckAsync("museum-dragged");
        Assert.Contains(_lesson, await museum.Cell("11:30", _other).Locator(".day-card").InnerTextAsync(), StringComparison.Ordinal);
    }

    private async Task PublishAsync(params LessonSlot[] slots)
    {
        using var admin = Site.NewSession();
        await admin.LoginAsAdminAsync();
        var answer = await admin.PostAsync("Admin/Recipes/Execute", ("Json", MuseumRecipe.Lesson(Guid.NewGuid().ToString("n")[..26], _lesson, shared: true, largest: 25, slots)));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.Status);
    }

    private async Task SignInAsMuseumAsync(IPage page)
    {
        var name = $"museum-{Guid.NewGuid():n}"[..15];
        var admin = await NewVisitorAsync();
        await SignInAsync(admin);
        await new UsersPage(admin).CreateAsync(name, Password, "Музей");
        await SignInAsync(name, Password, page);
    }
}
