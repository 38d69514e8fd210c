using CivicSite.Organizations.Services;
using CivicSite.Organizations.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;

namespace CivicSite.Organizations.Controllers;

/// <summary>Asks organisations to confirm their records, and shows what they answer.</summary>
[Admin]
public sealed class ConfirmationsController(
    IConfirmationAdmin admin,
    IConfirmationReviews reviews,
    IAuthorizationService authorization,
    INotifier notifier,
    IHtmlLocalizer<ConfirmationsController> H) : Controller
{
    [HttpGet]
    [Admin("Organizations/Confirmations", "OrganizationConfirmations")]
    public async Task<IActionResult> Index(ConfirmationList show = ConfirmationList.Answers, int page = 1) =>
        await MayAsync() ? View(await admin.ListAsync(Enum.IsDefined(show) ? show : ConfirmationList.Answers, Math.Max(page, 1))) : Forbid();

    [HttpGet]
    [Admin("Organizations/{contentItemId}/Confirmation", "OrganizationConfirmation")]
    public async Task<IActionResult> Record(string contentItemId) =>
        !await MayAsync() ? Forbid() : await admin.RecordAsync(contentItemId) is { } page ? View(page) : NotFound();

    /// <summary>Makes a link. It is in no redirect: where it has to be handed over, this answer is the only one that shows it.</summary>
    [HttpPost]
    [Admin("Organizations/{contentItemId}/Confirmation", "OrganizationConfirmationRequest")]
    [ActionName("Request")]
    public async Task<IActionResult> RequestLink(string contentItemId) =>
        !await MayAsync() ? Forbid() : await admin.RequestAsync(contentItemId) is { } page ? View(nameof(Record), page) : NotFound();

    [HttpPost]
    [Admin("Organizations/{contentItemId}/WithdrawConfirmation", "OrganizationConfirmationWithdraw")]
    public async Task<IActionResult> Withdraw(string contentItemId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        await admin.WithdrawAsync(contentItemId);
        await notifier.SuccessAsync(H["The link can be used no more."]);
        return RedirectToAction(nameof(Record), new { contentItemId });
    }

    [HttpGet]
    [Admin("Organizations/Confirmations/{requestId}", "OrganizationConfirmationReview")]
    public async Task<IActionResult> Review(string requestId) =>
        await MayAsync() ? Show(await reviews.ShowAsync(requestId)) : Forbid();

    [HttpPost]
    [Admin("Organizations/Confirmations/{requestId}", "OrganizationConfirmationDecide")]
    public async Task<IActionResult> Decide(string requestId, DecisionForm form)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var result = await reviews.DecideAsync(requestId, form);
        if (result.Outcome == ReviewOutcome.Decided)
        {
            await notifier.SuccessAsync(H["The decision has been saved."]);
        }

        return Show(result);
    }

    private IActionResult Show(ReviewResult result) => result.Outcome switch
    {
        ReviewOutcome.Shown => View(nameof(Review), result.Page),
        ReviewOutcome.Decided => RedirectToAction(nameof(Index)),
        ReviewOutcome.Forbidden => Forbid(),
        _ => NotFound(),
    };

    private Task<bool> MayAsync() => authorization.AuthorizeAsync(User, OrganizationPermissions.ManageConfirmations);
}
