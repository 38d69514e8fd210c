using CivicSite.News.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.News.Controllers;

/// <summary>The site's first page; the home route of the site settings leads here.</summary>
[AllowAnonymous]
public sealed class HomeController(INewsHomePages pages) : Controller
{
    [HttpGet, HttpHead]
    public async Task<IActionResult> Index() => View(await pages.HomeAsync());
}
