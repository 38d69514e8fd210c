using CivicSite.Organizations.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Organizations.Controllers;

/// <summary>The public list of agreements.</summary>
[AllowAnonymous]
public sealed class AgreementsController(IAgreementPages pages) : Controller
{
    [HttpGet("agreements"), HttpHead("agreements")]
    public async Task<IActionResult> Index() => View(await pages.ListAsync());
}
