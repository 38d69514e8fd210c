using CivicSite.ImmortalRegiment.Print;
using CivicSite.Printing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CivicSite.ImmortalRegiment.Controllers;

/// <summary>Placards for 9 May and share pictures, of published records only, so anyone may have them.</summary>
[AllowAnonymous]
[Route("veterans/id/{id}")]
public sealed class PrintController(IPersonSheets sheets) : Controller
{
    private const int RetrySeconds = 30;

    [HttpGet("placard"), HttpHead("placard")]
    public async Task<IActionResult> Placard(string id) => await sheets.PageAsync(id) is { } page ? View(page) : NotFound();

    [HttpGet("placard/{size}.pdf"), HttpHead("placard/{size}.pdf")]
    public Task<IActionResult> Pdf(string id, string size, bool bleed) => SendAsync(() => sheets.PlacardAsync(ControllerContext, id, size, bleed));

    [HttpGet("placard/preview.png"), HttpHead("placard/preview.png")]
    public Task<IActionResult> Preview(string id) => SendAsync(() => sheets.PreviewAsync(ControllerContext, id));

    [HttpGet("share.png"), HttpHead("share.png")]
    public Task<IActionResult> Share(string id) => SendAsync(() => sheets.ShareAsync(ControllerContext, id));

    private async Task<IActionResult> SendAsync(Func<Task<PrintedFile?>> make)
    {
        try
        {
            // Documents are for people who ask: a search engine has the person's page.
            Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
            return await make() is { } file ? File(file.Content, file.ContentType, file.ContentType.StartsWith("image/", StringComparison.Ordinal) ? null : file.Name) : NotFound();
        }
        catch (PrintException)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers[HeaderNames.RetryAfter] = FormattableString.Invariant($"{RetrySeconds}");
            Response.Headers.CacheControl = "no-store";
            return View("Unavailable");
        }
    }
}
