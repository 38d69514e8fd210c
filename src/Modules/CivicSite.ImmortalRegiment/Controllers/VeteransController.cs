using CivicSite.ImmortalRegiment.Services;
using CivicSite.ImmortalRegiment.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.ImmortalRegiment.Controllers;

/// <summary>The public lists of the archive. They hold published records only, so anyone may read them.</summary>
[AllowAnonymous]
[Route("veterans")]
public sealed class VeteransController(IVeteranListPages pages, IVeteranPages people) : Controller
{
    [HttpGet(""), HttpHead("")]
    public async Task<IActionResult> Index(ListRequest request, int page = 1) =>
        await pages.ListAsync(request.ToQuery(), page) is { } list ? View(list) : NotFound();

    [HttpGet("map"), HttpHead("map")]
    public async Task<IActionResult> Map() => View(await pages.MapAsync());

    [HttpGet("points"), HttpHead("points")]
    public async Task<IActionResult> Points() => Json(await pages.PointsAsync());

    // What is shown depends on the clock, which the page cache does not see.
    [HttpGet("today"), HttpHead("today"), ResponseCache(NoStore = true)]
    public async Task<IActionResult> Today(string? day, int page = 1) => await pages.DayAsync(day ?? "", page) is { } shown ? View(shown) : NotFound();

    [HttpGet("random"), HttpHead("random"), ResponseCache(NoStore = true)]
    public async Task<IActionResult> Random() => LocalRedirect(await pages.RandomUrlAsync());

    /// <summary>The address of a record that stays when its name is corrected.</summary>
    [HttpGet("id/{id}"), HttpHead("id/{id}")]
    public async Task<IActionResult> Permalink(string id) => await people.UrlAsync(id) is { } url ? LocalRedirect(url) : NotFound();

    [HttpGet("id/{id}/way"), HttpHead("id/{id}/way")]
    public async Task<IActionResult> Way(string id) => await people.WayAsync(id) is { } way ? Json(way) : NotFound();
}
