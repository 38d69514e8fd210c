using OrchardCore.Security.Permissions;

namespace CivicSite.ImmortalRegiment.Print;

/// <summary>Rights of what is printed for many people at once.</summary>
public static class PrintPermissions
{
    /// <summary>Makes booklets: a large document keeps the printer busy for a minute.</summary>
    public static readonly Permission MakeBooklets = new("MakeVeteranBooklets", "Make booklets of records of the Immortal Regiment");
}

/// <summary>Offers the permissions of print to roles.</summary>
internal sealed class PermissionProvider : IPermissionProvider
{
    private static readonly Permission[] All = [PrintPermissions.MakeBooklets];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(All);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new() { Name = "Administrator", Permissions = All }, new() { Name = "Editor", Permissions = All }];
}
