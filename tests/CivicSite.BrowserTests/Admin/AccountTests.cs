using CivicSite.BrowserTests.Pages;
using CivicSite.BrowserTests.Pages.Admin;
using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Admin;

/// <summary>Signing in and out, passwords, and what each role may do.</summary>
[Collection(Administration.Name)]
public sealed class AccountTests(AdminSite site) : AdminTest(site)
{
    private const string Password = "Четыре-слова-без-смысла-7";

    [Fact]
    public async Task A_wrong_password_is_refused_and_five_close_the_door()
    {
        var user = await CreateUserAsync("Author");
        var visitor = await NewVisitorAsync();
        var login = new LoginPage(visitor);
        await login.OpenAsync();

        for (var attempt = 0; attempt < 5; attempt++)
        {
            await login.UserName.FillAsync(user);
            await login.Password.FillAsync("не тот пароль");
            await visitor.FollowAsync(login.Submit);
            Assert.Matches(@"\p{IsCyrillic}", await visitor.Locator("[role=alert]").First.InnerTextAsync());
        }

        await CheckAsync("login-refused", visitor);
        await login.UserName.FillAsync(user);
        await login.Password.FillAsync(Password);
        await visitor.FollowAsync(login.Submit);
        Assert.Contains("15", await visitor.Locator("[role=alert]").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains(LoginPage.Path, visitor.Url, StringComparison.OrdinalIgnoreCase);

        await Page.GotoAsync($"{UsersPage.Path}?Text={user}");
        await Page.FollowAsync(Page.Locator("form[action*='Unlock'] button"));
        await SignInAsync(user, Password, await NewVisitorAsync());
    }

    [Fact]
    public async Task Somebody_changes_the_password_and_logs_off()
    {
        const string Changed = "Совсем-другие-пять-слов-8";
        var user = await CreateUserAsync("Author");
        var visitor = await NewVisitorAsync();
        await SignInAsync(user, Password, visitor);
        await visitor.GotoAsync("/ChangePassword");
        await CheckAsync("change-password", visitor);
        await visitor.Locator("[name=CurrentPassword]").FillAsync(Password);
        await visitor.Locator("[name=Password]").FillAsync(Changed);
        await visitor.Locator("[name=PasswordConfirmation]").FillAsync(Changed);
        await visitor.FollowAsync(visitor.Locator("form:has([name=CurrentPassword]) button[type=submit]"));

        await visitor.GotoAsync("/Admin");
        await visitor.Locator("details.user-menu summary").ClickAsync();
        await visitor.FollowAsync(visitor.Locator("form[action*='LogOff' i] button"));
        await visitor.GotoAsync("/Admin");
        Assert.Contains(LoginPage.Path, visitor.Url, StringComparison.OrdinalIgnoreCase);

        await new LoginPage(visitor).LogInAsync(user, Changed);
        Assert.Equal("/Admin", new Uri(visitor.Url).AbsolutePath);
    }

    [Fact]
    public async Task An_author_writes_and_an_editor_publishes()
    {
        var author = await VisitorAsync("Author");
        var draft = NewsDraft.Make("Черновик автора");
        var writing = await NewArticleAsync(author);
        await writing.FillAsync(draft);
        Assert.Equal(0, await writing.Publish.CountAsync());
        await writing.SaveDraftAsync();
        var editor = new NewsEditor(await VisitorAsync("Editor"));

        await editor.OpenAsync(await writing.IdAsync());
        await editor.PublishAsync();

        Assert.Equal(200, await PublicStatusAsync(await editor.PublicPathAsync()));
        await VisitAsync("/Admin/Contents/ContentItems/446ty8556wggpwazyk4n840ehq/Edit", status: 403, page: author);
        await VisitAsync(UsersPage.Path, status: 403, page: author);
        await VisitAsync("/Admin/Features", status: 403, page: editor.Page);
    }

    [Fact]
    public async Task Somebody_without_a_role_does_not_enter_the_admin()
    {
        var visitor = await VisitorAsync();

        await VisitAsync("/Admin", status: 403, page: visitor);
        await VisitAsync(ContentListPage.Path, status: 403, page: visitor);
    }

    [Fact]
    public async Task A_weak_password_is_refused_with_the_reason()
    {
        await SignInAsync();
        await new UsersPage(Page).CreateAsync(NewName(), "1234567890", "Author");

        Assert.Matches(@"\p{IsCyrillic}", await Page.Locator("#Password-error").First.InnerTextAsync());
        await CheckAsync("admin-user-refused");
    }

    private static string NewName() => $"user-{Guid.NewGuid():n}"[..13];

    private async Task<string> CreateUserAsync(params string[] roles)
    {
        var name = NewName();
        await SignInAsync();
        await new UsersPage(Page).CreateAsync(name, Password, roles);
        return name;
    }

    private async Task<IPage> VisitorAsync(params string[] roles)
    {
        var visitor = await NewVisitorAsync();
        await SignInAsync(await CreateUserAsync(roles), Password, visitor);
        return visitor;
    }
}
