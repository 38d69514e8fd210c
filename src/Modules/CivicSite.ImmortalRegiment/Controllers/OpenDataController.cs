using CivicSite.ImmortalRegiment.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.ImmortalRegiment.Controllers;

/// <summary>The archive as open data: its passport and its files. Nobody who may still live stands in them.</summary>
[AllowAnonymous]
[Route("veterans/opendata")]
public sealed class OpenDataController(IVeteranOpenData data) : Controller
{
    [HttpGet(""), HttpHead("")]
    public async Task<IActionResult> Index() => View(await data.PassportAsync());

    [HttpGet("csv"), HttpHead("csv")]
    public Task<IActionResult> Csv() => data.CsvAsync();

    [HttpGet("json"), HttpHead("json")]
    public Task<IActionResult> Json() => data.JsonAsync();

    [HttpGet("jsonld"), HttpHead("jsonld")]
    public Task<IActionResult> JsonLd() => data.JsonLdAsync();

    [HttpGet("structure"), HttpHead("structure")]
    public IActionResult Structure() => data.StructureFile();
}
