using CivicSite.Museum.Day;
using CivicSite.Museum.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Museum.Controllers;

/// <summary>Where a teacher says whether the class comes at the time to which the museum has moved the lesson. The secret leaves the address for the cookie of bookings at once.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class MovedController(IMovedPages pages) : Controller
{
    private const string Path = "museum/booking/moved";

    private string? Token => Request.Cookies[BookingController.KeyCookie];

    private System.Net.IPAddress? Address => HttpContext.Connection.RemoteIpAddress;

    [HttpGet(Path)]
    public async Task<IActionResult> Index(string? key)
    {
        var page = await pages.OpenAsync(key ?? Token, Address);
        if (key is null || page.Outcome != BookingOutcome.Shown)
        {
            return Show(page);
        }

        Response.Cookies.Append(BookingController.KeyCookie, key, BookingController.CookieOf(Request));
        return RedirectToAction(nameof(Index));
    }

    [HttpPost(Path)]
    public async Task<IActionResult> Answer(bool comes)
    {
        var page = await pages.AnswerAsync(Token, comes, Address);
        return page.Outcome == BookingOutcome.Kept ? RedirectToAction(nameof(Index)) : Show(page);
    }

    private ViewResult Show(MovedViewModel page)
    {
        Response.StatusCode = page.Outcome switch
        {
            BookingOutcome.Busy => StatusCodes.Status429TooManyRequests,
            BookingOutcome.Unknown => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status200OK,
        };
        return View(nameof(Index), page);
    }
}
