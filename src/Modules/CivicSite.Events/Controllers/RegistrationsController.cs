using CivicSite.Events.Registration;
using CivicSite.Printing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;

namespace CivicSite.Events.Controllers;

/// <summary>Those who registered for events. Their data are read by nobody else, so no cache keeps these pages.</summary>
[Admin]
[SecretAddress]
public sealed class RegistrationsController(
    IRegistrationAdmin admin, IRegistrationFiles files, IAuthorizationService authorization, INotifier notifier, IHtmlLocalizer<RegistrationsController> H) : Controller
{
    private string By => User.Identity?.Name ?? "";

    [HttpGet]
    [Admin("Events/Registrations", "EventRegistrationsList")]
    public async Task<IActionResult> Index(int page = 1) => await MayAsync() ? View(await admin.ListAsync(Math.Max(page, 1))) : Forbid();

    [HttpGet]
    [Admin("Events/Registrations/{eventId}", "EventRegistrations")]
    public async Task<IActionResult> Event(string eventId, int page = 1) =>
        !await MayAsync() ? Forbid() : await admin.EventAsync(eventId, Math.Max(page, 1)) is { } view ? View(view) : NotFound();

    [HttpPost]
    [Admin("Events/Registrations/{eventId}/Add", "EventRegistrationsAdd")]
    public async Task<IActionResult> Add(string eventId, RegistrationForm form)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await admin.AddAsync(eventId, form, By) is not { } view)
        {
            return NotFound();
        }

        if (view.HasErrors)
        {
            return View(nameof(Event), view);
        }

        await notifier.SuccessAsync(H["The registration has been written down."]);
        return Back(eventId);
    }

    [HttpPost]
    [Admin("Events/Registrations/{eventId}/Cancel/{registrationId}", "EventRegistrationsCancel")]
    public async Task<IActionResult> Cancel(string eventId, string registrationId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (!await admin.CancelAsync(eventId, registrationId))
        {
            return NotFound();
        }

        await notifier.SuccessAsync(H["The registration has been cancelled."]);
        return Back(eventId);
    }

    [HttpPost]
    [Admin("Events/Registrations/{eventId}/Attendance", "EventRegistrationsMark")]
    public async Task<IActionResult> Mark(string eventId, Dictionary<string, string?> came, int page = 1)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await admin.EventAsync(eventId, Math.Max(page, 1)) is not { } view)
        {
            return NotFound();
        }

        if (await admin.MarkAsync(eventId, came))
        {
            await notifier.SuccessAsync(H["The attendance has been saved."]);
            return RedirectToAction(nameof(Event), new { eventId, page });
        }

        await notifier.ErrorAsync(H["Write with digits how many came, not more than have registered."]);
        return View(nameof(Event), view with { Rows = [.. view.Rows.Select(row => row with { Came = came.GetValueOrDefault(row.RegistrationId) ?? row.Came })] });
    }

    [HttpGet]
    [Admin("Events/Registrations/{eventId}/Csv", "EventRegistrationsCsv")]
    public async Task<IActionResult> Csv(string eventId) => !await MayAsync() ? Forbid() : Send(await files.CsvAsync(eventId, By));

    [HttpGet]
    [Admin("Events/Registrations/{eventId}/List", "EventRegistrationsPrint")]
    public Task<IActionResult> List(string eventId) => PrintAsync(eventId, () => files.AttendanceAsync(ControllerContext, eventId, By));

    [HttpGet]
    [Admin("Events/Registrations/{eventId}/Certificates/{registrationId?}", "EventRegistrationsCertificates")]
    public Task<IActionResult> Certificates(string eventId, string? registrationId = null) =>
        PrintAsync(eventId, () => files.CertificatesAsync(ControllerContext, eventId, registrationId, By));

    private async Task<IActionResult> PrintAsync(string eventId, Func<Task<RegistrationFile?>> print)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        try
        {
            return Send(await print());
        }
        catch (PrintException exception)
        {
            await notifier.ErrorAsync(exception.Fault is PrintFault.Busy
                ? H["Many are printing just now. Please try again in a minute."]
                : H["It could not be printed. The log of the site says why."]);
            return Back(eventId);
        }
    }

    private IActionResult Send(RegistrationFile? file) => file is null ? NotFound() : File(file.Content, file.ContentType, file.Name);

    private RedirectToActionResult Back(string eventId) => RedirectToAction(nameof(Event), new { eventId });

    private Task<bool> MayAsync() => authorization.AuthorizeAsync(User, RegistrationPermissions.ManageEventRegistrations);
}
