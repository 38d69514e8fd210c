using CivicSite.ImmortalRegiment.Contributions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.ImmortalRegiment.Controllers;

/// <summary>Where visitors tell of somebody. A draft is opened by its secret, which leaves the address for a cookie at once.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class ContributeController(IContributionPages pages, IContributionDesk desk) : Controller
{
    private const string Path = "veterans/contribute";
    private const string KeyCookie = "civicsite_contribution";
    private const int CookieDays = 90;
    private const long MaxUpload = 85_000_000;

    private string? Token => Request.Cookies[KeyCookie];

    private System.Net.IPAddress? Address => HttpContext.Connection.RemoteIpAddress;

    [HttpGet(Path)]
    public async Task<IActionResult> Index() => Show((await pages.StartAsync(slug: null))! with { Link = Token is null ? "" : Url.Action(nameof(Draft))! });

    [HttpGet("veterans/{slug}/improve")]
    public async Task<IActionResult> Improve(string slug) => await pages.StartAsync(slug) is { } page ? Show(page) : NotFound();

    [HttpPost(Path)]
    public async Task<IActionResult> Index(ContributionForm form)
    {
        var page = await pages.BeginAsync(form, Address);
        if (page.Outcome != ContributionOutcome.Begun)
        {
            return Show(page);
        }

        Remember(page.Token);
        return RedirectToAction(nameof(Draft), new { step = page.Step });
    }

    [HttpGet(Path + "/draft")]
    public async Task<IActionResult> Draft(string? key, ContributionStep? step)
    {
        var page = await pages.OpenAsync(key ?? Token, step, Address);
        if (key is null || page.Outcome != ContributionOutcome.Shown)
        {
            return Show(page);
        }

        Remember(key);
        return RedirectToAction(nameof(Draft));
    }

    [HttpPost(Path + "/draft")]
    public async Task<IActionResult> Draft(ContributionForm form) => Follow(await pages.KeepAsync(Token, form, Address));

    [HttpPost(Path + "/files")]
    [RequestSizeLimit(MaxUpload)]
    [RequestFormLimits(MultipartBodyLengthLimit = MaxUpload)]
    public async Task<IActionResult> Files(ContributionFilesForm form) => Follow(await desk.KeepFilesAsync(Token, form, Address));

    [HttpGet(Path + "/file/{fileId}")]
    public async Task<IActionResult> Attachment(string fileId) => await desk.FileAsync(Token, fileId) is var (content, type) ? File(content, type) : NotFound();

    [HttpPost(Path + "/answer")]
    public async Task<IActionResult> Answer(string? text) => Follow(await desk.AnswerAsync(Token, text, Address));

    /// <summary>Removes who the contributor is; of a draft everything.</summary>
    [HttpPost(Path + "/forget")]
    public async Task<IActionResult> Forget()
    {
        await desk.ForgetAsync(Token, Address);
        return RedirectToAction(nameof(Draft));
    }

    [HttpGet(Path + "/similar")]
    public async Task<IActionResult> Similar(ContributionForm form) => PartialView("_Similar", await pages.SimilarAsync(form, Address));

    [HttpGet(Path + "/consent")]
    public async Task<IActionResult> Consent() => View(await pages.ConsentAsync());

    private IActionResult Follow(ContributionViewModel page) =>
        page.Outcome == ContributionOutcome.Kept ? RedirectToAction(nameof(Draft), new { step = page.Step }) : Show(page);

    private ViewResult Show(ContributionViewModel page)
    {
        Response.StatusCode = page.Outcome switch
        {
            ContributionOutcome.Busy => StatusCodes.Status429TooManyRequests,
            ContributionOutcome.Unknown => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status200OK,
        };
        return View(nameof(Index), page);
    }

    private void Remember(string token) => Response.Cookies.Append(KeyCookie, token, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = Request.IsHttps,
        Path = Request.PathBase.Add("/" + Path),
        MaxAge = TimeSpan.FromDays(CookieDays),
        IsEssential = true,
    });
}
