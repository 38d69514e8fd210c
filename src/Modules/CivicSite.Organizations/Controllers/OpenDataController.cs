using CivicSite.Organizations.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Organizations.Controllers;

/// <summary>The register as open data: its passport and its files. No personal and no office-only data.</summary>
[AllowAnonymous]
[Route("organizations/opendata")]
public sealed class OpenDataController(IOpenData data) : Controller
{
    [HttpGet(""), HttpHead("")]
    public async Task<IActionResult> Index() => View(await data.PassportAsync());

    [HttpGet("csv"), HttpHead("csv")]
    public Task<IActionResult> Csv() => data.CsvAsync();

    [HttpGet("json"), HttpHead("json")]
    public Task<IActionResult> Json() => data.JsonAsync();

    [HttpGet("hsds"), HttpHead("hsds")]
    public async Task<IActionResult> Hsds(int page = 1) =>
        ModelState.IsValid && await data.HsdsAsync(page) is { } file ? file : NotFound();

    [HttpGet("passport"), HttpHead("passport")]
    public Task<IActionResult> Passport() => data.PassportFileAsync();

    [HttpGet("structure"), HttpHead("structure")]
    public IActionResult Structure() => data.StructureFile();
}
