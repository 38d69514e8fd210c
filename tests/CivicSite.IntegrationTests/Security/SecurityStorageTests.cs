using System.Net;
using System.Security.Claims;
using System.Text.Json.Nodes;
using CivicSite.Engine.Audit;
using CivicSite.Engine.Data;
using CivicSite.Engine.Security;
using CivicSite.Engine.Security.Roles;
using CivicSite.Engine.Security.SignIn;
using CivicSite.Engine.Security.Users;
using CivicSite.Testing;
using CivicSite.UnitTests.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Contents;

namespace CivicSite.IntegrationTests.Security;

/// <summary>Users, roles and the audit trail on both databases.</summary>
public sealed class SecurityStorageTests
{
    [Theory]
    [DatabaseData]
    public async Task Failures_side_by_side_lock_the_user_out(TestDatabase database)
    {
        await using var site = await StartAsync(database);
        await site.AddUserAsync("anna");

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => SignInAsync(site, "anna", "wrong")));

        Assert.Equal(SignInOutcome.Refused, await SignInAsync(site, "anna", TestUsers.Password));
        Assert.True((await FindAsync(site, "anna")).LockoutEnd > DateTimeOffset.UtcNow.AddMinutes(10));
    }

    [Theory]
    [DatabaseData]
    public async Task Two_administrators_who_demote_each_other_leave_one(TestDatabase database)
    {
        await using var site = await StartAsync(database);
        await site.AddUserAsync("anna", TestUsers.Password, "Administrator");
        await site.AddUserAsync("boris", TestUsers.Password, "Administrator");
        var (anna, boris) = (await site.PrincipalAsync("anna"), await site.PrincipalAsync("boris"));

        var outcomes = await Task.WhenAll(DemoteAsync(site, anna, "boris"), DemoteAsync(site, boris, "anna"));

        Assert.Equal([Refusal.None, Refusal.LastAdministrator], outcomes.Select(outcome => outcome.Refusal).Order());
    }

    [Theory]
    [DatabaseData]
    public async Task Roles_and_their_permissions_are_kept(TestDatabase database)
    {
        await using var site = await StartAsync(database);
        var role = new JsonObject { ["Name"] = "Press", ["Permissions"] = new JsonArray("EditContent") };

        Assert.Empty(await site.GetAsync(services => services.GetRequiredService<RoleImporter>().ApplyAsync([role])));

        Assert.True(await site.AuthorizeAsync(TestUsers.InRoles("anna", "Press"), CommonPermissions.EditOwnContent));
        Assert.False(await site.AuthorizeAsync(TestUsers.InRoles("anna", "Press"), CommonPermissions.DeleteContent));
    }

    [Theory]
    [DatabaseData]
    public async Task Users_are_found_by_name_role_and_state(TestDatabase database)
    {
        await using var site = await StartAsync(database);
        await site.AddUserAsync("Анна", TestUsers.Password, "Administrator");
        await site.AddUserAsync("boris");

        Assert.Equal(["boris", "Анна"], await NamesAsync(site, new UserFilter()));
        Assert.Equal(["Анна"], await NamesAsync(site, new UserFilter { Text = "нна" }));
        Assert.Equal(["Анна"], await NamesAsync(site, new UserFilter { Role = "Administrator" }));
        Assert.Empty(await NamesAsync(site, new UserFilter { State = UserState.Disabled }));
        Assert.Empty(await NamesAsync(site, new UserFilter { Text = "%' OR 1=1 --" }));
    }

    [Theory]
    [DatabaseData]
    public async Task The_audit_trail_is_kept_and_read_the_newest_first(TestDatabase database)
    {
        await using var site = await StartAsync(database);
        await site.AddUserAsync("anna");
        await SignInAsync(site, "anna", TestUsers.Password);

        var page = await site.GetAsync(services => services.GetRequiredService<AuditTrailListing>().GetAsync(
            new AuditTrailFilter { Category = "User", UserName = "nn", From = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1) }, null));

        Assert.Equal(("LoggedIn", "anna"), (Assert.Single(page.Entries).Event.Name, page.Entries[0].Event.UserName));
    }

    private static Task<SecuritySite> StartAsync(TestDatabase database) =>
        SecuritySite.StartAsync(usualRoles: false, postgres: database.Provider == TestDatabase.Postgres ? database.ConnectionString : null);

    private static Task<SignInOutcome> SignInAsync(SecuritySite site, string name, string password) => site.GetAsync(services =>
        services.GetRequiredService<SignInService>().SignInAsync(name, password, remember: false, IPAddress.Loopback));

    private static Task<SiteUser> FindAsync(SecuritySite site, string name) =>
        site.GetAsync(async services => (await services.GetRequiredService<UserManager<SiteUser>>().FindByNameAsync(name))!);

    private static async Task<Outcome> DemoteAsync(SecuritySite site, ClaimsPrincipal actor, string name)
    {
        var id = (await FindAsync(site, name)).Id;
        return await site.GetAsync(services => services.GetRequiredService<UserAdministration>().UpdateAsync(actor, id, new UserInput(name, null, null, [])), actor);
    }

    private static async Task<IReadOnlyList<string?>> NamesAsync(SecuritySite site, UserFilter filter)
    {
        var page = await site.GetAsync(services => services.GetRequiredService<UserListing>().GetAsync(filter, TestUsers.InRoles("me", "Administrator")));
        return [.. page.Users.Select(entry => entry.User.UserName)];
    }
}
