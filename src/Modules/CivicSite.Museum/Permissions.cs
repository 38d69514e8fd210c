using OrchardCore.Security.Permissions;

namespace CivicSite.Museum;

/// <summary>Rights beside those of the content type.</summary>
public static class MuseumPermissions
{
    /// <summary>Sees bookings with who made them, and decides on what teachers ask for.</summary>
    public static readonly Permission ManageBookings = new("ManageMuseumBookings", "Manage bookings of museum lessons, with the contacts of teachers");
}

/// <summary>Offers the module's permissions to roles.</summary>
internal sealed class PermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([MuseumPermissions.ManageBookings]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new() { Name = "Administrator", Permissions = [MuseumPermissions.ManageBookings] }];
}
