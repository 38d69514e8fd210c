using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Security.Permissions;

namespace CivicSite.Tos;

/// <summary>Rights beside those of the content types.</summary>
public static class TosPermissions
{
    /// <summary>Judges works of contests. It does not come with the right to edit them.</summary>
    public static readonly Permission ScoreContests = new("ScoreTosContests", "Judge works in contests of TOS as a member of the jury");

    /// <summary>Sees how far the jury is, as whoever publishes contests does. What anybody gave is not part of it.</summary>
    public static readonly Permission RunContests = ContentTypePermissionsHelper.CreateDynamicPermission(
        ContentTypePermissionsHelper.PermissionTemplates[CommonPermissions.PublishContent.Name], TosTypes.Contest);
}

/// <summary>Offers the module's permissions to roles. No role has them by default: who judges is decided for each contest.</summary>
internal sealed class PermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([TosPermissions.ScoreContests]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [];
}
