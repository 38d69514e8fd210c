using CivicSite.ImmortalRegiment.Print;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.ImmortalRegiment.Controllers;

/// <summary>The wall for big screens. It holds published records only, so anyone may see it.</summary>
[AllowAnonymous]
[Route("veterans/wall")]
public sealed class WallController(IWall wall) : Controller
{
    [HttpGet(""), HttpHead("")]
    public async Task<IActionResult> Index(int start = 0) => View(await wall.ShowAsync(start));

    [HttpGet("code.svg"), HttpHead("code.svg")]
    public async Task<IActionResult> Code() => File(await wall.CodeAsync(), "image/svg+xml");
}
