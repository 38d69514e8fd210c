using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;

namespace CivicSite.Engine.Contents.Removal;

/// <summary>Who may delete items and take them back.</summary>
internal static class RemovalRights
{
    /// <summary>To delete what is public takes it off the site, to take it back makes it public again: both are the publisher's to do as well.</summary>
    /// <param name="isPublic">Whether a version of the item is public; of a removed one, whether one was.</param>
    public static async Task<bool> MayRemoveAsync(this IAuthorizationService authorization, ClaimsPrincipal user, ContentItem item, bool isPublic) =>
        await authorization.AuthorizeAsync(user, CommonPermissions.DeleteContent, item)
        && (!isPublic || await authorization.AuthorizeAsync(user, CommonPermissions.PublishContent, item));
}
