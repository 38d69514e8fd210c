using CivicSite.Events.Files;
using CivicSite.Events.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Events.Controllers;

/// <summary>Calendar files, for programs that show them and look for changes by themselves.</summary>
[AllowAnonymous]
[Route("events")]
public sealed class EventFilesController(IEventFiles files) : Controller
{
    // Programs ask as often as they like; a quarter of an hour is fresh enough.
    private const int MaxAge = 900;

    [HttpGet("calendar.ics"), HttpHead("calendar.ics")]
    [ResponseCache(Duration = MaxAge)]
    public async Task<IActionResult> All(EventFilter filter) =>
        ModelState.IsValid && await files.CalendarAsync(filter) is { } file ? file : NotFound();

    [HttpGet("calendar/{id}.ics"), HttpHead("calendar/{id}.ics")]
    [ResponseCache(Duration = MaxAge)]
    public async Task<IActionResult> One(string id) =>
        ModelState.IsValid && await files.EventAsync(id) is { } file ? file : NotFound();
}
