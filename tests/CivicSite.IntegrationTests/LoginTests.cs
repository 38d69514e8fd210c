using System.Net;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests;

/// <summary>The way into the site, over plain HTTP.</summary>
[Collection(SiteCollection.Name)]
public sealed class LoginTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task The_first_administrator_gets_in()
    {
        using var visitor = Site.NewSession();

        await visitor.LoginAsAdminAsync();

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("ChangePassword")).Status);
    }

    [Fact]
    public async Task A_wrong_password_shows_the_form_again()
    {
        using var visitor = Site.NewSession();

        var answer = await visitor.LoginAsync("nobody", "wrong");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Single(answer.Texts("form:has(input[type=password])"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var visitor = Site.NewSession();

        var answer = await visitor.SubmitAsync(
            await visitor.GetAsync("Login"),
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["__RequestVerificationToken"] = null },
            "form:has(input[type=password])");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }
}
