using CivicSite.Events.Registration;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Events.Controllers;

/// <summary>Where visitors register for an event. A registration is opened by its secret, which leaves the address for a cookie at once.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class RegistrationController(IRegistrationPages pages) : Controller
{
    private const string Path = "events/registration";
    private const string KeyCookie = "civicsite_registration";
    private const int CookieDays = 90;

    private string? Token => Request.Cookies[KeyCookie];

    private System.Net.IPAddress? Address => HttpContext.Connection.RemoteIpAddress;

    [HttpGet("events/{id}/registration")]
    public async Task<IActionResult> Index(string id) => await pages.FormAsync(id, Address) is { } page ? Show(page) : NotFound();

    [HttpPost("events/{id}/registration")]
    public async Task<IActionResult> Index(string id, RegistrationForm form)
    {
        if (await pages.RegisterAsync(id, form, Address) is not { } page)
        {
            return NotFound();
        }

        if (page.Outcome != RegistrationOutcome.Done)
        {
            return Show(page);
        }

        Remember(page.Token);
        return RedirectToAction(nameof(Open));
    }

    [HttpGet(Path)]
    public async Task<IActionResult> Open(string? key)
    {
        var page = await pages.OpenAsync(key ?? Token, Address);
        if (key is null || page.Outcome != RegistrationOutcome.Shown)
        {
            return Show(page);
        }

        Remember(key);
        return RedirectToAction(nameof(Open));
    }

    [HttpPost(Path + "/change")]
    public async Task<IActionResult> Change(string? people) => Follow(await pages.ChangeAsync(Token, people, Address));

    [HttpPost(Path + "/cancel")]
    public async Task<IActionResult> Cancel() => Follow(await pages.CancelAsync(Token, Address));

    /// <summary>Removes whose registration it is.</summary>
    [HttpPost(Path + "/forget")]
    public async Task<IActionResult> Forget()
    {
        var page = await pages.ForgetAsync(Token, Address);
        if (page.Outcome != RegistrationOutcome.Done)
        {
            return Show(page);
        }

        Response.Cookies.Delete(KeyCookie, Options());
        return RedirectToAction(nameof(Forgotten));
    }

    [HttpGet(Path + "/forgotten")]
    public IActionResult Forgotten() => View();

    [HttpGet(Path + "/calendar.ics")]
    public async Task<IActionResult> Calendar() =>
        await pages.CalendarAsync(Token, Address) ?? NotFound();

    [HttpGet(Path + "/consent")]
    public async Task<IActionResult> Consent() => View(await pages.ConsentAsync());

    private IActionResult Follow(RegistrationViewModel page) => page.Outcome == RegistrationOutcome.Done ? RedirectToAction(nameof(Open)) : Show(page);

    private ViewResult Show(RegistrationFormViewModel page) => Show(nameof(Index), page.Outcome, page);

    private ViewResult Show(RegistrationViewModel page) => Show(nameof(Open), page.Outcome, page);

    private ViewResult Show(string view, RegistrationOutcome outcome, object page)
    {
        Response.StatusCode = outcome switch
        {
            RegistrationOutcome.Busy => StatusCodes.Status429TooManyRequests,
            RegistrationOutcome.Unknown => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status200OK,
        };
        return View(view, page);
    }

    private void Remember(string token)
    {
        var options = Options();
        options.MaxAge = TimeSpan.FromDays(CookieDays);
        Response.Cookies.Append(KeyCookie, token, options);
    }

    private CookieOptions Options() => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = Request.IsHttps,
        Path = Request.PathBase.Add("/" + Path),
        IsEssential = true,
    };
}
