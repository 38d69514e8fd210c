using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;

namespace CivicSite.Mailing.Controllers;

/// <summary>The outbox in the admin.</summary>
[Admin]
public sealed class AdminController(IOutboxPages pages, IAuthorizationService authorization) : Controller
{
    [HttpGet]
    [Admin("Letters", "CivicSite.Mailing")]
    public async Task<IActionResult> Index() =>
        await authorization.AuthorizeAsync(User, MailingPermissions.ViewOutbox) ? View(await pages.BuildAsync()) : Forbid();
}
