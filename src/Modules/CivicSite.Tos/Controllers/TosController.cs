using CivicSite.Tos.Services;
using CivicSite.Tos.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Tos.Controllers;

/// <summary>The public list, the map and the finder. They hold published records only, so anyone may read them.</summary>
[AllowAnonymous]
[Route("tos")]
public sealed class TosController(ITosListPages pages, IFindPages finder) : Controller
{
    [HttpGet(""), HttpHead("")]
    public async Task<IActionResult> Index(string? settlement, string? projects, string? year, string? letter) =>
        await pages.ListAsync(new TosQuery(settlement ?? "", projects ?? "", year ?? "", letter ?? "")) is { } list ? View(list) : NotFound();

    [HttpGet("map"), HttpHead("map")]
    public async Task<IActionResult> Map() => View(await pages.MapAsync());

    [HttpGet("borders"), HttpHead("borders")]
    public async Task<IActionResult> Borders(string? id) => await pages.BordersAsync(id ?? "") ?? NotFound();

    [HttpGet("find"), HttpHead("find")]
    public async Task<IActionResult> Find(FindRequest request) => View(await finder.FindAsync(request));

    [HttpGet("compare"), HttpHead("compare")]
    public async Task<IActionResult> Compare() => View(await finder.CompareAsync());
}
