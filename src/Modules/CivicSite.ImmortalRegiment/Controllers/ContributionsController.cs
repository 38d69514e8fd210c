using CivicSite.ImmortalRegiment.Contributions;
using CivicSite.ImmortalRegiment.Curating;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.DisplayManagement.Notify;

namespace CivicSite.ImmortalRegiment.Controllers;

/// <summary>The curators' queue.</summary>
[Admin]
public sealed class ContributionsController(IContributionAdmin admin, IAuthorizationService authorization, INotifier notifier, IHtmlLocalizer<ContributionsController> H) : Controller
{
    [HttpGet]
    [Admin("Veterans/Contributions", "VeteranContributions")]
    public async Task<IActionResult> Index(ContributionState show = ContributionState.New, int page = 1) =>
        await MayAsync() ? View(await admin.QueueAsync(show is ContributionState.Draft || !Enum.IsDefined(show) ? ContributionState.New : show, Math.Max(page, 1))) : Forbid();

    [HttpGet]
    [Admin("Veterans/Quality", "VeteranQuality")]
    public async Task<IActionResult> Quality(int page = 1) => await MayAsync() ? View(await admin.QualityAsync(Math.Max(page, 1))) : Forbid();

    [HttpGet]
    [Admin("Veterans/Contributions/{contributionId}", "VeteranContribution")]
    public async Task<IActionResult> Review(string contributionId) =>
        !await MayAsync() ? Forbid() : await admin.ReviewAsync(contributionId) is { } page ? View(page) : NotFound();

    [HttpPost]
    [Admin("Veterans/Contributions/{contributionId}", "VeteranContributionDecide")]
    public async Task<IActionResult> Decide(string contributionId, ReviewForm form)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await admin.DecideAsync(contributionId, form, await MayPublishAsync()) is not { } page)
        {
            return NotFound();
        }

        if (page.Errors.Count > 0)
        {
            return View(nameof(Review), page);
        }

        await notifier.SuccessAsync(H["The decision has been saved."]);
        return RedirectToAction(nameof(Review), new { contributionId });
    }

    [HttpPost]
    [Admin("Veterans/Contributions/{contributionId}/Ask", "VeteranContributionAsk")]
    public Task<IActionResult> Ask(string contributionId, string? text) =>
        ThenAsync(contributionId, () => admin.AskAsync(contributionId, text), H["The question has been sent."], H["Write the question."]);

    [HttpPost]
    [Admin("Veterans/Contributions/{contributionId}/Decline", "VeteranContributionDecline")]
    public Task<IActionResult> Decline(string contributionId, string? reason) =>
        ThenAsync(contributionId, () => admin.DeclineAsync(contributionId, reason), H["The contribution has been declined."], H["Say why: the contributor reads it."]);

    [HttpPost]
    [Admin("Veterans/Contributions/{contributionId}/Forget", "VeteranContributionForget")]
    public Task<IActionResult> Forget(string contributionId) =>
        ThenAsync(contributionId, () => admin.ForgetAsync(contributionId), H["The contributor’s data have been removed."], H["There are no data of the contributor."]);

    [HttpGet]
    [Admin("Veterans/Contributions/{contributionId}/File/{fileId}", "VeteranContributionFile")]
    public async Task<IActionResult> Attachment(string contributionId, string fileId) =>
        !await MayAsync() ? Forbid() : await admin.FileAsync(contributionId, fileId) is var (content, type) ? File(content, type) : NotFound();

    private async Task<IActionResult> ThenAsync(string contributionId, Func<Task<bool>> action, LocalizedHtmlString done, LocalizedHtmlString failed)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await admin.ReviewAsync(contributionId) is null)
        {
            return NotFound();
        }

        if (await action())
        {
            await notifier.SuccessAsync(done);
        }
        else
        {
            await notifier.WarningAsync(failed);
        }

        return RedirectToAction(nameof(Review), new { contributionId });
    }

    private Task<bool> MayAsync() => authorization.AuthorizeAsync(User, RegimentPermissions.ManageContributions);

    private Task<bool> MayPublishAsync() => authorization.AuthorizeAsync(User, ContentTypePermissionsHelper.CreateDynamicPermission(
        ContentTypePermissionsHelper.PermissionTemplates[CommonPermissions.PublishContent.Name], VeteranTypes.Veteran));
}
