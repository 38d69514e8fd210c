using CivicSite.BrowserTests.Pages;
using CivicSite.Testing;
using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Admin;

/// <summary>The whole way of a registration for an event.</summary>
[Collection(PressOffice.Name)]
public sealed class RegistrationTests(AdminSite site) : AdminTest(site)
{
    [Fact]
    public async Task A_visitor_registers_on_a_phone_comes_back_by_the_link_changes_and_cancels_then_the_next_one_has_the_place()
    {
        var planned = new EventRecipe { Places = "2", LargestGroup = "2" };
        using (var admin = await Site.SignInAsync())
        {
            await planned.ImportAsync(admin);
        }

        var (anna, boris) = (await PhoneAsync(javaScript: true), await PhoneAsync(javaScript: false));
        var form = new RegistrationPage(anna);
        await VisitAsync($"events/{planned.Id}", page: anna);
        await anna.FollowAsync(anna.Locator(".event-registration a.button"));
        await CheckAsync("registration-form", anna);
        await form.FillAsync("Анна Вымышленная", "нет@", "2");
        await anna.EvaluateAsync("() => { document.querySelector('#registration').noValidate = true; }");
        await form.SendAsync();
        await CheckAsync("registration-errors", anna);
        await form.FillAsync("Анна Вымышленная", "anna@example.org", "2");
        await form.AnswerAsync("Майна");
        await form.ConsentAsync();
        await form.SendAsync();
        await CheckAsync("registration-done", anna);
        var link = await form.LinkAsync();

        var waiting = await RegisterAsync(boris, planned);
        Assert.Contains("под номером 1", await waiting.StateAsync(), StringComparison.Ordinal);

        await anna.Context.ClearCookiesAsync();
        await anna.GotoAsync(link);
        await form.ChangeAsync("1");
        Assert.Contains("за вами 1 место", await form.StateAsync(), StringComparison.Ordinal);
        await boris.ReloadAsync();
        Assert.Contains("за вами 1 место", await waiting.StateAsync(), StringComparison.Ordinal);
        await form.CancelAsync();
        await CheckAsync("registration-cancelled", anna);
        await form.ForgetAsync();
        await CheckAsync("registration-forgotten", anna);

        await SignInAsync();
        await VisitAsync(planned.Office);
        Assert.Contains("Борис Вымышленный", await Page.Locator(".row-name").Last.InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Анна", await Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await VisitAsync($"Admin/Contents/ContentItems/{planned.Id}/Edit");
        await Page.FollowAsync(Page.Locator("#content-actions button[formaction*='/Unpublish']"));
        await Assertions.Expect(Page.Locator(".row-note")).ToContainTextAsync("1 человек");
        await CheckAsync("admin-event-withdrawal");
    }

    private static async Task<RegistrationPage> RegisterAsync(IPage page, EventRecipe planned)
    {
        await page.GotoAsync(planned.Form);
        var form = new RegistrationPage(page);
        await form.FillAsync("Борис Вымышленный", "boris@example.org", "1");
        await form.AnswerAsync("Черёмушки");
        await form.ConsentAsync();
        await form.SendAsync();
        return form;
    }

    private async Task<IPage> PhoneAsync(bool javaScript)
    {
        var phone = await NewVisitorAsync(javaScript);
        await phone.SetViewportSizeAsync(390, 844);
        return phone;
    }
}
