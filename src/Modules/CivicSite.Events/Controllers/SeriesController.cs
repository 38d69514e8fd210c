using System.Security.Claims;
using CivicSite.Events.Series;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement.Notify;

namespace CivicSite.Events.Controllers;

/// <summary>The dates of a series. One of them can become an event of its own.</summary>
[Admin]
public sealed class SeriesController(ISeriesDesk desk, IAuthorizationService authorization, INotifier notifier, IHtmlLocalizer<SeriesController> H) : Controller
{
    [HttpGet]
    [Admin("Events/Series/{id}", "EventSeries")]
    public async Task<IActionResult> Index(string id) =>
        await desk.FindAsync(id) is not { } series ? NotFound() : await MayAsync(series) ? View(await desk.ShowAsync(series)) : Forbid();

    [HttpPost]
    [Admin("Events/Series/{id}/Separate", "EventSeriesSeparate")]
    public async Task<IActionResult> Separate(string id, string? day)
    {
        if (await desk.FindAsync(id) is not { } series)
        {
            return NotFound();
        }

        if (!await MayAsync(series) || (series.Published && !await authorization.AuthorizeAsync(User, CommonPermissions.PublishContent, series)))
        {
            return Forbid();
        }

        var (outcome, eventId) = await desk.SeparateAsync(series, day, new SeriesUser(User.FindFirstValue(ClaimTypes.NameIdentifier), User.Identity?.Name));
        if (outcome == SeparationOutcome.Done)
        {
            await notifier.SuccessAsync(H["This is the event of that day, as a draft. The day is no longer in the series: publish the event so that visitors see it."]);
            return RedirectToAction("Edit", "Admin", new { area = "OrchardCore.Contents", contentItemId = eventId });
        }

        if (Reason(outcome) is { } reason)
        {
            await notifier.ErrorAsync(reason);
        }

        return RedirectToAction(nameof(Index), new { id });
    }

    private LocalizedHtmlString? Reason(SeparationOutcome outcome) => outcome switch
    {
        SeparationOutcome.NoSuchDay => H["The series does not take place on that day. Perhaps it was taken out already."],
        SeparationOutcome.HasDraft => H["The series has changes that are not published. Publish or discard them first."],
        SeparationOutcome.HasRegistrations => H["People have registered for that day, from the time when the event did not recur. Tell them and cancel their registrations first."],
        _ => null,
    };

    private Task<bool> MayAsync(ContentItem series) => authorization.AuthorizeAsync(User, CommonPermissions.EditContent, series);
}
