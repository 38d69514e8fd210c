using System.Security.Claims;
using CivicSite.Engine.Audit;
using CivicSite.Engine.Data;
using CivicSite.Engine.Security.Authorization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Security.Permissions;
using OrchardCore.Users;

namespace CivicSite.Engine.Security.Users;

/// <summary>What an administrator enters about a user.</summary>
/// <param name="Roles">All roles that the user shall have.</param>
internal sealed record UserInput(string UserName, string? DisplayName, string? Email, IReadOnlyCollection<string> Roles);

/// <summary>All changes of users by others, each with its permission check and its entry in the audit trail. The caller commits.</summary>
internal sealed class UserAdministration(
    UserManager<SiteUser> users, RightsGuard guard, Administrators administrators, IAuthorizationService authorization, IAuditTrail audit, Session session)
{
    public async Task<Outcome> CreateAsync(ClaimsPrincipal actor, UserInput input, string password)
    {
        if (!await authorization.AuthorizeAsync(actor, UsersPermissions.EditUsers))
        {
            return Refusal.Forbidden;
        }

        var user = new SiteUser { UserName = input.UserName.Trim(), DisplayName = Clean(input.DisplayName), Email = Clean(input.Email) };
        return await AllOrNothingAsync(
            async () => Outcome.Of(await users.CreateAsync(user, password)),
            () => SetRolesAsync(actor, user, input.Roles),
            () => RecordAsync(AuditEvents.Created, user));
    }

    public async Task<Outcome> UpdateAsync(ClaimsPrincipal actor, string id, UserInput input)
    {
        var (refusal, user) = await FindAsync(actor, id, UsersPermissions.EditUsers);
        if (user is null)
        {
            return refusal;
        }

        (user.UserName, user.DisplayName, user.Email) = (input.UserName.Trim(), Clean(input.DisplayName), Clean(input.Email));
        return await AllOrNothingAsync(
            async () => Outcome.Of(await users.UpdateAsync(user)),
            () => SetRolesAsync(actor, user, input.Roles),
            () => RecordAsync(AuditEvents.Updated, user));
    }

    /// <summary>Sets another user's password, ends his sessions and the lockout. The own password is changed by those who know it.</summary>
    public async Task<Outcome> SetPasswordAsync(ClaimsPrincipal actor, string id, string password)
    {
        var (refusal, user) = await FindAsync(actor, id, UsersPermissions.EditUsers);
        if (user is null)
        {
            return refusal;
        }

        return IsSelf(actor, user) ? Refusal.OwnAccount : await AllOrNothingAsync(
            async () => Outcome.Of(await users.RemovePasswordAsync(user)),
            async () => Outcome.Of(await users.AddPasswordAsync(user, password)),
            () => EndLockoutAsync(user),
            () => RecordAsync(AuditEvents.PasswordReset, user));
    }

    /// <summary>A disabled user's sessions end within a minute.</summary>
    public async Task<Outcome> SetEnabledAsync(ClaimsPrincipal actor, string id, bool enabled)
    {
        var (refusal, user) = await FindAsync(actor, id, UsersPermissions.EditUsers);
        if (user is null || user.IsEnabled == enabled)
        {
            return refusal;
        }

        if (!enabled && IsSelf(actor, user))
        {
            return Refusal.OwnAccount;
        }

        if (!enabled && await IsLastAdministratorAsync(user))
        {
            return Refusal.LastAdministrator;
        }

        user.IsEnabled = enabled;
        return await AllOrNothingAsync(
            async () => Outcome.Of(await users.UpdateSecurityStampAsync(user)),
            () => RecordAsync(enabled ? AuditEvents.Enabled : AuditEvents.Disabled, user));
    }

    /// <summary>Ends the lockout that failed attempts have brought.</summary>
    public async Task<Outcome> UnlockAsync(ClaimsPrincipal actor, string id)
    {
        var (refusal, user) = await FindAsync(actor, id, UsersPermissions.EditUsers);
        return user is null ? refusal : await AllOrNothingAsync(() => EndLockoutAsync(user), () => RecordAsync(AuditEvents.Unlocked, user));
    }

    public async Task<Outcome> DeleteAsync(ClaimsPrincipal actor, string id)
    {
        var (refusal, user) = await FindAsync(actor, id, UsersPermissions.DeleteUsers);
        if (user is null)
        {
            return refusal;
        }

        if (IsSelf(actor, user))
        {
            return Refusal.OwnAccount;
        }

        if (await IsLastAdministratorAsync(user))
        {
            return Refusal.LastAdministrator;
        }

        return await AllOrNothingAsync(
            async () => Outcome.Of(await users.DeleteAsync(user)),
            () => RecordAsync(AuditEvents.Deleted, user));
    }

    /// <summary>The user, if the actor may see or change him by this permission.</summary>
    public async Task<(Outcome Outcome, SiteUser? User)> FindAsync(ClaimsPrincipal actor, string id, Permission permission)
    {
        if (!await authorization.AuthorizeAsync(actor, permission))
        {
            return (Refusal.Forbidden, null);
        }

        if (await users.FindByIdAsync(id) is not { } user)
        {
            return (Refusal.NotFound, null);
        }

        return IsSelf(actor, user) || await guard.MayManageAsync(actor, await users.GetRolesAsync(user))
            ? (Outcome.Done, user)
            : (Refusal.Forbidden, null);
    }

    public bool IsSelf(ClaimsPrincipal actor, SiteUser user) => string.Equals(users.GetUserId(actor), user.Id, StringComparison.Ordinal);

    private async Task<Outcome> SetRolesAsync(ClaimsPrincipal actor, SiteUser user, IReadOnlyCollection<string> wanted)
    {
        var current = await users.GetRolesAsync(user);
        var added = wanted.Except(current, StringComparer.OrdinalIgnoreCase).ToList();
        var removed = current.Except(wanted, StringComparer.OrdinalIgnoreCase).ToList();
        if (added.Count + removed.Count == 0)
        {
            return Outcome.Done;
        }

        if (IsSelf(actor, user) && !await guard.MayChangeOwnRolesAsync(actor))
        {
            return Refusal.Forbidden;
        }

        foreach (var role in added.Concat(removed))
        {
            if (!SystemRoles.IsAssignable(role) || !await guard.MayAssignAsync(actor, role))
            {
                return Refusal.Forbidden;
            }
        }

        if (removed.Exists(SystemRoles.IsAdministrator) && await administrators.IsLastAsync(user))
        {
            return Refusal.LastAdministrator;
        }

        var result = await users.AddToRolesAsync(user, added);
        return Outcome.Of(result.Succeeded ? await users.RemoveFromRolesAsync(user, removed) : result);
    }

    private async Task<Outcome> EndLockoutAsync(SiteUser user)
    {
        var result = await users.SetLockoutEndDateAsync(user, null);
        return Outcome.Of(result.Succeeded ? await users.ResetAccessFailedCountAsync(user) : result);
    }

    private async Task<Outcome> RecordAsync(string name, SiteUser user)
    {
        await audit.RecordAsync(AuditCategories.User, name, user.Id, user.UserName);
        return Outcome.Done;
    }

    private async Task<bool> IsLastAdministratorAsync(SiteUser user) =>
        await users.IsInRoleAsync(user, OrchardCore.OrchardCoreConstants.Roles.Administrator) && await administrators.IsLastAsync(user);

    private async Task<Outcome> AllOrNothingAsync(params Func<Task<Outcome>>[] steps)
    {
        foreach (var step in steps)
        {
            var outcome = await step();
            if (!outcome.Succeeded)
            {
                await session.CancelAsync();
                return outcome;
            }
        }

        return Outcome.Done;
    }

    private static string? Clean(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
