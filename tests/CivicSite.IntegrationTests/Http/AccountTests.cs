using System.Net;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Http;

/// <summary>Signing in and out, passwords, and users who are locked out or disabled.</summary>
public abstract class AccountTests(EditedSite site) : EditedSiteTest(site)
{
    private const string LoginForm = "form:has(input[type=password])";
    private const string OtherPassword = "green-wagon-4-cloud";

    [Fact]
    public async Task The_first_administrator_gets_in()
    {
        using var visitor = Site.NewSession();

        await visitor.LoginAsAdminAsync();

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("ChangePassword")).Status);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var visitor = Site.NewSession();

        var answer = await visitor.SubmitAsync(
            await visitor.GetAsync("Login"), new Dictionary<string, string?>(StringComparer.Ordinal) { [SiteSession.TokenField] = null }, LoginForm);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task Five_wrong_passwords_close_the_door_until_somebody_opens_it()
    {
        var name = await Site.AddUserAsync("Author");
        using var visitor = Site.NewSession();
        var refusals = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            refusals.Add(Alert(await visitor.LoginAsync(name, "wrong")));
        }

        refusals.Add(Alert(await visitor.LoginAsync(name, EditedSite.Password)));
        refusals.Add(Alert(await visitor.LoginAsync("nobody-of-that-name", "wrong")));
        Assert.Single(refusals.Distinct(StringComparer.Ordinal));

        using var admin = await Site.SignInAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync($"Admin/Users/Unlock/{await IdOfAsync(admin, name)}")).Status);
        await visitor.SignInAsync(name, EditedSite.Password);
    }

    [Fact]
    public async Task Who_changes_the_password_stays_and_other_sessions_of_the_user_end_with_it()
    {
        var name = await Site.AddUserAsync("Author");
        using var visitor = Site.NewSession();
        await visitor.SignInAsync(name, EditedSite.Password);

        Assert.Equal(HttpStatusCode.OK, (await ChangeAsync(visitor, "not the password", OtherPassword)).Status);
        Assert.Equal(HttpStatusCode.OK, (await ChangeAsync(visitor, EditedSite.Password, "password123")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await ChangeAsync(visitor, EditedSite.Password, OtherPassword)).Status);

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("Admin")).Status);
        using var later = Site.NewSession();
        Alert(await later.LoginAsync(name, EditedSite.Password));
        await later.SignInAsync(name, OtherPassword);
        Assert.Equal(HttpStatusCode.Redirect, (await later.PostAsync("Users/LogOff")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await later.GetAsync("Admin")).Status);
    }

    [Fact]
    public async Task A_disabled_user_is_kept_out_and_an_enabled_one_let_in()
    {
        var name = await Site.AddUserAsync("Author");
        using var admin = await Site.SignInAsync();
        using var visitor = Site.NewSession();
        var id = await IdOfAsync(admin, name);

        await admin.PostAsync($"Admin/Users/Disable/{id}");
        Alert(await visitor.LoginAsync(name, EditedSite.Password));

        await admin.PostAsync($"Admin/Users/Enable/{id}");
        await visitor.SignInAsync(name, EditedSite.Password);
    }

    [Fact]
    public async Task A_deleted_user_is_gone_and_what_he_wrote_stays()
    {
        var name = await Site.AddUserAsync("Author");
        using var admin = await Site.SignInAsync();
        using var author = Site.NewSession();
        await author.SignInAsync(name, EditedSite.Password);
        var item = await author.WriteAsync(Newsroom.NewTitle(), publish: false);

        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync($"Admin/Users/Delete/{await IdOfAsync(admin, name)}")).Status);

        using var visitor = Site.NewSession();
        Alert(await visitor.LoginAsync(name, EditedSite.Password));
        Assert.Empty((await admin.GetAsync($"Admin/Users/Index?Text={name}")).Texts(Users));
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(Newsroom.EditorOf(item))).Status);
    }

    [Theory]
    [InlineData("UserName", "admin", HttpStatusCode.OK)]
    [InlineData("UserName", "ADMIN", HttpStatusCode.OK)]
    [InlineData("UserName", "", HttpStatusCode.OK)]
    [InlineData("UserName", "<b>name</b>", HttpStatusCode.OK)]
    [InlineData("Email", "no address", HttpStatusCode.OK)]
    [InlineData("NewPassword.Password", "1234567890", HttpStatusCode.OK)]
    [InlineData("NewPassword.PasswordConfirmation", "something else", HttpStatusCode.OK)]
    [InlineData("Roles", "No such role", HttpStatusCode.Forbidden)]
    public async Task A_user_who_will_not_do_is_not_made(string field, string value, HttpStatusCode status)
    {
        using var admin = await Site.SignInAsync();
        var name = $"user-{Guid.NewGuid():n}"[..17];
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["UserName"] = name,
            ["Email"] = "a@example.org",
            ["NewPassword.Password"] = EditedSite.Password,
            ["NewPassword.PasswordConfirmation"] = EditedSite.Password,
            [field] = value,
        };

        var answer = await admin.PostAsync("Admin/Users/Create", fields.Select(pair => (pair.Key, pair.Value)));

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == HttpStatusCode.OK, answer.Texts("form .text-danger, form .alert-danger").Any(text => text.Length > 0));
        Assert.Empty((await admin.GetAsync($"Admin/Users/Index?Text={name}")).Texts(Users));
    }

    // The rows of the list of users lead to their forms.
    private const string Users = "main a[href*='/Users/Edit/']";

    private static string Alert(SitePage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return Assert.Single(answer.Texts("main [role=alert], .login [role=alert], [role=alert]").Distinct(StringComparer.Ordinal));
    }

    private static Task<SitePage> ChangeAsync(SiteSession user, string current, string changed) =>
        user.PostAsync("ChangePassword", ("CurrentPassword", current), ("Password", changed), ("PasswordConfirmation", changed));

    private static async Task<string> IdOfAsync(SiteSession admin, string name)
    {
        var page = await admin.GetAsync($"Admin/Users/Index?Text={name}");
        return page.Find<AngleSharp.Html.Dom.IHtmlAnchorElement>(Users).GetAttribute("href")!.Split('/')[^1];
    }

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : AccountTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : AccountTests(site);
}
