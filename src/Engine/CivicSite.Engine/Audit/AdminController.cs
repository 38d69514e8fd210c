using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.AuditTrail;
using OrchardCore.Modules;

namespace CivicSite.Engine.Audit;

/// <summary>The audit trail in the admin.</summary>
[Area("OrchardCore.AuditTrail")]
[Feature("OrchardCore.AuditTrail")]
internal sealed class AdminController(AuditTrailListing listing, IAuthorizationService authorization) : Controller
{
    [HttpGet]
    [Admin("AuditTrail/{correlationId?}", "AuditTrailIndex")]
    public async Task<IActionResult> Index(AuditTrailFilter filter, string? correlationId = null) =>
        await authorization.AuthorizeAsync(User, AuditTrailPermissions.ViewAuditTrail)
            ? View(await listing.GetAsync(filter, correlationId))
            : Forbid();
}
