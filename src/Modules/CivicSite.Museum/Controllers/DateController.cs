using System.Globalization;
using CivicSite.Museum.Day;
using CivicSite.Museum.Sessions;
using CivicSite.Museum.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;

namespace CivicSite.Museum.Controllers;

/// <summary>One date of a lesson: where it goes, who comes, who came.</summary>
[Admin]
[ServiceFilter<DayAssets>]
public sealed class DateController(IDateDesk desk, IPhoneDesk phone, IAuthorizationService authorization, INotifier notifier, IHtmlLocalizer<DateController> H) : Controller
{
    private string By => User.Identity?.Name ?? "";

    [HttpGet]
    [Admin("Museum/Dates/{id}", "MuseumDate")]
    public async Task<IActionResult> Show(string id) => !await MayAsync() ? Forbid() : await desk.ShowAsync(id) is { } page ? View(page) : NotFound();

    [HttpPost]
    [Admin("Museum/Dates/{id}/Move", "MuseumDateMove")]
    public async Task<IActionResult> Move(string id, MoveForm form)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var result = await desk.MoveAsync(id, form, By);
        if (!result.Done)
        {
            return Again(result);
        }

        await notifier.SuccessAsync(result.Letters == 0 ? H["The date is moved."] : H.Plural(result.Letters, "The date is moved. {0} teacher gets a letter.", "The date is moved. {0} teachers get a letter."));
        return RedirectToAction("Index", "Day", new { date = result.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), guides = form.Guides ? "true" : null });
    }

    [HttpPost]
    [Admin("Museum/Dates/{id}/State", "MuseumDateState")]
    public async Task<IActionResult> State(string id, SessionState state, string? stamp)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (!Enum.IsDefined(state))
        {
            return BadRequest();
        }

        var result = await desk.SetStateAsync(id, state, stamp, By);
        if (!result.Done)
        {
            return Again(result);
        }

        await notifier.SuccessAsync(state switch
        {
            SessionState.Cancelled => H["The date is cancelled. Whoever had booked it is offered others."],
            SessionState.Closed => H["The date is closed: nobody else can book it."],
            _ => H["The date is open for booking."],
        });
        return RedirectToAction(nameof(Show), new { id });
    }

    [HttpPost]
    [Admin("Museum/Bookings/{bookingId}/Attendance", "MuseumAttendance")]
    public async Task<IActionResult> Mark(string bookingId, AttendanceForm form)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var result = await desk.MarkAsync(bookingId, form, By);
        if (!result.Done)
        {
            return Again(result);
        }

        await notifier.SuccessAsync(H["Noted."]);
        return form.List
            ? RedirectToAction("Visits", "Day", new { date = result.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) })
            : RedirectToAction(nameof(Show), new { id = result.SessionId });
    }

    [HttpGet]
    [Admin("Museum/Dates/{id}/Book", "MuseumDateBook")]
    public async Task<IActionResult> Book(string id) => !await MayAsync() ? Forbid() : await phone.StartAsync(id) is { } page ? View(page) : NotFound();

    [HttpPost]
    [Admin("Museum/Dates/{id}/Book", "MuseumDateBookSend")]
    public async Task<IActionResult> Book(string id, BookingForm form)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var (page, booked, waits) = await phone.BookAsync(id, form, By);
        if (!booked)
        {
            return page is null ? NotFound() : View(page);
        }

        await notifier.SuccessAsync(waits ? H["The class is in the waiting list."] : H["The class is booked."]);
        return RedirectToAction(nameof(Show), new { id });
    }

    private IActionResult Again(DateResult result) => result.Page is null ? NotFound() : View(nameof(Show), result.Page);

    private Task<bool> MayAsync() => authorization.AuthorizeAsync(User, MuseumPermissions.ManageMuseum);
}
