using OrchardCore.Security.Permissions;

namespace CivicSite.Organizations;

/// <summary>Rights beside those of the content types.</summary>
public static class OrganizationPermissions
{
    /// <summary>Sees and changes the contacts that only the administration may use.</summary>
    public static readonly Permission ViewOfficeContacts = new("ViewOfficeContacts", "View and edit office-only contacts of organizations");
}

/// <summary>Offers the module's permissions to roles.</summary>
internal sealed class PermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([OrganizationPermissions.ViewOfficeContacts]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new() { Name = "Administrator", Permissions = [OrganizationPermissions.ViewOfficeContacts] }];
}
