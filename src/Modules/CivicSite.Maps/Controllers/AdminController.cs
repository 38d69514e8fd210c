using System.Text.Json;
using CivicSite.Maps.Settings;
using CivicSite.Maps.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Settings;

namespace CivicSite.Maps.Controllers;

/// <summary>The map settings.</summary>
[Admin("Maps/{action}", "Maps{action}")]
public sealed class AdminController(
    ISiteService sites,
    IAuthorizationService authorization,
    INotifier notifier,
    IStringLocalizer<AdminController> S,
    IHtmlLocalizer<AdminController> H) : Controller
{
    private const int MaxAttribution = 200;

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        if (!await MayManageAsync())
        {
            return Forbid();
        }

        var settings = await sites.GetSettingsAsync<MapSettings>();
        return View(new MapSettingsForm { TileUrl = settings.TileUrl, Attribution = settings.Attribution });
    }

    [HttpPost]
    [ActionName(nameof(Index))]
    public async Task<IActionResult> Save(MapSettingsForm form)
    {
        if (!await MayManageAsync())
        {
            return Forbid();
        }

        Check(form);
        if (!ModelState.IsValid)
        {
            return View(nameof(Index), form);
        }

        var site = await sites.LoadSiteSettingsAsync();
        site.Properties[nameof(MapSettings)] = JsonSerializer.SerializeToNode(
            new MapSettings { TileUrl = (form.TileUrl ?? "").Trim(), Attribution = (form.Attribution ?? "").Trim() });
        await sites.UpdateSiteSettingsAsync(site);
        await notifier.SuccessAsync(H["The map settings are saved."]);
        return RedirectToAction(nameof(Index));
    }

    private void Check(MapSettingsForm form)
    {
        if (!string.IsNullOrWhiteSpace(form.TileUrl) && TileAddress.Origin(form.TileUrl) is null)
        {
            ModelState.AddModelError(nameof(form.TileUrl), S["Write an address such as https://tile.example.org/{z}/{x}/{y}.png, with all three placeholders."]);
        }

        if (form.Attribution?.Length > MaxAttribution)
        {
            ModelState.AddModelError(nameof(form.Attribution), S["The text may have at most {0} characters.", MaxAttribution]);
        }
    }

    private Task<bool> MayManageAsync() => authorization.AuthorizeAsync(User, MapPermissions.ManageMaps);
}
