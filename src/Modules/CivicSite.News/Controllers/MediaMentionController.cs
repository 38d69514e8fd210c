using CivicSite.News.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.News.Controllers;

/// <summary>Publications of other media about the municipality: links that lead out of the site.</summary>
[AllowAnonymous]
public sealed class MediaMentionController(INewsHomePages pages) : Controller
{
    [HttpGet("news/media"), HttpHead("news/media")]
    public async Task<IActionResult> Index(int page = 1) =>
        ModelState.IsValid && await pages.MentionsAsync(page) is { } list ? View(list) : NotFound();
}
