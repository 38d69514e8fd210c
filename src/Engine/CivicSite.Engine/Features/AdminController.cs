using CivicSite.Engine.Modules;
using CivicSite.Engine.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;

namespace CivicSite.Engine.Features;

/// <summary>Enabling and disabling features, each after a page that says what else starts or stops.</summary>
[Area("OrchardCore.Features")]
[Feature("OrchardCore.Features")]
[Admin]
internal sealed class AdminController(
    FeatureAdministration features, FeatureTexts texts, IAuthorizationService authorization, INotifier notifier, IHtmlLocalizer<AdminController> H) : Controller
{
    [HttpGet("Admin/Features", Name = "Features")]
    public async Task<IActionResult> Index() => await MayManageAsync() ? View(await features.ListAsync()) : Forbid();

    [HttpGet("Admin/Features/{id}/Enable")]
    public Task<IActionResult> Enable(string id) => ConfirmAsync(id, enable: true);

    [HttpPost("Admin/Features/{id}/Enable")]
    [ActionName(nameof(Enable))]
    public Task<IActionResult> EnableNow(string id) => SwitchAsync(id, enable: true);

    [HttpGet("Admin/Features/{id}/Disable")]
    public Task<IActionResult> Disable(string id) => ConfirmAsync(id, enable: false);

    [HttpPost("Admin/Features/{id}/Disable")]
    [ActionName(nameof(Disable))]
    public Task<IActionResult> DisableNow(string id) => SwitchAsync(id, enable: false);

    private async Task<IActionResult> ConfirmAsync(string id, bool enable)
    {
        if (!await MayManageAsync())
        {
            return Forbid();
        }

        return await features.PlanAsync(id, enable) is { } change ? View("Confirm", change) : NotFound();
    }

    private async Task<IActionResult> SwitchAsync(string id, bool enable)
    {
        if (!await MayManageAsync())
        {
            return Forbid();
        }

        // Another administrator may have been faster: then it is as it was wanted.
        if (await features.PlanAsync(id, enable) is { } change)
        {
            await features.ApplyAsync(change);
            var name = texts.Name(change.Feature);
            await notifier.SuccessAsync(enable ? H["“{0}” is enabled.", name] : H["“{0}” is disabled. What it stored is kept.", name]);
        }

        return RedirectToAction(nameof(Index));
    }

    private Task<bool> MayManageAsync() => authorization.AuthorizeAsync(User, SitePermissions.ManageFeatures);
}
