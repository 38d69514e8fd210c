using CivicSite.Engine.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;

namespace CivicSite.Engine.ContentTypes;

/// <summary>What the pages on content types share: the permission to change types, and the type that the address names.</summary>
internal abstract class DefinitionController(IContentDefinitionManager definitions, IAuthorizationService authorization) : Controller
{
    protected const string Area = "OrchardCore.ContentTypes";
    protected const string Root = "Admin/ContentTypes";

    /// <summary>Every action but those that only show needs the permission to change types.</summary>
    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var isShown = context.ActionDescriptor.EndpointMetadata.OfType<ShowsTypesAttribute>().Any();
        if (await authorization.AuthorizeAsync(User, isShown ? SitePermissions.ViewContentTypes : SitePermissions.EditContentTypes))
        {
            await next();
        }
        else
        {
            context.Result = Forbid();
        }
    }

    protected Task<bool> MayEditAsync() => authorization.AuthorizeAsync(User, SitePermissions.EditContentTypes);

    protected async Task<IActionResult> WithTypeAsync(string id, Func<ContentTypeDefinition, Task<IActionResult>> work) =>
        await definitions.GetTypeDefinitionAsync(id) is { } type ? await work(type) : NotFound();

    protected Task<IActionResult> WithPartAsync(string id, string part, Func<ContentTypePartDefinition, Task<IActionResult>> work) =>
        WithTypeAsync(id, async type => type.Parts.FirstOrDefault(candidate => candidate.Name == part) is { } found ? await work(found) : NotFound());

    protected Task<IActionResult> WithFieldAsync(string id, string part, string field, Func<ContentTypeDefinition, ContentPartFieldDefinition, Task<IActionResult>> work) =>
        WithPartAsync(id, part, async found => found.PartDefinition.Fields.FirstOrDefault(candidate => candidate.Name == field) is { } definition
            ? await work(found.ContentTypeDefinition, definition)
            : NotFound());

    protected RedirectToActionResult ToType(string id) => RedirectToAction("Edit", "Admin", new { area = Area, id });
}

/// <summary>Marks actions that only show types.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ShowsTypesAttribute : Attribute;
