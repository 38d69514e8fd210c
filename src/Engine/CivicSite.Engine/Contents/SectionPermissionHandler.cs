using CivicSite.Engine.Security;
using CivicSite.Engine.Security.Authorization;
using Microsoft.AspNetCore.Authorization;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;

namespace CivicSite.Engine.Contents;

/// <summary>Whoever manages taxonomies or menus may list, change and publish them; making and deleting them takes the permissions on content.</summary>
internal sealed class SectionPermissionHandler(PermissionEvaluator evaluator) : AuthorizationHandler<PermissionRequirement>
{
    private static readonly Dictionary<string, Permission> Sections = new(StringComparer.Ordinal)
    {
        ["Taxonomy"] = SitePermissions.ManageTaxonomies,
        ["Menu"] = SitePermissions.ManageMenu,
    };

    private static readonly HashSet<string> Granted = new(StringComparer.Ordinal)
    {
        CommonPermissions.ListContent.Name,
        CommonPermissions.ViewContent.Name,
        CommonPermissions.PreviewContent.Name,
        CommonPermissions.EditContent.Name,
        CommonPermissions.PublishContent.Name,
    };

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (!context.HasSucceeded
            && context.Resource is IContent { ContentItem: { } item }
            && Granted.Contains(requirement.Permission.Name)
            && !(IsMaking(requirement.Permission) && item.CreatedUtc is null)
            && Sections.TryGetValue(item.ContentType, out var permission)
            && await evaluator.IsGrantedAsync(context.User, permission))
        {
            context.Succeed(requirement);
        }
    }

    // To store a new item is asked for as its edition or publication.
    private static bool IsMaking(Permission permission) =>
        permission.Name == CommonPermissions.EditContent.Name || permission.Name == CommonPermissions.PublishContent.Name;
}
