using CivicSite.ImmortalRegiment.OpenData;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CivicSite.ImmortalRegiment.Controllers;

/// <summary>Pictures of published records for viewers of other sites, so anyone may read them.</summary>
[AllowAnonymous]
[Route("veterans/id/{id}/manifest")]
public sealed class ManifestController(IPersonManifests manifests) : Controller
{
    [HttpGet(""), HttpHead("")]
    public async Task<IActionResult> Index(string id)
    {
        // Viewers run on other sites: the specification asks for this.
        Response.Headers[HeaderNames.AccessControlAllowOrigin] = "*";
        return await manifests.ManifestAsync(id) is { } manifest ? Content(manifest.ToJsonString(), IiifManifest.ContentType) : NotFound();
    }
}
