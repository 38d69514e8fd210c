using OrchardCore.Security.Permissions;

namespace CivicSite.Mailing;

/// <summary>Rights over the letters.</summary>
public static class MailingPermissions
{
    /// <summary>Sees how many letters wait and why. It shows neither addresses nor texts.</summary>
    public static readonly Permission ViewOutbox = new("ViewOutbox", "View how many letters wait and why");
}

/// <summary>Offers the module's permissions to roles.</summary>
internal sealed class PermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([MailingPermissions.ViewOutbox]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new() { Name = "Administrator", Permissions = [MailingPermissions.ViewOutbox] }];
}
