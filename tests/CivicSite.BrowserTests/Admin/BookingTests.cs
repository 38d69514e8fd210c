using CivicSite.BrowserTests.Pages;
using CivicSite.Testing;

namespace CivicSite.BrowserTests.Admin;

/// <summary>The way of a teacher, on a phone and without scripts: from the demonstration's catalogue to a booking, a change and the end of it.</summary>
[Collection(PressOffice.Name)]
public sealed class BookingTests(AdminSite site) : AdminTest(site)
{
    private const string Lesson = "Как мы придумали этот урок";

    [Fact]
    public async Task A_teacher_finds_a_lesson_books_it_changes_it_and_cancels()
    {
        await CarryOutAsync("demo-museum");
        var phone = await NewVisitorAsync(javaScript: false);
        await phone.SetViewportSizeAsync(390, 844);
        var teacher = new BookingPage(phone);
        await teacher.OpenListAsync();
        await CheckAsync("museum-lessons", phone);
        await teacher.ChooseLessonAsync(Lesson);
        await CheckAsync("museum-lesson", phone);
        await teacher.ChooseDateAsync(0);
        await teacher.FillAsync(("school", "Школа № 0"), ("grade", "12"), ("pupils", "400"));
        await teacher.SendAsync();
        await CheckAsync("booking-errors", phone);
        await teacher.FillAsync(("grade", "6"), ("letter", "А"), ("pupils", "20"), ("adults", "2"), ("contact-name", "Учитель"), ("contact-email", "teacher@example.org"));
        await teacher.AgreeAsync();
        await teacher.SendAsync();
        Assert.Contains("Вы записаны", await teacher.StateAsync(), StringComparison.Ordinal);
        await CheckAsync("booking", phone);

        var link = await teacher.LinkAsync();
        var elsewhere = await NewVisitorAsync();
        await elsewhere.GotoAsync(link);
        var again = new BookingPage(elsewhere);
        Assert.DoesNotContain("key=", elsewhere.Url, StringComparison.Ordinal);
        await again.FillAsync(("pupils", "24"));
        await again.ChangeAsync();
        Assert.Equal("24", await elsewhere.Locator("#pupils").InputValueAsync());
        await again.CancelAsync();
        await CheckAsync("booking-cancelled", elsewhere);

        await phone.GotoAsync("/museum/lessons/year");
        await CheckAsync("museum-year", phone);
    }

    private async Task CarryOutAsync(string recipe)
    {
        await SignInAsync();
        await Page.GotoAsync("/Admin/Recipes/Import");
        await Page.Locator("[name=Json]").FillAsync(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "recipes", recipe + ".recipe.json")));
        await Page.FollowAsync(Page.Locator("form[action$='/Review'] button[type=submit]"));
        await Page.FollowAsync(Page.Locator("form[action$='/Execute'] button[type=submit]"));
    }
}
