using CivicSite.Engine.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;

namespace CivicSite.Engine.Settings;

/// <summary>The site's general settings.</summary>
[Area("OrchardCore.Settings")]
[Feature("OrchardCore.Settings")]
[Admin]
internal sealed class AdminController(SettingsForm form, IAuthorizationService authorization, INotifier notifier, IHtmlLocalizer<AdminController> H) : Controller
{
    [HttpGet("Admin/Settings/general", Name = "AdminSettings")]
    public async Task<IActionResult> Index() => await MayManageAsync() ? await FormAsync(await form.ReadAsync()) : Forbid();

    [HttpPost("Admin/Settings/general")]
    public async Task<IActionResult> Index(SettingsViewModel model)
    {
        if (!await MayManageAsync())
        {
            return Forbid();
        }

        await form.ValidateAsync(model, ModelState);
        if (!ModelState.IsValid)
        {
            return await FormAsync(model);
        }

        await form.SaveAsync(model);
        await notifier.SuccessAsync(H["The settings are saved."]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> FormAsync(SettingsViewModel model)
    {
        ViewData["Choices"] = await form.ChoicesAsync();
        return View(model);
    }

    private Task<bool> MayManageAsync() => authorization.AuthorizeAsync(User, SitePermissions.ManageSettings);
}
