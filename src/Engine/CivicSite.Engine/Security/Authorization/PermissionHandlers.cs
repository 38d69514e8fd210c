using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Security;

namespace CivicSite.Engine.Security.Authorization;

/// <summary>Grants what the user's roles give on everything.</summary>
internal sealed class PermissionHandler(PermissionEvaluator evaluator) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (!context.HasSucceeded && await evaluator.IsGrantedAsync(context.User, requirement.Permission))
        {
            context.Succeed(requirement);
        }
    }
}

/// <summary>Grants on a content item what the user's roles give on items of its type, or on the user's own items.</summary>
internal sealed class ContentPermissionHandler(PermissionEvaluator evaluator) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.HasSucceeded)
        {
            return;
        }

        var item = (context.Resource as IContent)?.ContentItem;
        var permission = requirement.Permission;
        if (item is not null && IsOwner(context.User, item) && CommonPermissions.OwnerPermissionsByName.TryGetValue(permission.Name, out var own))
        {
            permission = own;
        }

        var contentType = item?.ContentType ?? context.Resource as string;
        if (!string.IsNullOrEmpty(contentType) && ContentTypePermissionsHelper.ConvertToDynamicPermission(permission) is { } template)
        {
            permission = ContentTypePermissionsHelper.CreateDynamicPermission(template, contentType);
        }

        if (permission != requirement.Permission && await evaluator.IsGrantedAsync(context.User, permission))
        {
            context.Succeed(requirement);
        }
    }

    // Nobody owns an item without an owner, not even a user without an id.
    private static bool IsOwner(ClaimsPrincipal user, ContentItem item) =>
        !string.IsNullOrEmpty(item.Owner)
        && user.Identity is { IsAuthenticated: true }
        && string.Equals(user.FindFirstValue(ClaimTypes.NameIdentifier), item.Owner, StringComparison.Ordinal);
}
