using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.Modules;

namespace CivicSite.Engine.Admin;

/// <summary>The first page of the admin.</summary>
[Area("OrchardCore.Admin")]
[Feature("OrchardCore.Admin")]
[Admin]
internal sealed class AdminController(Dashboard dashboard) : Controller
{
    [HttpGet("Admin", Name = "Admin")]
    public async Task<IActionResult> Index() => View(await dashboard.BuildAsync(User));
}
