using CivicSite.Search.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;

namespace CivicSite.Search.Controllers;

/// <summary>The search in the admin: its index, and what people looked for in vain.</summary>
[Admin("Search/{action}", "CivicSite.Search{action}")]
public sealed class AdminController(ISearchAdminPages pages, IAuthorizationService authorization, INotifier notifier, IHtmlLocalizer<AdminController> H) : Controller
{
    [HttpGet]
    [Admin("Search", "CivicSite.Search")]
    public async Task<IActionResult> Index() => await authorization.AuthorizeAsync(User, SearchPermissions.ViewMissedQueries)
        ? View(await pages.BuildAsync(await authorization.AuthorizeAsync(User, SearchPermissions.ManageSearchIndex)))
        : Forbid();

    [HttpPost]
    public async Task<IActionResult> Rebuild()
    {
        if (!await authorization.AuthorizeAsync(User, SearchPermissions.ManageSearchIndex))
        {
            return Forbid();
        }

        await pages.RebuildAsync();
        await notifier.SuccessAsync(H["The index is being filled anew. The search goes on meanwhile."]);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost]
    public async Task<IActionResult> Forget(string? text)
    {
        if (!await authorization.AuthorizeAsync(User, SearchPermissions.ViewMissedQueries))
        {
            return Forbid();
        }

        await pages.ForgetAsync(text ?? "");
        await notifier.SuccessAsync(H["The query has been taken off the list."]);
        return RedirectToAction(nameof(Index));
    }
}
