using CivicSite.Events.Services;
using CivicSite.Events.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Events.Controllers;

/// <summary>The public lists and calendars. They hold published events only, so anyone may read them.</summary>
[AllowAnonymous]
[Route("events")]
public sealed class EventsController(IEventListPages lists, IEventCalendarPages calendars, IMeetingPages meetings) : Controller
{
    private const string Calendar = "Calendar";

    [HttpGet(""), HttpHead("")]
    public async Task<IActionResult> Index(EventFilter filter, int page = 1) =>
        ModelState.IsValid && await lists.ListAsync(filter, page) is { } list ? View(list) : NotFound();

    [HttpGet("archive"), HttpHead("archive")]
    [HttpGet("archive/{year:int}"), HttpHead("archive/{year:int}")]
    public async Task<IActionResult> Archive(int? year, EventFilter filter, int page = 1) =>
        ModelState.IsValid && await lists.ArchiveAsync(year, filter, page) is { } list ? View(list) : NotFound();

    [HttpGet("month"), HttpHead("month")]
    [HttpGet("month/{month}"), HttpHead("month/{month}")]
    public async Task<IActionResult> Month(string? month, EventFilter filter) =>
        ModelState.IsValid && await calendars.MonthAsync(month, filter) is { } calendar ? View(Calendar, calendar) : NotFound();

    [HttpGet("week"), HttpHead("week")]
    [HttpGet("week/{week}"), HttpHead("week/{week}")]
    public async Task<IActionResult> Week(string? week, EventFilter filter) =>
        ModelState.IsValid && await calendars.WeekAsync(week, filter) is { } calendar ? View(Calendar, calendar) : NotFound();

    [HttpGet("meetings"), HttpHead("meetings")]
    public async Task<IActionResult> Meetings(int? year) =>
        ModelState.IsValid ? View(await meetings.ListAsync(year)) : NotFound();
}
