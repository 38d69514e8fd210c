using System.Collections.Frozen;
using CivicSite.Engine.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OrchardCore.Security.Permissions;

namespace CivicSite.Engine.Security.Authorization;

/// <summary>The permissions that each role gives, as last read from the database. Shared by all requests of a shell.</summary>
internal sealed class RolePermissionCache(TimeProvider clock)
{
    // Another process on the same database may change a role without telling this one.
    private static readonly TimeSpan MaximumAge = TimeSpan.FromMinutes(1);

    private Entry? _entry;
    private int _version;

    /// <summary>Counts the changes, so that a copy read before one is not kept after it.</summary>
    public int Version => Volatile.Read(ref _version);

    public FrozenDictionary<string, FrozenSet<string>>? Get() =>
        _entry is { } entry && clock.GetElapsedTime(entry.ReadAt) < MaximumAge ? entry.Permissions : null;

    public void Set(FrozenDictionary<string, FrozenSet<string>> permissions, int version)
    {
        if (version == Version)
        {
            _entry = new Entry(permissions, clock.GetTimestamp());
        }
    }

    public void Clear()
    {
        Interlocked.Increment(ref _version);
        _entry = null;
    }

    private sealed record Entry(FrozenDictionary<string, FrozenSet<string>> Permissions, long ReadAt);
}

/// <summary>Reads and changes which permissions roles give.</summary>
internal sealed class RolePermissions(Session session, RolePermissionCache cache)
{
    /// <summary>Names of permissions by the name of the role; case does not matter.</summary>
    public async ValueTask<FrozenDictionary<string, FrozenSet<string>>> GetAllAsync()
    {
        if (cache.Get() is { } cached)
        {
            return cached;
        }

        var version = cache.Version;
        var permissions = await ReadAsync();
        cache.Set(permissions, version);
        return permissions;
    }

    /// <summary>The role's permissions as this request has left them, not yet committed ones included.</summary>
    public async Task<IReadOnlyList<string>> GetAsync(SiteRole role) =>
        await Claims(session.Context, role).Select(claim => claim.ClaimValue!).OrderBy(name => name).ToListAsync();

    /// <summary>Gives the role these permissions and no others. Others see it after the commit.</summary>
    public async Task SetAsync(SiteRole role, IEnumerable<string> permissions)
    {
        var context = await session.BeginAsync();
        var wanted = permissions.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var claim in await Claims(context, role).ToListAsync())
        {
            if (!wanted.Remove(claim.ClaimValue!))
            {
                context.Remove(claim);
            }
        }

        foreach (var name in wanted)
        {
            context.RoleClaims.Add(new IdentityRoleClaim<string> { RoleId = role.Id, ClaimType = Permission.ClaimType, ClaimValue = name });
        }

        await context.SaveChangesAsync();
        Changed();
    }

    /// <summary>Drops what is cached once the request's changes of roles are committed.</summary>
    public void Changed()
    {
        // What anyone may see can depend on the role Anonymous: cached pages go too.
        session.Changed(DocumentStore.AllTag);
        session.AfterCommit(() =>
        {
            cache.Clear();
            return Task.CompletedTask;
        });
    }

    private static IQueryable<IdentityRoleClaim<string>> Claims(SiteDbContext context, SiteRole role) =>
        context.RoleClaims.Where(claim => claim.RoleId == role.Id && claim.ClaimType == Permission.ClaimType && claim.ClaimValue != null);

    private async Task<FrozenDictionary<string, FrozenSet<string>>> ReadAsync()
    {
        var context = session.Context;
        var rows = await (
            from role in context.Roles
            join claim in context.RoleClaims on role.Id equals claim.RoleId
            where claim.ClaimType == Permission.ClaimType && claim.ClaimValue != null
            select new { role.Name, claim.ClaimValue }).ToListAsync();
        return rows
            .GroupBy(row => row.Name!, row => row.ClaimValue!, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
    }
}
