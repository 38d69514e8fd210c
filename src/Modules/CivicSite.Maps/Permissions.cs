using OrchardCore.Security.Permissions;

namespace CivicSite.Maps;

/// <summary>The module's permissions.</summary>
public static class MapPermissions
{
    /// <summary>Chooses the server of map tiles: pages then load pictures from there.</summary>
    public static readonly Permission ManageMaps = new("ManageMaps", "Manage map settings", isSecurityCritical: true);
}

/// <summary>Offers the module's permissions to roles.</summary>
internal sealed class PermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([MapPermissions.ManageMaps]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new() { Name = "Administrator", Permissions = [MapPermissions.ManageMaps] }];
}
