using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;

namespace CivicSite.Engine.ContentTypes;

/// <summary>The parts of a content type.</summary>
[Area(Area)]
[Feature(Area)]
[Admin]
internal sealed class PartsController(
    TypeCatalog catalog, PartEditor editor, IContentDefinitionManager definitions, IAuthorizationService authorization, INotifier notifier, IHtmlLocalizer<PartsController> H)
    : DefinitionController(definitions, authorization)
{
    [HttpGet(Root + "/{id}/AddPart")]
    public Task<IActionResult> Add(string id) => WithTypeAsync(id, async type =>
    {
        ViewData["Choices"] = await catalog.PartsForAsync(type);
        return View(type);
    });

    [HttpPost(Root + "/{id}/AddPart")]
    public Task<IActionResult> Add(string id, string part) => WithTypeAsync(id, async type =>
    {
        if ((await catalog.PartsForAsync(type)).Any(choice => choice.Value == part))
        {
            await editor.AddAsync(type, part);
            await notifier.SuccessAsync(H["The part is added."]);
        }

        return ToType(id);
    });

    [HttpGet(Root + "/{id}/Parts/{part}/Edit")]
    public Task<IActionResult> Edit(string id, string part) => WithPartAsync(id, part, found => FormAsync(found, PartEditor.Read(found)));

    [HttpPost(Root + "/{id}/Parts/{part}/Edit")]
    public Task<IActionResult> Edit(string id, string part, PartForm form) => WithPartAsync(id, part, async found =>
    {
        editor.Validate(found, form, ModelState);
        if (!ModelState.IsValid)
        {
            return await FormAsync(found, form);
        }

        await editor.SaveAsync(found, form);
        await notifier.SuccessAsync(H["The part is saved."]);
        return ToType(id);
    });

    [HttpGet(Root + "/{id}/Parts/{part}/Remove")]
    public Task<IActionResult> Remove(string id, string part) => WithPartAsync(id, part, found =>
        Task.FromResult<IActionResult>(View(found)));

    [HttpPost(Root + "/{id}/Parts/{part}/Remove")]
    [ActionName(nameof(Remove))]
    public Task<IActionResult> RemoveNow(string id, string part) => WithPartAsync(id, part, async found =>
    {
        await editor.RemoveAsync(found.ContentTypeDefinition, found.Name);
        await notifier.SuccessAsync(H["The part is taken away. What items hold of it is kept."]);
        return ToType(id);
    });

    private Task<IActionResult> FormAsync(ContentTypePartDefinition part, PartForm form)
    {
        ViewData["Part"] = part;
        return Task.FromResult<IActionResult>(View(nameof(Edit), form));
    }
}
