using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents;
using OrchardCore.Security.Permissions;

namespace CivicSite.Engine.Admin;

/// <summary>What a user may do with the items of the types that stand in lists.</summary>
internal sealed class DashboardTypes(IContentDefinitionManager definitions, IAuthorizationService authorization)
{
    public async Task<IReadOnlyList<ContentTypeDefinition>> CreatableAsync(ClaimsPrincipal user) =>
        [.. await AllowedAsync(user, CommonPermissions.EditContent, type => type.IsCreatable(), user.FindFirstValue(ClaimTypes.NameIdentifier))];

    public Task<List<ContentTypeDefinition>> ListedAsync(ClaimsPrincipal user) =>
        AllowedAsync(user, CommonPermissions.ListContent, type => type.IsListable(), owner: null);

    public Task<List<ContentTypeDefinition>> EditedOfOthersAsync(ClaimsPrincipal user) =>
        AllowedAsync(user, CommonPermissions.EditContent, type => type.IsListable(), owner: null);

    public Task<List<ContentTypeDefinition>> EditedOfOwnAsync(ClaimsPrincipal user) =>
        AllowedAsync(user, CommonPermissions.EditContent, type => type.IsListable(), user.FindFirstValue(ClaimTypes.NameIdentifier));

    private async Task<List<ContentTypeDefinition>> AllowedAsync(
        ClaimsPrincipal user, Permission permission, Func<ContentTypeDefinition, bool> predicate, string? owner)
    {
        var allowed = new List<ContentTypeDefinition>();
        foreach (var type in (await definitions.ListTypeDefinitionsAsync()).Where(predicate))
        {
            if (await authorization.AuthorizeContentTypeAsync(user, permission, type, owner))
            {
                allowed.Add(type);
            }
        }

        return allowed;
    }
}
