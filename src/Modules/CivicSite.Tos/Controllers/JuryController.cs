using System.Security.Claims;
using CivicSite.Tos.Rules;
using CivicSite.Tos.Services;
using CivicSite.Tos.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;

namespace CivicSite.Tos.Controllers;

/// <summary>Where members of the jury give points. Everybody sees the own sheet only, and organisers how far each is.</summary>
[Admin("Tos/Jury/{action}/{id?}", "TosJury{action}")]
public sealed class JuryController(
    IJuryDesk desk,
    IAuthorizationService authorization,
    INotifier notifier,
    IStringLocalizer<JuryController> S,
    IHtmlLocalizer<JuryController> H) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index() =>
        await MayScoreAsync() ? View(await desk.ContestsAsync(Juror)) : Forbid();

    [HttpGet]
    public async Task<IActionResult> Sheet(string id)
    {
        if (!await MayScoreAsync())
        {
            return Forbid();
        }

        return await desk.SheetAsync(id ?? "", Juror) is { } form ? View(form) : NotFound();
    }

    [HttpPost]
    [ActionName(nameof(Sheet))]
    public async Task<IActionResult> Save(string id, JurySheetForm form)
    {
        if (!await MayScoreAsync())
        {
            return Forbid();
        }

        if (await desk.SaveAsync(id ?? "", Juror, form) is not { } wrong)
        {
            return NotFound();
        }

        if (wrong.Count == 0)
        {
            await notifier.SuccessAsync(H["The points are saved. You can change them until the contest is closed."]);
            return RedirectToAction(nameof(Index));
        }

        foreach (var row in wrong)
        {
            ModelState.AddModelError(FormattableString.Invariant($"Marks[{row}].Points"), S["Write a whole number from {0} to {1}.", Scoring.MinPoints, Scoring.MaxPoints]);
        }

        // The fields keep what was typed: they are drawn from the model state.
        return await desk.SheetAsync(id ?? "", Juror) is { } sheet ? View(nameof(Sheet), sheet) : NotFound();
    }

    /// <summary>How far the jury is, for those who run contests.</summary>
    [HttpGet]
    public async Task<IActionResult> Progress() =>
        await authorization.AuthorizeAsync(User, TosPermissions.RunContests) ? View(await desk.ProgressAsync()) : Forbid();

    private Juror Juror => new(User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", User.Identity?.Name ?? "");

    private Task<bool> MayScoreAsync() => authorization.AuthorizeAsync(User, TosPermissions.ScoreContests);
}
