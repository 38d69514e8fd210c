using CivicSite.Engine.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.AuditTrail;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Modules;
using OrchardCore.Roles;
using OrchardCore.Security.Permissions;
using OrchardCore.Users;

namespace CivicSite.Engine.Security.Authorization;

[Feature("OrchardCore.Admin")]
internal sealed class AdminPermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([AdminPermissions.AccessAdminPanel]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => DefaultPermissions.ToStereotypes(DefaultPermissions.Admin);
}

[Feature("OrchardCore.Contents")]
internal sealed class ContentPermissionProvider : IPermissionProvider
{
    private static readonly Permission[] _all =
    [
        CommonPermissions.EditContent, CommonPermissions.EditOwnContent,
        CommonPermissions.PublishContent, CommonPermissions.PublishOwnContent,
        CommonPermissions.DeleteContent, CommonPermissions.DeleteOwnContent,
        CommonPermissions.ViewContent, CommonPermissions.ViewOwnContent,
        CommonPermissions.PreviewContent, CommonPermissions.PreviewOwnContent,
        CommonPermissions.CloneContent, CommonPermissions.CloneOwnContent,
        CommonPermissions.AccessContentApi, CommonPermissions.ListContent, CommonPermissions.EditContentOwner,
    ];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(_all);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => DefaultPermissions.ToStereotypes(DefaultPermissions.Content);
}

/// <summary>The permissions of each securable content type.</summary>
[Feature("OrchardCore.Contents")]
internal sealed class ContentTypePermissionProvider(IContentDefinitionManager definitions, IStringLocalizer<ContentTypePermissionProvider> S) : IPermissionProvider
{
    public async Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        from type in await definitions.ListTypeDefinitionsAsync()
        where type.IsSecurable()
        from template in ContentTypePermissionsHelper.PermissionTemplates.Values
        select Create(template, type);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [];

    private Permission Create(Permission template, ContentTypeDefinition type)
    {
        var permission = ContentTypePermissionsHelper.CreateDynamicPermission(template, type);
        permission.Description = Describe(template.Name, type.DisplayName);
        permission.Category = S["{0} Content Type - {1}", type.DisplayName, type.Name];
        return permission;
    }

    private string Describe(string template, string type) => template switch
    {
        "Publish_{0}" => S["Publish and unpublish “{0}” of others", type],
        "PublishOwn_{0}" => S["Publish and unpublish own “{0}”", type],
        "Edit_{0}" => S["Edit “{0}” of others", type],
        "EditOwn_{0}" => S["Create and edit own “{0}”", type],
        "Delete_{0}" => S["Delete “{0}” of others", type],
        "DeleteOwn_{0}" => S["Delete own “{0}”", type],
        "View_{0}" => S["View “{0}” of others", type],
        "ViewOwn_{0}" => S["View own “{0}”", type],
        "Preview_{0}" => S["Preview drafts of “{0}” of others", type],
        "PreviewOwn_{0}" => S["Preview own drafts of “{0}”", type],
        "Clone_{0}" => S["Copy “{0}” of others", type],
        "CloneOwn_{0}" => S["Copy own “{0}”", type],
        "ListContent_{0}" => S["See the list of “{0}” in the administration", type],
        "EditContentOwner_{0}" => S["Change the owner of “{0}”", type],
        _ => template,
    };
}

[Feature("OrchardCore.Users")]
internal sealed class UserPermissionProvider : IPermissionProvider
{
    private static readonly Permission[] _all =
    [
        UsersPermissions.ManageUsers, UsersPermissions.ViewUsers, UsersPermissions.EditOwnUser,
        UsersPermissions.ListUsers, UsersPermissions.EditUsers, UsersPermissions.DeleteUsers, UsersPermissions.AssignRoleToUsers,
    ];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(_all);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => DefaultPermissions.ToStereotypes(DefaultPermissions.Users);
}

/// <summary>The permissions to give each single role to users.</summary>
[Feature("OrchardCore.Users")]
internal sealed class RoleAssignmentPermissionProvider(Session session, SecurityTexts texts, IStringLocalizer<RoleAssignmentPermissionProvider> S) : IPermissionProvider
{
    public async Task<IEnumerable<Permission>> GetPermissionsAsync()
    {
        var names = await session.Context.Roles.Select(role => role.Name!).OrderBy(name => name).ToListAsync();
        return names.Where(SystemRoles.IsAssignable).Where(name => !SystemRoles.IsAdministrator(name)).Select(name =>
        {
            var permission = UsersPermissions.CreateAssignRoleToUsersPermission(name);
            permission.Description = S["Give the role “{0}” to users", texts.Role(name)];
            return permission;
        });
    }

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [];
}

[Feature("OrchardCore.Roles")]
internal sealed class RolePermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([RolesPermissions.ManageRoles]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => DefaultPermissions.ToStereotypes(DefaultPermissions.RoleEditing);
}

[Feature("OrchardCore.AuditTrail")]
internal sealed class AuditTrailPermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([AuditTrailPermissions.ViewAuditTrail]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => DefaultPermissions.ToStereotypes(DefaultPermissions.AuditTrail);
}
