using System.Security.Claims;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;

namespace Microsoft.AspNetCore.Authorization;

/// <summary>Asks for permissions.</summary>
public static class AuthorizationServiceExtensions
{
    public static Task<bool> AuthorizeAsync(this IAuthorizationService service, ClaimsPrincipal? user, Permission permission) =>
        AuthorizeAsync(service, user, permission, null);

    /// <param name="resource">What the permission is asked for: a content item, or the name of a content type cast to object
    /// (a plain string in this place is a policy's name to ASP.NET Core).</param>
    public static async Task<bool> AuthorizeAsync(this IAuthorizationService service, ClaimsPrincipal? user, Permission permission, object? resource) =>
        user is not null && (await service.AuthorizeAsync(user, resource, new PermissionRequirement(permission))).Succeeded;

    /// <inheritdoc cref="AuthorizeContentTypeAsync(IAuthorizationService, ClaimsPrincipal, Permission, string, string)"/>
    public static Task<bool> AuthorizeContentTypeAsync(
        this IAuthorizationService service, ClaimsPrincipal user, Permission requiredPermission, ContentTypeDefinition contentTypeDefinition, string? owner = null)
    {
        ArgumentNullException.ThrowIfNull(contentTypeDefinition);
        return service.AuthorizeContentTypeAsync(user, requiredPermission, contentTypeDefinition.Name, owner);
    }

    /// <summary>Asks for a permission on items of a type, of <paramref name="owner"/> or of anyone.</summary>
    /// <param name="owner">The user id of the owner; give the user's own to learn whether he may do it to his own items.</param>
    public static Task<bool> AuthorizeContentTypeAsync(
        this IAuthorizationService service, ClaimsPrincipal user, Permission requiredPermission, string contentType, string? owner = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        return service.AuthorizeAsync(user, requiredPermission, new ContentItem { ContentType = contentType, Owner = owner });
    }

    /// <summary>Whether the user has the permission, for own items at least, on one of the types.</summary>
    public static async Task<bool> AuthorizeContentTypeDefinitionsAsync(
        this IAuthorizationService service, ClaimsPrincipal user, Permission requiredPermission, IEnumerable<ContentTypeDefinition> contentTypeDefinitions, IContentManager contentManager)
    {
        ArgumentNullException.ThrowIfNull(contentTypeDefinitions);
        var permission = CommonPermissions.OwnerPermissionsByName.GetValueOrDefault(requiredPermission.Name, requiredPermission);
        var template = ContentTypePermissionsHelper.ConvertToDynamicPermission(permission);
        foreach (var definition in contentTypeDefinitions)
        {
            if (template is not null && await service.AuthorizeAsync(user, ContentTypePermissionsHelper.CreateDynamicPermission(template, definition)))
            {
                return true;
            }
        }

        return await service.AuthorizeAsync(user, permission);
    }
}
