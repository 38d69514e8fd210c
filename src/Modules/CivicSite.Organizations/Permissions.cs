using OrchardCore.Security.Permissions;

namespace CivicSite.Organizations;

/// <summary>Rights beside those of the content types.</summary>
public static class OrganizationPermissions
{
    /// <summary>Sees and changes the contacts that only the administration may use.</summary>
    public static readonly Permission ViewOfficeContacts = new("ViewOfficeContacts", "View and edit office-only contacts of organizations");

    /// <summary>Asks organisations to confirm their records; who may also publish a record decides on proposed changes.</summary>
    public static readonly Permission ManageConfirmations = new("ManageOrganizationConfirmations", "Ask organizations to confirm their records, and decide on their answers");

    /// <summary>Imports lists of organisations and takes imports back.</summary>
    public static readonly Permission ImportOrganizations = new("ImportOrganizations", "Import lists of organizations");
}

/// <summary>Offers the module's permissions to roles.</summary>
internal sealed class PermissionProvider : IPermissionProvider
{
    private static readonly Permission[] All =
        [OrganizationPermissions.ViewOfficeContacts, OrganizationPermissions.ManageConfirmations, OrganizationPermissions.ImportOrganizations];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>(All);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new() { Name = "Administrator", Permissions = All }];
}
