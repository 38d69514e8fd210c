using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;

namespace CivicSite.Engine.ContentTypes;

/// <summary>Content types.</summary>
[Area(Area)]
[Feature(Area)]
[Admin]
internal sealed class AdminController(
    TypeCatalog catalog, TypeEditor editor, IContentDefinitionManager definitions, IAuthorizationService authorization, INotifier notifier, IHtmlLocalizer<AdminController> H)
    : DefinitionController(definitions, authorization)
{
    [HttpGet(Root, Name = "ListContentTypes")]
    [ShowsTypes]
    public async Task<IActionResult> Index()
    {
        ViewData["MayEdit"] = await MayEditAsync();
        return View(await catalog.ListAsync());
    }

    [HttpGet(Root + "/Create")]
    public IActionResult Create() => View(new TypeForm());

    [HttpPost(Root + "/Create")]
    public async Task<IActionResult> Create(TypeForm form)
    {
        if (!ModelState.IsValid || await editor.CreateAsync(form, ModelState) is not { } name)
        {
            return View(form);
        }

        await notifier.SuccessAsync(H["The type “{0}” is there. Give it parts and fields now.", form.DisplayName]);
        return RedirectToAction(nameof(Edit), new { id = name });
    }

    [HttpGet(Root + "/{id}/Edit")]
    [ShowsTypes]
    public Task<IActionResult> Edit(string id) => WithTypeAsync(id, type => FormAsync(type, TypeEditor.Read(type)));

    [HttpPost(Root + "/{id}/Edit")]
    public Task<IActionResult> Edit(string id, [Bind(Prefix = "Form")] TypeForm form) => WithTypeAsync(id, async type =>
    {
        editor.Validate(type, form, ModelState);
        if (!ModelState.IsValid)
        {
            return await FormAsync(type, form);
        }

        await editor.SaveAsync(type.Name, form);
        await notifier.SuccessAsync(H["The type “{0}” is saved.", form.DisplayName]);
        return RedirectToAction(nameof(Edit), new { id });
    });

    [HttpGet(Root + "/{id}/Delete")]
    public Task<IActionResult> Delete(string id) => WithTypeAsync(id, async type =>
    {
        ViewData["Items"] = await editor.CountItemsAsync(type.Name);
        return View(type);
    });

    [HttpPost(Root + "/{id}/Delete")]
    [ActionName(nameof(Delete))]
    public Task<IActionResult> DeleteNow(string id) => WithTypeAsync(id, async type =>
    {
        if (await editor.CountItemsAsync(type.Name) > 0)
        {
            return RedirectToAction(nameof(Delete), new { id });
        }

        await editor.DeleteAsync(type);
        await notifier.SuccessAsync(H["The type “{0}” is deleted.", type.DisplayName]);
        return RedirectToAction(nameof(Index));
    });

    private async Task<IActionResult> FormAsync(ContentTypeDefinition type, TypeForm form) =>
        View(nameof(Edit), new TypeModel(type, form, await MayEditAsync()));
}
