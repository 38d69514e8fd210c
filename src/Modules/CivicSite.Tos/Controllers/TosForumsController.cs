using CivicSite.Tos.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Tos.Controllers;

/// <summary>The public list of forums.</summary>
[AllowAnonymous]
public sealed class TosForumsController(IForumPages pages) : Controller
{
    [HttpGet("tos/forums"), HttpHead("tos/forums")]
    public async Task<IActionResult> Index() => View(await pages.ListAsync());
}
