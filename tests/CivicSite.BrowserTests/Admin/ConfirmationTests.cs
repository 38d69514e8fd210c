using CivicSite.BrowserTests.Pages;

namespace CivicSite.BrowserTests.Admin;

/// <summary>An organisation confirms its record on a phone, and an editor accepts what it changes.</summary>
[Collection(PressOffice.Name)]
public sealed class ConfirmationTests(AdminSite site) : AdminTest(site)
{
    [Fact]
    public async Task A_contact_answers_on_a_phone_without_scripts_and_the_public_page_follows_the_editor()
    {
        await SignInAsync();
        var name = $"Ансамбль {Guid.NewGuid():n}";
        await Page.GotoAsync("/Admin/Contents/ContentTypes/Organization/Create");
        await Page.Locator("[name='TitlePart.Title']").FillAsync(name);
        await Page.Locator("select[name$='Kind.TermContentItemIds']").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await Page.Locator("[name='OrganizationPart.Leader.Text']").FillAsync("Прежний руководитель");
        await Page.FollowAsync(Page.Locator("button[name='submit.Publish']"));
        await Page.FollowAsync(Page.Locator("a[href$='/Confirmation']"));
        await CheckAsync("admin-confirmation-record");
        await Page.FollowAsync(Page.Locator("form[action$='/Confirmation'] button"));
        await CheckAsync("admin-confirmation-link");
        var link = await Page.Locator("#link").InputValueAsync();

        var phone = await NewVisitorAsync(javaScript: false);
        await phone.SetViewportSizeAsync(390, 844);
        await phone.GotoAsync(link);
        await CheckAsync("confirmation-form", phone);
        var form = new ConfirmationForm(phone);
        await form.ChangeAsync("OrganizationPart.Leader", "Новый руководитель");
        await form.ChangeAsync("OrganizationContactsPart.Email", "не адрес");
        await form.SendAsync();
        await CheckAsync("confirmation-error", phone);
        await form.ChangeAsync("OrganizationContactsPart.Email", "ansambl@example.org");
        await form.SendAsync();
        await CheckAsync("confirmation-received", phone);

        await Page.GotoAsync("/Admin/Organizations/Confirmations");
        await CheckAsync("admin-confirmations");
        await Page.FollowAsync(Page.Locator(".row-name a", new() { HasText = name }));
        await CheckAsync("admin-confirmation-review");
        await Page.Locator("section:has(input[value='OrganizationPart.Leader']) [value=accept]").CheckAsync();
        await Page.Locator("section:has(input[value='OrganizationContactsPart.Email']) [value=refuse]").CheckAsync();
        await Page.FollowAsync(Page.Locator(".form-actions button[type=submit]"));

        await phone.GotoAsync("/organizations?q=" + name);
        await phone.FollowAsync(phone.Locator(".story h2 a"));
        await CheckAsync("organization-confirmed", phone);
        Assert.Equal(1, await phone.Locator(".facts dd", new() { HasText = "Новый руководитель" }).CountAsync());
        Assert.DoesNotContain("ansambl@example.org", await phone.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("не подтверждено", await phone.Locator(".confirmed-fields").TextContentAsync(), StringComparison.Ordinal);
    }
}
