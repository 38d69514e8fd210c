using System.Globalization;
using CivicSite.Search.Limits;
using CivicSite.Search.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Search.Controllers;

/// <summary>The search of the site. It finds what is public, so anyone may search.</summary>
[AllowAnonymous]
public sealed class SearchController(ISearchPages pages) : Controller
{
    [HttpGet("search"), HttpHead("search")]
    public async Task<IActionResult> Index(int page = 1)
    {
        if (!ModelState.IsValid || await pages.ResultsAsync(Request.Query, page, HttpContext.RequestAborted) is not { } results)
        {
            return NotFound();
        }

        if (results.IsBusy)
        {
            Refuse();
        }

        return View(results);
    }

    /// <summary>Suggestions for the search box, as JSON.</summary>
    [HttpGet("search/suggest")]
    [ResponseCache(Duration = 60, Location = ResponseCacheLocation.Client)]
    public async Task<IActionResult> Suggest(string? q)
    {
        if (await pages.SuggestAsync(q, HttpContext.RequestAborted) is { } suggestions)
        {
            return Json(suggestions);
        }

        Refuse();
        return Json(Array.Empty<SuggestionModel>());
    }

    private void Refuse()
    {
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = SearchThrottle.WindowSeconds.ToString(CultureInfo.InvariantCulture);
        Response.Headers.CacheControl = "no-store";
    }
}
