using CivicSite.Engine.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CivicSite.Engine.Security.SignIn;

/// <summary>Users in the session's transaction: nothing is kept until the session commits.</summary>
internal sealed class SiteUserStore(Session session, IdentityErrorDescriber describer)
    : UserStore<SiteUser, SiteRole, SiteDbContext, string>(session.Context, describer)
{
    public override async Task<IdentityResult> CreateAsync(SiteUser user, CancellationToken cancellationToken = default)
    {
        await session.BeginAsync();
        return await base.CreateAsync(user, cancellationToken);
    }

    public override async Task<IdentityResult> UpdateAsync(SiteUser user, CancellationToken cancellationToken = default)
    {
        await session.BeginAsync();
        return await base.UpdateAsync(user, cancellationToken);
    }

    public override async Task<IdentityResult> DeleteAsync(SiteUser user, CancellationToken cancellationToken = default)
    {
        await session.BeginAsync();
        return await base.DeleteAsync(user, cancellationToken);
    }

    // Counted by the database: attempts that run side by side would otherwise overwrite each other's count and evade the lockout.
    public override async Task<int> IncrementAccessFailedCountAsync(SiteUser user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        var context = await session.BeginAsync();
        await context.Users.Where(row => row.Id == user.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.AccessFailedCount, row => row.AccessFailedCount + 1), cancellationToken);
        await context.Entry(user).ReloadAsync(cancellationToken);
        return user.AccessFailedCount;
    }
}

/// <summary>Roles in the session's transaction.</summary>
internal sealed class SiteRoleStore(Session session, IdentityErrorDescriber describer)
    : RoleStore<SiteRole, SiteDbContext, string>(session.Context, describer)
{
    public override async Task<IdentityResult> CreateAsync(SiteRole role, CancellationToken cancellationToken = default)
    {
        await session.BeginAsync();
        return await base.CreateAsync(role, cancellationToken);
    }

    public override async Task<IdentityResult> UpdateAsync(SiteRole role, CancellationToken cancellationToken = default)
    {
        await session.BeginAsync();
        return await base.UpdateAsync(role, cancellationToken);
    }

    public override async Task<IdentityResult> DeleteAsync(SiteRole role, CancellationToken cancellationToken = default)
    {
        await session.BeginAsync();
        return await base.DeleteAsync(role, cancellationToken);
    }
}
