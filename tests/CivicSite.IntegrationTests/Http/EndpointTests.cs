using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CivicSite.Testing;
using Microsoft.AspNetCore.Routing;
using OrchardCore.Admin;

namespace CivicSite.IntegrationTests.Http;

/// <summary>Walks all endpoints that the features of the site's recipe have.</summary>
[Collection(SiteOnSqlite.Collection)]
public sealed partial class EndpointTests(SiteOnSqlite site) : EditedSiteTest(site)
{
    [Fact]
    public async Task Every_POST_without_its_token_is_refused()
    {
        var addresses = await AddressesAsync(static (_, methods) => methods.Contains("POST"));
        Assert.True(addresses.Count > 20, $"Only {addresses.Count} endpoints.");
        using var admin = await Site.SignInAsync();
        foreach (var address in addresses)
        {
            HttpContent[] bodies = [new FormUrlEncodedContent([new("x", "y")]), new StringContent("{}", Encoding.UTF8, "application/json"), new StringContent("x=y")];
            foreach (var body in bodies)
            {
                var answer = await admin.SendAsync(new(HttpMethod.Post, address) { Content = body });

                Assert.True(answer.Status == HttpStatusCode.BadRequest, $"POST {address} answered {(int)answer.Status} without a token.");
            }
        }
    }

    [Fact]
    public async Task Every_POST_with_the_token_of_somebody_else_is_refused()
    {
        using var admin = await Site.SignInAsync();
        using var visitor = Site.NewSession();
        using var other = await Site.UserAsync("Author");
        string[] foreign = [await visitor.TokenAsync(), await other.TokenAsync(), "x"];

        // The pair of cookie and token that an attacker got for himself and put into the victim's browser.
        var planted = visitor.Cookies.GetAllCookies().Single(cookie => cookie.Name == "civicsite_antiforgery");
        using var victim = await Site.SignInAsync();
        victim.Cookies.Add(new Cookie(planted.Name, planted.Value, planted.Path, planted.Domain));
        foreach (var address in await AddressesAsync(static (_, methods) => methods.Contains("POST")))
        {
            foreach (var token in foreign)
            {
                await AssertRefusedAsync(admin, address, token);
            }

            await AssertRefusedAsync(victim, address, foreign[0]);
        }
    }

    [Fact]
    public async Task Every_admin_page_asks_the_visitor_to_sign_in_and_refuses_a_user_without_rights()
    {
        var addresses = await AddressesAsync(static (endpoint, methods) => IsAdmin(endpoint) && (methods.Length == 0 || methods.Contains("GET")));
        Assert.True(addresses.Count > 20, $"Only {addresses.Count} endpoints.");
        using var visitor = Site.NewSession();
        using var user = await Site.UserAsync(role: null);
        foreach (var address in addresses)
        {
            var anonymous = await visitor.GetAsync(address);
            Assert.True(
                anonymous.Status == HttpStatusCode.Redirect && new Uri(Site.Url, anonymous.Location).AbsolutePath == "/Login",
                $"{address} answered {(int)anonymous.Status} to a visitor.");
            var forbidden = await user.GetAsync(address);
            Assert.True(forbidden.Status == HttpStatusCode.Forbidden, $"{address} answered {(int)forbidden.Status} to a user without rights.");
        }
    }

    private static async Task AssertRefusedAsync(SiteSession user, string address, string token)
    {
        var answer = await user.SendAsync(new(HttpMethod.Post, address) { Content = new FormUrlEncodedContent([new(SiteSession.TokenField, token)]) });

        Assert.True(answer.Status == HttpStatusCode.BadRequest, $"POST {address} answered {(int)answer.Status} with a foreign token.");
    }

    private static bool IsAdmin(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<AdminAttribute>() is not null || endpoint.RoutePattern.RawText!.StartsWith("Admin", StringComparison.OrdinalIgnoreCase);

    private static async Task<List<string>> AddressesAsync(Func<RouteEndpoint, string[], bool> predicate) =>
    [
        .. (await SiteRoutes.AllAsync())
            .Where(endpoint => predicate(endpoint, [.. endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []]))
            .Select(endpoint => Parameters().Replace(endpoint.RoutePattern.RawText!, "x").Trim('/'))
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameters();
}
