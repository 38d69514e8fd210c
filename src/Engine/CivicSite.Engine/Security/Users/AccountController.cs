using System.Globalization;
using CivicSite.Engine.Security.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.Modules;

namespace CivicSite.Engine.Security.Users;

/// <summary>Signing in and out, and changing one's own password.</summary>
[Area("OrchardCore.Users")]
[Feature("OrchardCore.Users")]
[Authorize]
[AutoValidateAntiforgeryToken]
internal sealed class AccountController(
    SignInService signIn, OwnPassword ownPassword, IAuthorizationService authorization, IStringLocalizer<AccountController> S) : Controller
{
    [HttpGet]
    [AllowAnonymous]
    public async Task<IActionResult> Login(string? returnUrl = null)
    {
        ViewData["ReturnUrl"] = returnUrl;
        return User.Identity is { IsAuthenticated: true } ? await GoOnAsync(returnUrl) : View(new LoginViewModel());
    }

    [HttpPost]
    [AllowAnonymous]
    public async Task<IActionResult> Login(LoginViewModel model, string? returnUrl = null)
    {
        ViewData["ReturnUrl"] = returnUrl;
        if (!ModelState.IsValid)
        {
            return View(model);
        }

        var outcome = await signIn.SignInAsync(model.UserName, model.Password, model.RememberMe, HttpContext.Connection.RemoteIpAddress);
        if (outcome == SignInOutcome.Succeeded)
        {
            return await GoOnAsync(returnUrl);
        }

        if (outcome == SignInOutcome.Throttled)
        {
            AnswerTooManyAttempts();
        }
        else
        {
            ModelState.AddModelError("", S["You could not be signed in: the name or the password is wrong, or signing in with this name is closed. After five failed attempts it stays closed for 15 minutes."]);
        }

        return View(model);
    }

    [HttpPost]
    [AllowAnonymous]
    public async Task<IActionResult> LogOff(string? returnUrl = null)
    {
        await signIn.SignOutAsync();
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "~/");
    }

    [HttpGet]
    public IActionResult ChangePassword(string? returnUrl = null)
    {
        ViewData["ReturnUrl"] = returnUrl;
        return View(new ChangePasswordViewModel());
    }

    [HttpPost]
    public async Task<IActionResult> ChangePassword(ChangePasswordViewModel model, string? returnUrl = null)
    {
        ViewData["ReturnUrl"] = returnUrl;
        if (!ModelState.IsValid)
        {
            return View(model);
        }

        var result = await ownPassword.ChangeAsync(User, model.CurrentPassword, model.Password);
        if (result is null)
        {
            AnswerTooManyAttempts();
            return View(model);
        }

        foreach (var error in result.Errors)
        {
            ModelState.AddModelError(
                error.Code == nameof(SiteIdentityErrors.PasswordMismatch) ? nameof(model.CurrentPassword) : nameof(model.Password), error.Description);
        }

        return !result.Succeeded ? View(model)
            : Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl)
            : RedirectToAction(nameof(ChangePasswordConfirmation));
    }

    [HttpGet]
    public IActionResult ChangePasswordConfirmation() => View();

    private void AnswerTooManyAttempts()
    {
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = SignInThrottle.Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        ModelState.AddModelError("", S["Too many attempts. Please wait a minute and try again."]);
    }

    private async Task<IActionResult> GoOnAsync(string? returnUrl)
    {
        if (Url.IsLocalUrl(returnUrl))
        {
            return LocalRedirect(returnUrl);
        }

        return LocalRedirect(await authorization.AuthorizeAsync(User, AdminPermissions.AccessAdminPanel) ? "~/Admin" : "~/");
    }
}
