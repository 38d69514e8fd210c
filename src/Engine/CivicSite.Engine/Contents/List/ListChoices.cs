using System.Security.Claims;
using CivicSite.Engine.Taxonomies;
using Microsoft.AspNetCore.Authorization;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents;
using OrchardCore.Security.Permissions;
using OrchardCore.Taxonomies.Settings;

namespace CivicSite.Engine.Contents.List;

/// <summary>What the list lets its user choose from.</summary>
internal sealed class ListChoices(IContentDefinitionManager definitions, IAuthorizationService authorization, TaxonomyTerms taxonomies)
{
    /// <summary>The types whose items the user may see in lists, or may edit.</summary>
    public async Task<IReadOnlyList<ListedType>> ListableAsync(ClaimsPrincipal user)
    {
        var types = new List<ListedType>();
        foreach (var type in (await definitions.ListTypeDefinitionsAsync()).Where(type => type.IsListable()))
        {
            if (await MayAsync(user, CommonPermissions.ListContent, type) || await MayAsync(user, CommonPermissions.EditContent, type))
            {
                types.Add(new ListedType(type.Name, type.DisplayName));
            }
        }

        return [.. types.OrderBy(type => type.DisplayName, StringComparer.CurrentCulture)];
    }

    /// <param name="contentType">Only this type; empty for all.</param>
    public async Task<IReadOnlyList<ListedType>> CreatableAsync(ClaimsPrincipal user, string? contentType)
    {
        var types = new List<ListedType>();
        foreach (var type in (await definitions.ListTypeDefinitionsAsync()).Where(type => type.IsCreatable()))
        {
            if ((string.IsNullOrEmpty(contentType) || type.Name == contentType) && await MayAsync(user, CommonPermissions.EditContent, type))
            {
                types.Add(new ListedType(type.Name, type.DisplayName));
            }
        }

        return [.. types.OrderBy(type => type.DisplayName, StringComparer.CurrentCulture)];
    }

    /// <summary>The terms that items of the types can be filed under.</summary>
    public async Task<IReadOnlyList<TermGroup>> TermsAsync(IReadOnlyCollection<string> contentTypes)
    {
        var taxonomyIds = (await definitions.ListTypeDefinitionsAsync())
            .Where(type => contentTypes.Contains(type.Name))
            .SelectMany(type => type.Parts)
            .SelectMany(part => part.PartDefinition.Fields)
            .Where(field => field.FieldDefinition.Name == "TaxonomyField")
            .Select(field => field.GetSettings<TaxonomyFieldSettings>().TaxonomyContentItemId)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
        var groups = new List<TermGroup>();
        foreach (var id in taxonomyIds)
        {
            if (await taxonomies.ListAsync(id) is { Count: > 0 } terms)
            {
                groups.Add(new TermGroup(await taxonomies.NameAsync(id), terms));
            }
        }

        return groups;
    }

    // Asked as for an own item: whoever may edit own items may make some.
    private Task<bool> MayAsync(ClaimsPrincipal user, Permission permission, ContentTypeDefinition type) =>
        authorization.AuthorizeContentTypeAsync(user, permission, type, user.FindFirstValue(ClaimTypes.NameIdentifier));
}
