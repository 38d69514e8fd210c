using CivicSite.Museum.Day;
using CivicSite.Museum.House;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;

namespace CivicSite.Museum.Controllers;

/// <summary>The museum's settings: rooms, guides, terms, hours.</summary>
[Admin]
[ServiceFilter<DayAssets>]
public sealed class HouseController(IHousePages pages, IAuthorizationService authorization, INotifier notifier, IHtmlLocalizer<HouseController> H) : Controller
{
    [HttpGet]
    [Admin("Museum/House", "MuseumHouse")]
    public async Task<IActionResult> Index() => await MayAsync() ? View(await pages.ShowAsync()) : Forbid();

    [HttpPost]
    [Admin("Museum/House", "MuseumHouseSave")]
    public async Task<IActionResult> Index(HouseForm form)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await pages.SendAsync(form) is { } page)
        {
            // The fields show the model: rows have moved, what the request brought is numbered as before.
            ModelState.Clear();
            return View(page);
        }

        await notifier.SuccessAsync(H["The settings are saved. The dates of lessons follow them."]);
        return RedirectToAction(nameof(Index));
    }

    private Task<bool> MayAsync() => authorization.AuthorizeAsync(User, MuseumPermissions.ManageMuseum);
}
