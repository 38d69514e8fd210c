using OrchardCore.Admin;
using OrchardCore.AuditTrail;
using OrchardCore.Contents;
using OrchardCore.Roles;
using OrchardCore.Security.Permissions;
using OrchardCore.Users;
using RoleNames = OrchardCore.OrchardCoreConstants.Roles;

namespace CivicSite.Engine.Security.Authorization;

/// <summary>What the usual roles may do on a new site. The administrator may do everything and stands here only for completeness.</summary>
internal static class DefaultPermissions
{
    public static readonly IReadOnlyList<(Permission Permission, string Role)> Content =
    [
        .. Give(RoleNames.Administrator, CommonPermissions.PublishContent, CommonPermissions.EditContent, CommonPermissions.DeleteContent, CommonPermissions.PreviewContent, CommonPermissions.CloneContent, CommonPermissions.AccessContentApi, CommonPermissions.ListContent, CommonPermissions.EditContentOwner),
        .. Give(RoleNames.Editor, CommonPermissions.PublishContent, CommonPermissions.EditContent, CommonPermissions.DeleteContent, CommonPermissions.PreviewContent, CommonPermissions.CloneContent, CommonPermissions.ListContent),
        .. Give(RoleNames.Author, CommonPermissions.PublishOwnContent, CommonPermissions.EditOwnContent, CommonPermissions.DeleteOwnContent, CommonPermissions.PreviewOwnContent, CommonPermissions.CloneOwnContent),
        .. Give(RoleNames.Contributor, CommonPermissions.EditOwnContent, CommonPermissions.PreviewOwnContent, CommonPermissions.CloneOwnContent),
        .. Give(RoleNames.Authenticated, CommonPermissions.ViewContent),
        .. Give(RoleNames.Anonymous, CommonPermissions.ViewContent),
    ];

    public static readonly IReadOnlyList<(Permission Permission, string Role)> Admin =
    [
        .. Give(RoleNames.Administrator, AdminPermissions.AccessAdminPanel),
        .. Give(RoleNames.Editor, AdminPermissions.AccessAdminPanel),
        .. Give(RoleNames.Moderator, AdminPermissions.AccessAdminPanel),
        .. Give(RoleNames.Author, AdminPermissions.AccessAdminPanel),
        .. Give(RoleNames.Contributor, AdminPermissions.AccessAdminPanel),
    ];

    public static readonly IReadOnlyList<(Permission Permission, string Role)> Users =
    [
        .. Give(RoleNames.Administrator, UsersPermissions.ManageUsers, UsersPermissions.ViewUsers, UsersPermissions.EditOwnUser, UsersPermissions.ListUsers, UsersPermissions.EditUsers, UsersPermissions.DeleteUsers, UsersPermissions.AssignRoleToUsers),
        .. Give(RoleNames.Editor, UsersPermissions.EditOwnUser),
        .. Give(RoleNames.Moderator, UsersPermissions.EditOwnUser),
        .. Give(RoleNames.Author, UsersPermissions.EditOwnUser),
        .. Give(RoleNames.Contributor, UsersPermissions.EditOwnUser),
    ];

    public static readonly IReadOnlyList<(Permission Permission, string Role)> RoleEditing = [.. Give(RoleNames.Administrator, RolesPermissions.ManageRoles)];

    public static readonly IReadOnlyList<(Permission Permission, string Role)> AuditTrail = [.. Give(RoleNames.Administrator, AuditTrailPermissions.ViewAuditTrail)];

    /// <summary>All of the engine's own; modules add theirs through their providers.</summary>
    public static readonly IReadOnlyList<(Permission Permission, string Role)> All = [.. Content, .. Admin, .. Users, .. RoleEditing, .. AuditTrail];

    public static IEnumerable<PermissionStereotype> ToStereotypes(IReadOnlyList<(Permission Permission, string Role)> defaults) =>
        defaults.GroupBy(entry => entry.Role, StringComparer.Ordinal)
            .Select(group => new PermissionStereotype { Name = group.Key, Permissions = [.. group.Select(entry => entry.Permission)] });

    private static IEnumerable<(Permission Permission, string Role)> Give(string role, params Permission[] permissions) =>
        permissions.Select(permission => (permission, role));
}
