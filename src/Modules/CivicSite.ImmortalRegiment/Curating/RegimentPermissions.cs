using OrchardCore.Security.Permissions;

namespace CivicSite.ImmortalRegiment.Curating;

/// <summary>Rights of curators beside those of the content types.</summary>
public static class RegimentPermissions
{
    /// <summary>Sees contributions with who sent them, and decides on them.</summary>
    public static readonly Permission ManageContributions = new("ManageContributions", "Decide on contributions to the Immortal Regiment");

    /// <summary>Makes one record of two, and undoes it.</summary>
    public static readonly Permission MergeVeterans = new("MergeVeterans", "Merge records of the Immortal Regiment");

    /// <summary>Imports lists of people, which are published, and takes imports back.</summary>
    public static readonly Permission ImportVeterans = new("ImportVeterans", "Import lists of people into the Immortal Regiment");
}

/// <summary>Offers the curators' permissions to roles.</summary>
internal sealed class PermissionProvider : IPermissionProvider
{
    private static readonly Permission[] All = [RegimentPermissions.ManageContributions, RegimentPermissions.MergeVeterans, RegimentPermissions.ImportVeterans];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(All);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new() { Name = "Administrator", Permissions = All }];
}
