using OrchardCore.Security.Permissions;

namespace CivicSite.Museum;

/// <summary>Rights beside those of the content type.</summary>
public static class MuseumPermissions
{
    /// <summary>Runs the museum's day: dates, bookings with who made them, attendance, figures, settings.</summary>
    public static readonly Permission ManageMuseum = new("ManageMuseum", "Run the museum’s day: dates and bookings with the contacts of teachers, figures, settings");
}

/// <summary>Offers the module's permissions to roles.</summary>
internal sealed class PermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([MuseumPermissions.ManageMuseum]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new() { Name = "Administrator", Permissions = [MuseumPermissions.ManageMuseum] }];
}
