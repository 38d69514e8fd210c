using CivicSite.Museum.Services;
using CivicSite.Museum.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Museum.Controllers;

/// <summary>The public lists of lessons. They hold published lessons only, so anyone may read them.</summary>
[AllowAnonymous]
[Route("museum/lessons")]
public sealed class MuseumController(IMuseumListPages pages) : Controller
{
    [HttpGet(""), HttpHead("")]
    public async Task<IActionResult> Index(LessonRequest request) => await pages.ListAsync(request.Query()) is { } list ? View(list) : NotFound();

    [HttpGet("year"), HttpHead("year")]
    public async Task<IActionResult> Year(int? year) => await pages.YearAsync(year) is { } view ? View(view) : NotFound();
}
