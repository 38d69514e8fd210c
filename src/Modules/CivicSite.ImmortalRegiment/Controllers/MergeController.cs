using CivicSite.ImmortalRegiment.Curating;
using CivicSite.ImmortalRegiment.Merging;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;

namespace CivicSite.ImmortalRegiment.Controllers;

/// <summary>Makes one record of two, and undoes it.</summary>
[Admin]
public sealed class MergeController(IVeteranMerges merges, IAuthorizationService authorization, INotifier notifier, IHtmlLocalizer<MergeController> H) : Controller
{
    [HttpGet]
    [Admin("Veterans/Merge", "VeteranMerge")]
    public async Task<IActionResult> Index(string? keep, string? gone) =>
        await MayAsync() ? View(await merges.PreviewAsync(keep ?? "", gone ?? "")) : Forbid();

    [HttpPost]
    [Admin("Veterans/Merge", "VeteranMergeDo")]
    public async Task<IActionResult> Merge(string? keptId, string? goneId) =>
        await MayAsync() ? await SayAsync(await merges.MergeAsync(keptId ?? "", goneId ?? ""), H["The two records are one now."]) : Forbid();

    [HttpPost]
    [Admin("Veterans/Merge/{mergeId}/Undo", "VeteranMergeUndo")]
    public async Task<IActionResult> Undo(string mergeId) =>
        await MayAsync() ? await SayAsync(await merges.UndoAsync(mergeId), H["The merge has been undone: both records are as they were."]) : Forbid();

    private async Task<IActionResult> SayAsync(MergeFault fault, LocalizedHtmlString done)
    {
        await (fault switch
        {
            MergeFault.None => notifier.SuccessAsync(done),
            MergeFault.Changed => notifier.WarningAsync(H["The record was changed after the merge. Undoing would lose that, so it is not done."]),
            _ => notifier.WarningAsync(H["The records cannot be merged."]),
        });
        return RedirectToAction(nameof(Index));
    }

    private Task<bool> MayAsync() => authorization.AuthorizeAsync(User, RegimentPermissions.MergeVeterans);
}
