using CivicSite.Engine.Data;
using CivicSite.Engine.Security.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CivicSite.Engine.Security.Roles;

/// <summary>The features whose default permissions the roles have got. What an administrator takes away later stays away.</summary>
internal sealed class RoleDefaultsRecord
{
    public List<string> Features { get; set; } = [];
}

/// <summary>Keeps the required roles in place and gives roles the default permissions of features enabled for the first time.</summary>
internal sealed class RoleDefaults(
    Session session, DocumentStore documents, RoleManager<SiteRole> roles, RolePermissions permissions, PermissionCatalog catalog)
{
    /// <summary>To be called after the features have changed. The caller commits.</summary>
    public async Task ApplyAsync()
    {
        await EnsureRequiredAsync();
        var byFeature = catalog.DefaultsByFeature();
        var record = await documents.GetAsync<RoleDefaultsRecord>();
        var added = byFeature.Select(group => group.Key).Except(record.Features, StringComparer.Ordinal).ToList();
        if (added.Count == 0)
        {
            return;
        }

        var defaults = added.SelectMany(feature => byFeature[feature])
            .GroupBy(stereotype => stereotype.Name, stereotype => stereotype.Permissions, StringComparer.OrdinalIgnoreCase);
        foreach (var group in defaults.Where(group => !SystemRoles.IsAdministrator(group.Key)))
        {
            if (await roles.FindByNameAsync(group.Key) is { } role)
            {
                var names = group.SelectMany(given => given).Select(permission => permission.Name);
                await permissions.SetAsync(role, [.. await permissions.GetAsync(role), .. names]);
            }
        }

        var changed = await documents.LoadAsync<RoleDefaultsRecord>();
        changed.Features = [.. changed.Features.Union(added, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        await documents.SaveAsync(changed);
    }

    /// <summary>Gives a new role the default permissions that the enabled features have for its name, besides the ones it was made with.</summary>
    public async Task ApplyToNewAsync(SiteRole role, IEnumerable<string> given) =>
        await permissions.SetAsync(role, [.. given, .. catalog.DefaultsOf(role.Name!)]);

    private async Task EnsureRequiredAsync()
    {
        var existing = await session.Context.Roles.Select(role => role.Name!).ToListAsync();
        foreach (var name in SystemRoles.Required.Except(existing, StringComparer.OrdinalIgnoreCase))
        {
            var role = new SiteRole { Name = name };
            var result = await roles.CreateAsync(role);
            if (!result.Succeeded)
            {
                throw new InvalidOperationException($"The role '{name}' could not be made: {result}");
            }

            if (!SystemRoles.IsAdministrator(name))
            {
                await ApplyToNewAsync(role, []);
            }
        }
    }
}
