using OrchardCore.Modules;
using OrchardCore.Security.Permissions;

namespace CivicSite.Engine.Media.Admin;

/// <summary>Who may work in the library; the names are Orchard Core's.</summary>
[Feature("OrchardCore.Media")]
internal sealed class MediaPermissions : IPermissionProvider
{
    /// <summary>Make and delete folders; all else in the library too.</summary>
    public static readonly Permission ManageMediaFolder = new("ManageMediaFolder", "Manage All Media Folders");

    private static readonly Permission ManageOthersMedia = new("ManageOthersMediaContent", "Manage Media For Others", [ManageMediaFolder]);

    private static readonly Permission ManageOwnMedia = new("ManageOwnMediaContent", "Manage Own Media", [ManageOthersMedia]);

    /// <summary>See the library, upload, delete files.</summary>
    public static readonly Permission ManageMedia = new("ManageMediaContent", "Manage Media", [ManageOwnMedia]);

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([ManageMedia, ManageOwnMedia, ManageOthersMedia, ManageMediaFolder]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new() { Name = "Administrator", Permissions = [ManageMediaFolder] },
        new() { Name = "Editor", Permissions = [ManageMediaFolder] },
        new() { Name = "Author", Permissions = [ManageMedia] },
    ];
}
