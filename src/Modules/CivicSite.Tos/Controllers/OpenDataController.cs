using CivicSite.Tos.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Tos.Controllers;

/// <summary>The register as open data: its passport and its files. No person stands in it.</summary>
[AllowAnonymous]
[Route("tos/opendata")]
public sealed class OpenDataController(ITosOpenData data) : Controller
{
    [HttpGet(""), HttpHead("")]
    public async Task<IActionResult> Index() => View(await data.PassportAsync());

    [HttpGet("csv"), HttpHead("csv")]
    public Task<IActionResult> Csv() => data.CsvAsync();

    [HttpGet("json"), HttpHead("json")]
    public Task<IActionResult> Json() => data.JsonAsync();

    [HttpGet("geojson"), HttpHead("geojson")]
    public Task<IActionResult> GeoJson() => data.GeoJsonAsync();

    [HttpGet("structure"), HttpHead("structure")]
    public IActionResult Structure() => data.StructureFile();
}
