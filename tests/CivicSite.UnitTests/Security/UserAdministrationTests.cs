using System.Security.Claims;
using System.Text.Json.Nodes;
using CivicSite.Engine.Data;
using CivicSite.Engine.Security;
using CivicSite.Engine.Security.Roles;
using CivicSite.Engine.Security.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CivicSite.UnitTests.Security;

/// <summary>Changing users and roles: who may, what must never happen, what the audit trail keeps.</summary>
public sealed class UserAdministrationTests : IAsyncLifetime
{
    private SecuritySite _site = null!;
    private ClaimsPrincipal _admin = null!;
    private ClaimsPrincipal _personnel = null!;

    public async Task InitializeAsync()
    {
        _site = await SecuritySite.StartAsync();
        await _site.DoAsync(services => services.GetRequiredService<RoleImporter>().ApplyAsync((JsonArray)JsonNode.Parse(
            """
            [
              { "Name": "Personnel", "Permissions": ["ManageUsers", "AssignRoleToUsers", "AccessAdminPanel"] },
              { "Name": "RoleKeeper", "Permissions": ["ManageRoles"] }
            ]
            """)!));
        await _site.AddUserAsync("admin", TestUsers.Password, "Administrator");
        await _site.AddUserAsync("personnel", TestUsers.Password, "Personnel");
        await _site.AddUserAsync("editor", TestUsers.Password, "Editor");
        await _site.AddUserAsync("keeper", TestUsers.Password, "RoleKeeper");
        _admin = await _site.PrincipalAsync("admin");
        _personnel = await _site.PrincipalAsync("personnel");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await _site.AddUserAsync("second", TestUsers.Password, "Administrator");
        var second = await _site.PrincipalAsync("second");
        Assert.Equal(Refusal.None, (await DoAsync(_admin, "second", (users, id) => users.SetEnabledAsync(_admin, id, enabled: false))).Refusal);

        Assert.Equal(Refusal.OwnAccount, (await DoAsync(_admin, "admin", (users, id) => users.DeleteAsync(_admin, id))).Refusal);
        Assert.Equal(Refusal.LastAdministrator, (await DoAsync(second, "admin", (users, id) => users.DeleteAsync(second, id))).Refusal);
        Assert.Equal(Refusal.LastAdministrator, (await DoAsync(second, "admin", (users, id) => users.SetEnabledAsync(second, id, enabled: false))).Refusal);
        Assert.Equal(Refusal.LastAdministrator, (await DoAsync(_admin, "admin", (users, id) => users.UpdateAsync(_admin, id, Input("admin", "Editor")))).Refusal);
        Assert.Equal(["Administrator"], await RolesAsync("admin"));
    }

    [Fact]
    public async Task One_of_two_administrators_may_go()
    {
        await _site.AddUserAsync("second", TestUsers.Password, "Administrator");

        Assert.Equal(Refusal.None, (await DoAsync(_admin, "second", (users, id) => users.UpdateAsync(_admin, id, Input("second", "Editor")))).Refusal);
        Assert.Equal(["Editor"], await RolesAsync("second"));
    }

    [Theory]
    [InlineData("editor")]
    [InlineData("anonymous")]
    public async Task Others_change_nothing(string name)
    {
        var actor = name == "anonymous" ? TestUsers.Anonymous : await _site.PrincipalAsync(name);

        Assert.Equal(Refusal.Forbidden, (await DoAsync(actor, "keeper", (users, _) => users.CreateAsync(actor, Input("new"), TestUsers.Password))).Refusal);
        Assert.Equal(Refusal.Forbidden, (await DoAsync(actor, "keeper", (users, id) => users.UpdateAsync(actor, id, Input("new")))).Refusal);
        Assert.Equal(Refusal.Forbidden, (await DoAsync(actor, "keeper", (users, id) => users.SetPasswordAsync(actor, id, "another-lamp-8-river"))).Refusal);
        Assert.Equal(Refusal.Forbidden, (await DoAsync(actor, "keeper", (users, id) => users.SetEnabledAsync(actor, id, enabled: false))).Refusal);
        Assert.Equal(Refusal.Forbidden, (await DoAsync(actor, "keeper", (users, id) => users.UnlockAsync(actor, id))).Refusal);
        Assert.Equal(Refusal.Forbidden, (await DoAsync(actor, "keeper", (users, id) => users.DeleteAsync(actor, id))).Refusal);
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("keeper")]
    public async Task A_manager_of_users_does_not_reach_stronger_ones(string target)
    {
        Assert.Equal(Refusal.Forbidden, (await DoAsync(_personnel, target, (users, id) => users.SetPasswordAsync(_personnel, id, "another-lamp-8-river"))).Refusal);
        Assert.Equal(Refusal.Forbidden, (await DoAsync(_personnel, target, (users, id) => users.SetEnabledAsync(_personnel, id, enabled: false))).Refusal);
        Assert.Equal(Refusal.Forbidden, (await DoAsync(_personnel, target, (users, id) => users.DeleteAsync(_personnel, id))).Refusal);
    }

    [Theory]
    [InlineData("Administrator")]
    [InlineData("RoleKeeper")]
    public async Task A_manager_of_users_does_not_give_stronger_roles(string role)
    {
        Assert.Equal(Refusal.Forbidden, (await DoAsync(_personnel, "editor", (users, id) => users.UpdateAsync(_personnel, id, Input("editor", "Editor", role)))).Refusal);
        Assert.Equal(Refusal.Forbidden, (await DoAsync(_personnel, "personnel", (users, id) => users.UpdateAsync(_personnel, id, Input("personnel", "Personnel", role)))).Refusal);
        Assert.Equal(Refusal.Forbidden, (await DoAsync(_personnel, "editor", (users, _) => users.CreateAsync(_personnel, Input("new", role), TestUsers.Password))).Refusal);
        Assert.Null(await _site.GetAsync(services => services.GetRequiredService<UserManager<SiteUser>>().FindByNameAsync("new")));
    }

    [Fact]
    public async Task Nobody_raises_his_own_rights_without_managing_roles()
    {
        Assert.Equal(Refusal.Forbidden, (await DoAsync(_personnel, "personnel", (users, id) => users.UpdateAsync(_personnel, id, Input("personnel", "Personnel", "Editor")))).Refusal);
        Assert.Equal(Refusal.None, (await DoAsync(_personnel, "editor", (users, id) => users.UpdateAsync(_personnel, id, Input("editor", "Author")))).Refusal);
        Assert.Equal(["Author"], await RolesAsync("editor"));
    }

    [Fact]
    public async Task Roles_that_everyone_has_are_not_given() =>
        Assert.Equal(Refusal.Forbidden, (await DoAsync(_personnel, "editor", (users, id) => users.UpdateAsync(_personnel, id, Input("editor", "Editor", "Authenticated")))).Refusal);

    [Fact]
    public async Task A_refused_change_leaves_nothing_behind()
    {
        var outcome = await DoAsync(_personnel, "editor", (users, id) => users.UpdateAsync(_personnel, id, Input("renamed", "Editor", "Administrator")));

        Assert.Equal(Refusal.Forbidden, outcome.Refusal);
        Assert.NotNull(await _site.GetAsync(services => services.GetRequiredService<UserManager<SiteUser>>().FindByNameAsync("editor")));
        Assert.Null(await _site.GetAsync(services => services.GetRequiredService<UserManager<SiteUser>>().FindByNameAsync("renamed")));
    }

    [Fact]
    public async Task A_bad_password_keeps_the_old_one()
    {
        var outcome = await DoAsync(_admin, "editor", (users, id) => users.SetPasswordAsync(_admin, id, "password123"));

        Assert.Equal(Refusal.Invalid, outcome.Refusal);
        Assert.Single(outcome.Errors);
        Assert.True(await HasPasswordAsync("editor", TestUsers.Password));
    }

    [Fact]
    public async Task A_new_password_ends_the_lockout()
    {
        await _site.DoAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<SiteUser>>();
            await users.SetLockoutEndDateAsync((await users.FindByNameAsync("editor"))!, DateTimeOffset.UtcNow.AddMinutes(15));
        });

        Assert.Equal(Refusal.None, (await DoAsync(_admin, "editor", (users, id) => users.SetPasswordAsync(_admin, id, "another-lamp-8-river"))).Refusal);

        Assert.True(await HasPasswordAsync("editor", "another-lamp-8-river"));
        Assert.False(await _site.GetAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<SiteUser>>();
            return await users.IsLockedOutAsync((await users.FindByNameAsync("editor"))!);
        }));
    }

    [Fact]
    public async Task The_audit_trail_keeps_who_did_what()
    {
        Assert.Equal(Refusal.None, (await DoAsync(_admin, "editor", (users, id) => users.SetEnabledAsync(_admin, id, enabled: false))).Refusal);
        Assert.Equal(Refusal.None, (await DoAsync(_admin, "editor", (users, id) => users.DeleteAsync(_admin, id))).Refusal);

        var rows = await _site.GetAsync(services => services.GetRequiredService<Session>().Context.AuditEvents.Where(row => row.Category == "User").ToListAsync());
        Assert.Equal(["Disabled", "Deleted"], rows.Select(row => row.Name));
        Assert.All(rows, row => Assert.Equal(("admin", "editor"), (row.UserName, row.Subject)));
    }

    [Fact]
    public async Task System_roles_stay_and_others_go()
    {
        Assert.Equal(Refusal.SystemRole, (await DeleteRoleAsync("Anonymous")).Refusal);
        Assert.Equal(Refusal.SystemRole, (await DeleteRoleAsync("Administrator")).Refusal);
        Assert.Equal(Refusal.None, (await DeleteRoleAsync("Editor")).Refusal);
        Assert.Empty(await RolesAsync("editor"));
        Assert.Equal(
            Refusal.Forbidden,
            (await _site.GetAsync(services => services.GetRequiredService<RoleAdministration>().CreateAsync(_personnel, "Mine", null), _personnel)).Refusal);
    }

    private static UserInput Input(string name, params string[] roles) => new(name, null, null, roles);

    private Task<Outcome> DoAsync(ClaimsPrincipal actor, string target, Func<UserAdministration, string, Task<Outcome>> change) => _site.GetAsync(
        async services =>
        {
            var user = await services.GetRequiredService<UserManager<SiteUser>>().FindByNameAsync(target);
            return await change(services.GetRequiredService<UserAdministration>(), user!.Id);
        },
        actor);

    private Task<Outcome> DeleteRoleAsync(string name) => _site.GetAsync(
        async services =>
        {
            var role = await services.GetRequiredService<RoleManager<SiteRole>>().FindByNameAsync(name);
            return await services.GetRequiredService<RoleAdministration>().DeleteAsync(_admin, role!.Id);
        },
        _admin);

    private Task<IList<string>> RolesAsync(string name) => _site.GetAsync(async services =>
    {
        var users = services.GetRequiredService<UserManager<SiteUser>>();
        return await users.GetRolesAsync((await users.FindByNameAsync(name))!);
    });

    private Task<bool> HasPasswordAsync(string name, string password) => _site.GetAsync(async services =>
    {
        var users = services.GetRequiredService<UserManager<SiteUser>>();
        return await users.CheckPasswordAsync((await users.FindByNameAsync(name))!, password);
    });
}
