using CivicSite.ImmortalRegiment.Curating;
using CivicSite.ImmortalRegiment.Import;
using CivicSite.Import;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;

namespace CivicSite.ImmortalRegiment.Controllers;

/// <summary>Imports lists of people: a file, its columns, a check, the import, and back.</summary>
[Admin]
public sealed class ImportController(IVeteranImports imports, IAuthorizationService authorization, INotifier notifier, IHtmlLocalizer<ImportController> H) : Controller
{
    // The file and what a form adds to it.
    private const int MaxForm = ImportTables.MaxBytes + (64 * 1024);

    [HttpGet]
    [Admin("ImmortalRegiment/Import", "VeteranImports")]
    public Task<IActionResult> Index() => AllowedAsync(async () => View(await imports.ListAsync()));

    [HttpPost]
    [Admin("ImmortalRegiment/Import/Upload", "VeteranImportUpload")]
    [RequestSizeLimit(MaxForm)]
    [RequestFormLimits(MultipartBodyLengthLimit = MaxForm)]
    public Task<IActionResult> Upload(ImportUploadForm form) => AllowedAsync(async () =>
    {
        var (batchId, fault) = await imports.UploadAsync(form.File);
        return batchId is null ? View(nameof(Index), await imports.ListAsync(fault)) : RedirectToAction(nameof(Columns), new { batchId });
    });

    [HttpGet]
    [Admin("ImmortalRegiment/Import/{batchId}/Columns", "VeteranImportColumns")]
    public Task<IActionResult> Columns(string batchId) => AllowedAsync(async () => await imports.ColumnsAsync(batchId) is { } page ? View(page) : NotFound());

    [HttpPost]
    [Admin("ImmortalRegiment/Import/{batchId}/Columns", "VeteranImportCheck")]
    public Task<IActionResult> Columns(string batchId, ImportColumnsForm form) => AllowedAsync(async () => await imports.ChooseAsync(batchId, form) switch
    {
        (false, _) => NotFound(),
        (true, { } page) => View(page),
        _ => RedirectToAction(nameof(Show), new { batchId }),
    });

    [HttpGet]
    [Admin("ImmortalRegiment/Import/{batchId}", "VeteranImport")]
    public Task<IActionResult> Show(string batchId, ImportRows? show, int page = 1) =>
        AllowedAsync(async () => await imports.ShowAsync(batchId, show, Math.Max(page, 1)) is { } shown ? View(shown) : NotFound());

    [HttpGet]
    [Admin("ImmortalRegiment/Import/{batchId}/Report", "VeteranImportReport")]
    public Task<IActionResult> Report(string batchId) =>
        AllowedAsync(async () => await imports.ReportAsync(batchId) is { } report ? File(report, "text/csv; charset=utf-8", "import.csv") : NotFound());

    [HttpPost]
    [Admin("ImmortalRegiment/Import/{batchId}/Choices", "VeteranImportChoices")]
    public Task<IActionResult> Decide(string batchId, MatchChoicesForm form) => AllowedAsync(async () =>
    {
        if (!await imports.DecideAsync(batchId, form))
        {
            return NotFound();
        }

        await notifier.SuccessAsync(H["The choice has been saved."]);
        return RedirectToAction(nameof(Show), new { batchId, show = ImportRows.Matches, page = form.Page });
    });

    [HttpPost]
    [Admin("ImmortalRegiment/Import/{batchId}/Start", "VeteranImportStart")]
    public Task<IActionResult> Start(string batchId) => AllowedAsync(async () => await imports.StartAsync(batchId) ? RedirectToAction(nameof(Show), new { batchId }) : NotFound());

    [HttpPost]
    [Admin("ImmortalRegiment/Import/{batchId}/Undo", "VeteranImportUndo")]
    public Task<IActionResult> Undo(string batchId) => AllowedAsync(async () => await imports.UndoAsync(batchId) ? RedirectToAction(nameof(Show), new { batchId }) : NotFound());

    [HttpPost]
    [Admin("ImmortalRegiment/Import/{batchId}/Delete", "VeteranImportDelete")]
    public Task<IActionResult> Delete(string batchId) => AllowedAsync(async () =>
    {
        if (!await imports.DeleteAsync(batchId))
        {
            return NotFound();
        }

        await notifier.SuccessAsync(H["The list has been deleted."]);
        return RedirectToAction(nameof(Index));
    });

    private async Task<IActionResult> AllowedAsync(Func<Task<IActionResult>> act) =>
        await authorization.AuthorizeAsync(User, RegimentPermissions.ImportVeterans) ? await act() : Forbid();
}
