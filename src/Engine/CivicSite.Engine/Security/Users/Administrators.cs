using CivicSite.Engine.Data;
using Microsoft.EntityFrameworkCore;
using OrchardCore;

namespace CivicSite.Engine.Security.Users;

/// <summary>Counts the administrators who can sign in: the site must keep one.</summary>
internal sealed class Administrators(Session session)
{
    public Task<bool> AnyAsync() => Query(session.Context, null).AnyAsync();

    /// <summary>Whether the site would be without an administrator if this one went. Others who ask wait until the session ends.</summary>
    public async Task<bool> IsLastAsync(SiteUser user)
    {
        // Two administrators could remove each other at the same moment: the lock on the role lets one of them see the other's change.
        var context = await session.BeginAsync();
        await context.Roles.Where(role => role.Name == OrchardCoreConstants.Roles.Administrator)
            .ExecuteUpdateAsync(set => set.SetProperty(role => role.Name, role => role.Name));
        return !await Query(context, user.Id).AnyAsync();
    }

    private static IQueryable<SiteUser> Query(SiteDbContext context, string? except) =>
        from user in context.Users
        join membership in context.UserRoles on user.Id equals membership.UserId
        join role in context.Roles on membership.RoleId equals role.Id
        where role.Name == OrchardCoreConstants.Roles.Administrator && user.IsEnabled && user.Id != except
        select user;
}
