using CivicSite.Museum.Day;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;

namespace CivicSite.Museum.Controllers;

/// <summary>What teachers ask for when it is too late to do it alone.</summary>
[Admin]
public sealed class RequestsController(IRequestPages pages, IAuthorizationService authorization, INotifier notifier, IHtmlLocalizer<RequestsController> H) : Controller
{
    [HttpGet]
    [Admin("Museum/Requests", "MuseumRequests")]
    public async Task<IActionResult> Index(int page = 1) => await MayAsync() ? View(await pages.ListAsync(Math.Max(page, 1))) : Forbid();

    [HttpPost]
    [Admin("Museum/Requests/{bookingId}", "MuseumRequestAnswer")]
    public async Task<IActionResult> Answer(string bookingId, bool agree)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        switch (await pages.AnswerAsync(bookingId, agree, User.Identity?.Name ?? ""))
        {
            case null:
                return NotFound();
            case true:
                await notifier.SuccessAsync(agree ? H["Done. The teacher gets a letter."] : H["Declined. The teacher gets a letter."]);
                break;
            default:
                await notifier.WarningAsync(H["There is no room for that. Nothing has been changed, and the request waits on."]);
                break;
        }

        return RedirectToAction(nameof(Index));
    }

    private Task<bool> MayAsync() => authorization.AuthorizeAsync(User, MuseumPermissions.ManageMuseum);
}
