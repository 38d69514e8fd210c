using OrchardCore.Security.Permissions;

namespace CivicSite.Museum.Day;

/// <summary>The right of the museum's own people.</summary>
public static class DayPermissions
{
    /// <summary>Runs the museum's day: dates, bookings with who made them, attendance, figures, settings.</summary>
    public static readonly Permission ManageMuseum = new("ManageMuseum", "Run the museum’s day: dates and bookings with the contacts of teachers, figures, settings");
}

/// <summary>Offers the permission to roles.</summary>
internal sealed class PermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([DayPermissions.ManageMuseum]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new() { Name = "Administrator", Permissions = [DayPermissions.ManageMuseum] }];
}
