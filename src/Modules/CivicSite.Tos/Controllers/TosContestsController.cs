using CivicSite.Tos.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Tos.Controllers;

/// <summary>The archive of contests and the protocols of those that are closed.</summary>
[AllowAnonymous]
[Route("tos/contests")]
public sealed class TosContestsController(IContestPages pages) : Controller
{
    [HttpGet(""), HttpHead("")]
    public async Task<IActionResult> Index() => View(await pages.ListAsync());

    [HttpGet("{id}/protocol"), HttpHead("{id}/protocol")]
    public async Task<IActionResult> Protocol(string id) => await pages.ProtocolAsync(id) is { } protocol ? View(protocol) : NotFound();
}
