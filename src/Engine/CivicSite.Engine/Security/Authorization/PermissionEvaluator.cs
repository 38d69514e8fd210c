using System.Security.Claims;
using OrchardCore.Security.Permissions;
using RoleNames = OrchardCore.OrchardCoreConstants.Roles;

namespace CivicSite.Engine.Security.Authorization;

/// <summary>Decides whether someone has a permission, all resources aside.</summary>
internal sealed class PermissionEvaluator(RolePermissions rolePermissions)
{
    public async ValueTask<bool> IsGrantedAsync(ClaimsPrincipal user, Permission permission)
    {
        var names = GrantingNames.Of(permission);
        if (user.Identity is not { IsAuthenticated: true })
        {
            return await IsGrantedAsync([RoleNames.Anonymous], permission);
        }

        return user.IsInRole(RoleNames.Administrator)
            || user.Claims.Any(claim => claim.Type == Permission.ClaimType && names.Contains(claim.Value))
            || await IsGrantedAsync([.. RolesOf(user), RoleNames.Authenticated, RoleNames.Anonymous], permission);
    }

    /// <summary>Whether one of the roles gives the permission. The roles that everyone has count only where they are named.</summary>
    public async ValueTask<bool> IsGrantedAsync(IEnumerable<string> roles, Permission permission)
    {
        var names = GrantingNames.Of(permission);
        var permissions = await rolePermissions.GetAllAsync();
        foreach (var role in roles)
        {
            if (string.Equals(role, RoleNames.Administrator, StringComparison.OrdinalIgnoreCase)
                || (permissions.TryGetValue(role, out var given) && names.Overlaps(given)))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> RolesOf(ClaimsPrincipal user) =>
        user.Identities.Where(identity => identity.IsAuthenticated)
            .SelectMany(identity => identity.FindAll(identity.RoleClaimType))
            .Select(claim => claim.Value);
}
