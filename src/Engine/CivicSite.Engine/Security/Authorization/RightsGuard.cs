using System.Security.Claims;
using CivicSite.Engine.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Roles;
using OrchardCore.Security.Permissions;
using OrchardCore.Users;
using RoleNames = OrchardCore.OrchardCoreConstants.Roles;

namespace CivicSite.Engine.Security.Authorization;

/// <summary>Keeps those who manage users from gaining rights by it: through a stronger user's account or through a stronger role.</summary>
internal sealed class RightsGuard(PermissionCatalog catalog, PermissionEvaluator evaluator, RoleManager<SiteRole> roles, IAuthorizationService authorization)
{
    /// <summary>Whether the actor may change, disable or delete a user with these roles, or set his password.</summary>
    public async Task<bool> MayManageAsync(ClaimsPrincipal actor, IEnumerable<string> roles) =>
        actor.IsInRole(RoleNames.Administrator) || !await GivesMoreAsync(actor, roles);

    /// <summary>Whether the actor may give the role to others, or take it away. False where there is no such role.</summary>
    public async Task<bool> MayAssignAsync(ClaimsPrincipal actor, string role)
    {
        if (!await roles.RoleExistsAsync(role))
        {
            return false;
        }

        if (actor.IsInRole(RoleNames.Administrator))
        {
            return true;
        }

        if (SystemRoles.IsAdministrator(role) || !await authorization.AuthorizeAsync(actor, UsersPermissions.CreateAssignRoleToUsersPermission(role)))
        {
            return false;
        }

        return await authorization.AuthorizeAsync(actor, RolesPermissions.ManageRoles) || !await GivesMoreAsync(actor, [role]);
    }

    /// <summary>Whether the actor may change the roles of his own account.</summary>
    public Task<bool> MayChangeOwnRolesAsync(ClaimsPrincipal actor) => authorization.AuthorizeAsync(actor, RolesPermissions.ManageRoles);

    // Only permissions that lead to others count: an editor may well publish what a manager of users may not.
    private async Task<bool> GivesMoreAsync(ClaimsPrincipal actor, IEnumerable<string> roles)
    {
        var given = roles.ToList();
        if (given.Exists(SystemRoles.IsAdministrator))
        {
            return true;
        }

        foreach (Permission permission in (await catalog.GetAllAsync()).Values.Where(permission => permission.IsSecurityCritical))
        {
            if (await evaluator.IsGrantedAsync(given, permission) && !await evaluator.IsGrantedAsync(actor, permission))
            {
                return true;
            }
        }

        return false;
    }
}
