using CivicSite.Engine.Data;
using CivicSite.Engine.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CivicSite.UnitTests.Security;

/// <summary>The administrator of a new site.</summary>
public sealed class FirstAdministratorTests
{
    [Fact]
    public async Task A_password_is_made_up_and_shown_once()
    {
        await using var site = await SecuritySite.StartAsync(usualRoles: false);

        var shown = await EnsureAsync(site);

        var password = shown.Split('\n').Single(line => line.Contains("password:", StringComparison.Ordinal)).Split(':')[1].Trim();
        Assert.Equal(20, password.Length);
        Assert.True(await HasPasswordAsync(site, "admin", password));
        Assert.Empty(await EnsureAsync(site));
        Assert.DoesNotContain(password, await DatabaseTextAsync(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_given_one_is_used_and_not_shown()
    {
        await using var site = await SecuritySite.StartAsync(Environment("mayor", TestUsers.Password), usualRoles: false);

        Assert.Empty(await EnsureAsync(site));
        Assert.True(await HasPasswordAsync(site, "mayor", TestUsers.Password));
    }

    [Theory]
    [InlineData("mayor", "password123")]
    [InlineData("mayor", "short")]
    [InlineData("may<or", TestUsers.Password)]
    public async Task A_bad_one_is_refused_with_a_reason(string name, string password)
    {
        await using var site = await SecuritySite.StartAsync(Environment(name, password), usualRoles: false);

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => EnsureAsync(site));

        Assert.Contains("CIVICSITE_ADMIN_PASSWORD", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(password, fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, await site.GetAsync(services => services.GetRequiredService<Session>().Context.Users.CountAsync()));
    }

    private static Dictionary<string, string?> Environment(string name, string password) =>
        new(StringComparer.Ordinal) { ["CIVICSITE_ADMIN_USER"] = name, ["CIVICSITE_ADMIN_PASSWORD"] = password };

    private static async Task<string> EnsureAsync(SecuritySite site)
    {
        using var output = new StringWriter();
        await site.DoAsync(services => services.GetRequiredService<FirstAdministrator>().EnsureAsync(output));
        return output.ToString();
    }

    private static Task<bool> HasPasswordAsync(SecuritySite site, string name, string password) => site.GetAsync(async services =>
    {
        var users = services.GetRequiredService<UserManager<SiteUser>>();
        var user = (await users.FindByNameAsync(name))!;
        return await users.CheckPasswordAsync(user, password) && await users.IsInRoleAsync(user, "Administrator");
    });

    private static Task<string> DatabaseTextAsync(SecuritySite site) => site.GetAsync(async services =>
    {
        var context = services.GetRequiredService<Session>().Context;
        var users = await context.Users.Select(user => user.PasswordHash + user.UserName + user.DisplayName).ToListAsync();
        var events = await context.AuditEvents.Select(row => row.Name + row.Subject).ToListAsync();
        return string.Join('\n', users.Concat(events));
    });
}
