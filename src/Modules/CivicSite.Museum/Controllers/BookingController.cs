using CivicSite.Calendar;
using CivicSite.Museum.Bookings;
using CivicSite.Museum.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Museum.Controllers;

/// <summary>Where teachers book, and look after what they booked. A booking is opened by its secret, which leaves the address for a cookie at once.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class BookingController(IBookingDesk desk, IBookingPages pages) : Controller
{
    internal const string KeyCookie = "civicsite_booking";

    private const string Path = "museum/booking";
    private const int CookieDays = 30;

    private string? Token => Request.Cookies[KeyCookie];

    private System.Net.IPAddress? Address => HttpContext.Connection.RemoteIpAddress;

    [HttpGet(Path + "/new")]
    public async Task<IActionResult> New(string? session) => Form(await desk.StartAsync(session, Address));

    [HttpPost(Path + "/new")]
    public async Task<IActionResult> New(BookingForm form)
    {
        var page = await desk.BookAsync(form, Address);
        if (page.Outcome != BookingOutcome.Begun)
        {
            return Form(page);
        }

        Remember(page.Token);
        return RedirectToAction(nameof(Index));
    }

    [HttpGet(Path)]
    public async Task<IActionResult> Index(string? key)
    {
        var page = await pages.OpenAsync(key ?? Token, Address);
        if (key is null || page.Outcome != BookingOutcome.Shown)
        {
            return Show(page);
        }

        Remember(key);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost(Path + "/change")]
    public async Task<IActionResult> Change(BookingChangeForm form) => Follow(await pages.ChangeAsync(Token, form, Address));

    [HttpPost(Path + "/cancel")]
    public async Task<IActionResult> Cancel() => Follow(await pages.CancelAsync(Token, Address));

    [HttpPost(Path + "/forget")]
    public async Task<IActionResult> Forget() => Follow(await pages.ForgetAsync(Token, Address));

    [HttpGet(Path + "/calendar.ics")]
    public async Task<IActionResult> Calendar(string? key) => await pages.CalendarAsync(key, Address) is { } file ? Content(file, CalendarFile.ContentType) : NotFound();

    [HttpGet(Path + "/consent")]
    public async Task<IActionResult> Consent() => View(await desk.ConsentAsync());

    private IActionResult Follow(BookingViewModel page) => page.Outcome == BookingOutcome.Kept ? RedirectToAction(nameof(Index)) : Show(page);

    private ViewResult Form(BookingFormViewModel page)
    {
        Response.StatusCode = StatusOf(page.Outcome);
        return View(nameof(New), page);
    }

    private ViewResult Show(BookingViewModel page)
    {
        Response.StatusCode = StatusOf(page.Outcome);
        return View(nameof(Index), page);
    }

    private static int StatusOf(BookingOutcome outcome) => outcome switch
    {
        BookingOutcome.Busy => StatusCodes.Status429TooManyRequests,
        BookingOutcome.Unknown => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status200OK,
    };

    internal static CookieOptions CookieOf(HttpRequest request) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = request.IsHttps,
        Path = request.PathBase.Add("/" + Path),
        MaxAge = TimeSpan.FromDays(CookieDays),
        IsEssential = true,
    };

    private void Remember(string token) => Response.Cookies.Append(KeyCookie, token, CookieOf(Request));
}
