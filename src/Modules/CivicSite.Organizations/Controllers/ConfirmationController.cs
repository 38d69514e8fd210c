using CivicSite.Organizations.Services;
using CivicSite.Organizations.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Organizations.Controllers;

/// <summary>The page behind the link that an organisation's contact gets. Whoever has the link may use it.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class ConfirmationController(IConfirmationPages pages) : Controller
{
    private const string Path = "organizations/confirm";

    // The secret leaves the address at once: what stands in an address gets into histories, logs and links of the page.
    private const string KeyCookie = "civicsite_confirm";

    [HttpGet(Path)]
    public async Task<IActionResult> Index(string? key)
    {
        var page = await pages.OpenAsync(key ?? Request.Cookies[KeyCookie], HttpContext.Connection.RemoteIpAddress);
        if (key is null || page.State is LinkState.Unknown or LinkState.Busy)
        {
            return Show(page);
        }

        Response.Cookies.Append(KeyCookie, key, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
            Path = Request.PathBase.Add("/" + Path),
            IsEssential = true,
        });
        return RedirectToAction(nameof(Index));
    }

    [HttpPost(Path)]
    public async Task<IActionResult> Index(ConfirmationForm form)
    {
        var page = await pages.AnswerAsync(form, HttpContext.Connection.RemoteIpAddress);
        return page.State == LinkState.Answered && page.Answer is null ? RedirectToAction(nameof(Index)) : Show(page);
    }

    private ViewResult Show(ConfirmationViewModel page)
    {
        Response.StatusCode = page switch
        {
            { Busy: true } or { State: LinkState.Busy } => StatusCodes.Status429TooManyRequests,
            { State: LinkState.Unknown } => StatusCodes.Status404NotFound,
            { State: LinkState.Expired or LinkState.Withdrawn or LinkState.Gone } => StatusCodes.Status410Gone,
            _ => StatusCodes.Status200OK,
        };
        return View(nameof(Index), page);
    }
}
