using CivicSite.Engine.Data;
using CivicSite.Engine.Security.Authorization;
using Microsoft.EntityFrameworkCore;
using OrchardCore.Security.Permissions;
using RoleNames = OrchardCore.OrchardCoreConstants.Roles;

namespace CivicSite.Engine.Security.Roles;

/// <summary>Reads roles and their permissions for the admin's pages.</summary>
internal sealed class RoleListing(Session session, PermissionCatalog catalog, RolePermissions permissions, PermissionEvaluator evaluator)
{
    public async Task<IReadOnlyList<RoleEntry>> GetAllAsync()
    {
        var context = session.Context;
        var rows = await context.Roles
            .Select(role => new { Role = role, Users = context.UserRoles.Count(membership => membership.RoleId == role.Id) })
            .AsNoTracking().ToListAsync();
        return
        [
            .. rows.Select(row => new RoleEntry(row.Role.Id, row.Role.Name!, row.Role.Description, row.Users, SystemRoles.IsSystem(row.Role.Name)))
                .OrderBy(entry => entry.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>Names of the permissions that the role has been given.</summary>
    public Task<IReadOnlyList<string>> GivenAsync(SiteRole role) => permissions.GetAsync(role);

    /// <summary>All permissions, and how the role comes by them.</summary>
    public async Task<IReadOnlyList<PermissionGroupViewModel>> GetPermissionsAsync(SiteRole role)
    {
        var own = (await permissions.GetAsync(role)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var groups = new List<PermissionGroupViewModel>();
        foreach (var group in await catalog.GetGroupsAsync())
        {
            var entries = new List<PermissionEntry>();
            foreach (var permission in group.Permissions)
            {
                entries.Add(new PermissionEntry(
                    permission.Name, catalog.Describe(permission), own.Contains(permission.Name), await IsEffectiveAsync(role, own, permission), permission.IsSecurityCritical));
            }

            groups.Add(new PermissionGroupViewModel(group.Title, entries));
        }

        return groups;
    }

    // What everyone may do, and what every signed-in user may do, this role may do too.
    private async Task<bool> IsEffectiveAsync(SiteRole role, HashSet<string> own, Permission permission)
    {
        string[] shared = string.Equals(role.Name, RoleNames.Anonymous, StringComparison.OrdinalIgnoreCase) ? [] : [RoleNames.Authenticated, RoleNames.Anonymous];
        var others = shared.Where(name => !string.Equals(name, role.Name, StringComparison.OrdinalIgnoreCase));
        return GrantingNames.Of(permission).Overlaps(own) || await evaluator.IsGrantedAsync(others, permission);
    }
}
