using CivicSite.Search.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Search.Controllers;

/// <summary>The search of the site. It finds what is public, so anyone may search.</summary>
[AllowAnonymous]
public sealed class SearchController(ISearchPages pages) : Controller
{
    [HttpGet("search"), HttpHead("search")]
    public async Task<IActionResult> Index(int page = 1) =>
        ModelState.IsValid && await pages.ResultsAsync(Request.Query, page, HttpContext.RequestAborted) is { } results ? View(results) : NotFound();

    /// <summary>Suggestions for the search box, as JSON.</summary>
    [HttpGet("search/suggest")]
    [ResponseCache(Duration = 60, Location = ResponseCacheLocation.Client)]
    public async Task<IActionResult> Suggest(string? q) => Json(await pages.SuggestAsync(q, HttpContext.RequestAborted));
}
