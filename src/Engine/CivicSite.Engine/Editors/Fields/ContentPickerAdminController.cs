using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Contents;
using OrchardCore.Modules;

namespace CivicSite.Engine.Editors.Fields;

/// <summary>Finds the items that a content picker offers.</summary>
[Area("OrchardCore.ContentFields")]
[Feature("OrchardCore.ContentFields")]
internal sealed class ContentPickerAdminController(PickableItems items, IContentDefinitionManager definitions, IAuthorizationService authorization) : Controller
{
    /// <param name="contentType">Type of the item that is edited.</param>
    /// <param name="part">Name of the part in the type.</param>
    [HttpGet]
    [Admin("ContentFields/SearchContentItems", "ContentPicker")]
    public async Task<IActionResult> Search(string contentType, string part, string field, string? query, string? except)
    {
        if (!await authorization.AuthorizeContentTypeAsync(User, CommonPermissions.EditContent, contentType, User.FindFirstValue(ClaimTypes.NameIdentifier)))
        {
            return Forbid();
        }

        var definition = (await definitions.GetTypeDefinitionAsync(contentType))?.Parts.FirstOrDefault(candidate => candidate.Name == part)?
            .PartDefinition.Fields.FirstOrDefault(candidate => candidate.Name == field);
        if (definition is null)
        {
            return NotFound();
        }

        var found = await items.FindAsync(definition.GetSettings<ContentPickerFieldSettings>(), query, except);
        return Json(found.Select(item => new { contentItemId = item.Id, displayText = item.Title, hasPublished = item.IsPublished }));
    }
}
