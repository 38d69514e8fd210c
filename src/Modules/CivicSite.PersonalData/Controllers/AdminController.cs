using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;

namespace CivicSite.PersonalData.Controllers;

/// <summary>The data of one person. Whose they are goes into no address, so that no log and no history keeps it.</summary>
[Admin("PersonalData/{action}", "CivicSite.PersonalData{action}")]
[SecretAddress]
public sealed class AdminController(IPersonalDataPages pages, IAuthorizationService authorization, INotifier notifier, IHtmlLocalizer<AdminController> H) : Controller
{
    private string By => User.Identity?.Name ?? "";

    [HttpGet]
    [Admin("PersonalData", "CivicSite.PersonalData")]
    public async Task<IActionResult> Index() => await MayAsync() ? View(await pages.FindAsync(person: null)) : Forbid();

    [HttpPost]
    public async Task<IActionResult> Find(string? person) => await MayAsync() ? View(nameof(Index), await pages.FindAsync(person ?? "")) : Forbid();

    [HttpPost]
    public async Task<IActionResult> Export(string? person)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        return await pages.ExportAsync(person, By) is { } file ? File(file.Content, "application/json", file.Name) : View(nameof(Index), await pages.FindAsync(person ?? ""));
    }

    [HttpPost]
    public async Task<IActionResult> Erase(string? person, bool confirmed)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (!confirmed)
        {
            return View(nameof(Index), await pages.FindAsync(person ?? "") with { IsUnconfirmed = true });
        }

        var erased = await pages.EraseAsync(person, By);
        await notifier.SuccessAsync(H.Plural(erased, "{0} record has been erased.", "{0} records have been erased."));
        return RedirectToAction(nameof(Index));
    }

    private Task<bool> MayAsync() => authorization.AuthorizeAsync(User, PersonalDataPermissions.ManagePersonalData);
}
