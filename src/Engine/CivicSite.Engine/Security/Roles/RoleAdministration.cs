using System.Security.Claims;
using CivicSite.Engine.Audit;
using CivicSite.Engine.Data;
using CivicSite.Engine.Security.Authorization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Roles;

namespace CivicSite.Engine.Security.Roles;

/// <summary>All changes of roles, each with its permission check and its entry in the audit trail. The caller commits.</summary>
internal sealed class RoleAdministration(
    RoleManager<SiteRole> roles, RolePermissions permissions, RoleDefaults defaults, IAuthorizationService authorization, IAuditTrail audit, Session session)
{
    public Task<bool> IsAllowedAsync(ClaimsPrincipal actor) => authorization.AuthorizeAsync(actor, RolesPermissions.ManageRoles);

    public async Task<Outcome> CreateAsync(ClaimsPrincipal actor, string name, string? description)
    {
        if (!await IsAllowedAsync(actor))
        {
            return Refusal.Forbidden;
        }

        var role = new SiteRole { Name = name.Trim(), Description = description };
        return await StoreAsync(role, await roles.CreateAsync(role), AuditEvents.Created, () => defaults.ApplyToNewAsync(role, []));
    }

    public async Task<Outcome> UpdateAsync(ClaimsPrincipal actor, string id, string? description, IReadOnlyCollection<string> granted)
    {
        var (outcome, role) = await FindAsync(actor, id);
        if (role is null)
        {
            return outcome;
        }

        role.Description = description;
        var isAdministrator = SystemRoles.IsAdministrator(role.Name);
        return await StoreAsync(role, await roles.UpdateAsync(role), AuditEvents.Updated, () => isAdministrator ? Task.CompletedTask : permissions.SetAsync(role, granted));
    }

    /// <summary>Deletes the role; users who have it keep their other roles.</summary>
    public async Task<Outcome> DeleteAsync(ClaimsPrincipal actor, string id)
    {
        var (outcome, role) = await FindAsync(actor, id);
        if (role is null)
        {
            return outcome;
        }

        return SystemRoles.IsSystem(role.Name)
            ? Refusal.SystemRole
            : await StoreAsync(role, await roles.DeleteAsync(role), AuditEvents.Deleted, () => Task.CompletedTask);
    }

    public async Task<(Outcome Outcome, SiteRole? Role)> FindAsync(ClaimsPrincipal actor, string id)
    {
        if (!await IsAllowedAsync(actor))
        {
            return (Refusal.Forbidden, null);
        }

        return await roles.FindByIdAsync(id) is { } role ? (Outcome.Done, role) : (Refusal.NotFound, null);
    }

    private async Task<Outcome> StoreAsync(SiteRole role, IdentityResult result, string auditEvent, Func<Task> andThen)
    {
        if (!result.Succeeded)
        {
            await session.CancelAsync();
            return Outcome.Of(result);
        }

        await andThen();
        permissions.Changed();
        await audit.RecordAsync(AuditCategories.Role, auditEvent, role.Id, role.Name);
        return Outcome.Done;
    }
}
