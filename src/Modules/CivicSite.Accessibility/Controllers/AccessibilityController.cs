using System.Globalization;
using CivicSite.Accessibility.Models;
using CivicSite.Accessibility.Services;
using CivicSite.Accessibility.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Accessibility.Controllers;

/// <summary>The page where a reader chooses how the site looks and in which language it speaks.</summary>
[AllowAnonymous]
[Route("accessibility")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AccessibilityController(IViewPreferences preferences, IInterfaceLanguages languages) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? returnUrl) =>
        View(new ViewSettingsPage(
            ViewSettingsForm.From(preferences.Current, CultureInfo.CurrentUICulture.Name, LocalOrNull(returnUrl)), await languages.GetAsync()));

    [HttpPost("")]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> Save([FromForm] ViewSettingsForm form)
    {
        var view = form.ToPreferences();
        if (!ModelState.IsValid || !view.IsKnown || !await TrySaveLanguageAsync(form.Culture))
            return BadRequest();

        preferences.Save(view);
        return Back(form.ReturnUrl);
    }

    [HttpPost("reset")]
    [ValidateAntiForgeryToken]
    public IActionResult Reset([FromForm] string? returnUrl)
    {
        preferences.Save(ViewPreferences.Default);
        return Back(returnUrl);
    }

    private async Task<bool> TrySaveLanguageAsync(string? name)
    {
        if (name is null)
            return true;

        if (Find(await languages.GetAsync(), name) is not { } chosen)
            return false;

        Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen)),
            PreferenceCookie.For(Request));
        return true;
    }

    private static CultureInfo? Find(IReadOnlyList<CultureInfo> all, string? name) =>
        all.FirstOrDefault(language => string.Equals(language.Name, name, StringComparison.OrdinalIgnoreCase));

    private LocalRedirectResult Back(string? returnUrl) => LocalRedirect(LocalOrNull(returnUrl) ?? Url.Action(nameof(Index))!);

    private string? LocalOrNull(string? url) => Url.IsLocalUrl(url) ? url : null;
}
