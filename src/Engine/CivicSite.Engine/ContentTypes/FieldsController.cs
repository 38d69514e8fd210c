using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;

namespace CivicSite.Engine.ContentTypes;

/// <summary>The fields of a content type.</summary>
[Area(Area)]
[Feature(Area)]
[Admin]
internal sealed class FieldsController(
    TypeCatalog catalog, FieldEditor editor, IContentDefinitionManager definitions, IAuthorizationService authorization, INotifier notifier, IHtmlLocalizer<FieldsController> H)
    : DefinitionController(definitions, authorization)
{
    [HttpGet(Root + "/{id}/AddField")]
    public Task<IActionResult> Add(string id) => WithTypeAsync(id, type => NewFormAsync(type, new NewFieldForm()));

    [HttpPost(Root + "/{id}/AddField")]
    public Task<IActionResult> Add(string id, NewFieldForm form) => WithTypeAsync(id, async type =>
    {
        if (!catalog.FieldKinds().Any(kind => kind.Value == form.Kind))
        {
            ModelState.AddModelError(nameof(form.Kind), H["Choose a kind."].Value);
        }

        if (!ModelState.IsValid || await editor.AddAsync(type, form, ModelState) is not { } name)
        {
            return await NewFormAsync(type, form);
        }

        await notifier.SuccessAsync(H["The field “{0}” is added.", form.DisplayName]);
        return RedirectToAction(nameof(Edit), new { id, part = type.Name, field = name });
    });

    [HttpGet(Root + "/{id}/Parts/{part}/Fields/{field}/Edit")]
    public Task<IActionResult> Edit(string id, string part, string field) =>
        WithFieldAsync(id, part, field, (type, found) => FormAsync(type, found, FieldEditor.Read(found)));

    [HttpPost(Root + "/{id}/Parts/{part}/Fields/{field}/Edit")]
    public Task<IActionResult> Edit(string id, string part, string field, [Bind(Prefix = "Form")] FieldForm form) => WithFieldAsync(id, part, field, async (type, found) =>
    {
        editor.Validate(found, form, ModelState);
        if (!ModelState.IsValid)
        {
            return await FormAsync(type, found, form);
        }

        await editor.SaveAsync(type, found, form);
        await notifier.SuccessAsync(H["The field “{0}” is saved.", form.DisplayName]);
        return ToType(id);
    });

    [HttpGet(Root + "/{id}/Parts/{part}/Fields/{field}/Remove")]
    public Task<IActionResult> Remove(string id, string part, string field) => WithFieldAsync(id, part, field, (type, found) =>
        Task.FromResult<IActionResult>(View(new RemovalModel(type, found.DisplayName()))));

    [HttpPost(Root + "/{id}/Parts/{part}/Fields/{field}/Remove")]
    [ActionName(nameof(Remove))]
    public Task<IActionResult> RemoveNow(string id, string part, string field) => WithFieldAsync(id, part, field, async (type, found) =>
    {
        await editor.RemoveAsync(type, found);
        await notifier.SuccessAsync(H["The field is taken away. What items hold of it is kept."]);
        return ToType(id);
    });

    private Task<IActionResult> NewFormAsync(ContentTypeDefinition type, NewFieldForm form)
    {
        (ViewData["Type"], ViewData["Kinds"]) = (type, catalog.FieldKinds());
        return Task.FromResult<IActionResult>(View(nameof(Add), form));
    }

    private async Task<IActionResult> FormAsync(ContentTypeDefinition type, ContentPartFieldDefinition field, FieldForm form) =>
        View(nameof(Edit), new FieldModel(type, field, form, await catalog.FieldChoicesAsync()));
}
