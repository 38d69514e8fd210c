using OrchardCore.Security.Permissions;

namespace CivicSite.PersonalData;

/// <summary>Rights over the data of people.</summary>
public static class PersonalDataPermissions
{
    /// <summary>Finds, exports and erases what is kept of a person, in every module.</summary>
    public static readonly Permission ManagePersonalData = new("ManagePersonalData", "Find, export and erase personal data", isSecurityCritical: true);
}

/// <summary>Offers the module's permissions to roles.</summary>
internal sealed class PermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([PersonalDataPermissions.ManagePersonalData]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new() { Name = "Administrator", Permissions = [PersonalDataPermissions.ManagePersonalData] }];
}
