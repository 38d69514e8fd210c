using OrchardCore.Security.Permissions;

namespace CivicSite.Events.Registration;

/// <summary>Rights over those who registered.</summary>
public static class RegistrationPermissions
{
    /// <summary>Sees who registered, writes people down, cancels, marks who came, prints lists and certificates.</summary>
    public static readonly Permission ManageEventRegistrations = new("ManageEventRegistrations", "Manage registrations for events");
}

/// <summary>Offers the permission to roles.</summary>
internal sealed class PermissionProvider : IPermissionProvider
{
    private static readonly Permission[] All = [RegistrationPermissions.ManageEventRegistrations];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(All);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new() { Name = "Administrator", Permissions = All }, new() { Name = "Editor", Permissions = All }];
}
