using System.Globalization;
using System.Security.Claims;
using CivicSite.Engine.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.Modules;

namespace CivicSite.Engine.Contents.Edit;

/// <summary>The answer to an editor that saves by itself.</summary>
/// <param name="SavedAt">On the site's clock, for people; null where nothing could be saved.</param>
/// <param name="Token">The form's next <see cref="EditForm.EditToken"/>.</param>
/// <param name="Url">The editor of the item, to which a new item's form moves.</param>
/// <param name="Message">What the user should know: a conflict, or values that were not saved.</param>
/// <param name="Retry">Nothing was saved now; it may work later.</param>
internal sealed record AutoSaveAnswer(string? SavedAt, string? Token, string? Url, bool Conflict, string? Message, bool Retry = false);

/// <summary>Saves drafts while they are written.</summary>
[Area(AdminController.Area)]
[Feature(AdminController.Area)]
[AutoValidateAntiforgeryToken]
internal sealed class AutoSaveController(EditFlow editing, AutoSaver saver, IAuthorizationService authorization, ILocalClock clock, IStringLocalizer<AutoSaveController> S)
    : Controller
{
    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/AutoSave", "AutoSaveContentItem")]
    [EditorSizeLimit]
    public async Task<IActionResult> Save(string contentItemId, string contentType, EditForm form)
    {
        var latest = await editing.FindAsync(contentItemId);
        var stored = latest?.Copy();
        if (latest is null && form.EditToken != EditToken.New)
        {
            return Json(new AutoSaveAnswer(null, null, null, Conflict: true, S["This item has been deleted meanwhile. Save it to make a new one."]));
        }

        form.ContentItemId = contentItemId;
        var item = latest ?? await editing.NewAsync(contentType, User.FindFirstValue(ClaimTypes.NameIdentifier), form);
        if (item is null || item.ContentItemId != contentItemId)
        {
            return NotFound();
        }

        if (!await authorization.AuthorizeAsync(User, CommonPermissions.EditContent, item))
        {
            return Forbid();
        }

        var draft = latest is null ? item : await editing.DraftOfAsync(latest, form);
        draft.Author = User.Identity?.Name ?? draft.Author;
        var outcome = await saver.SaveAsync(draft, stored, form.EditToken);
        return outcome.Fault is { } fault
            ? new JsonResult(new AutoSaveAnswer(null, null, null, Conflict: false, editing.Report(fault), Retry: true)) { StatusCode = StorageFaults.StatusOf(fault) }
            : Json(Answer(outcome, await clock.GetLocalNowAsync()));
    }

    private AutoSaveAnswer Answer(AutoSaveOutcome outcome, DateTimeOffset now) => outcome.IsConflict
        ? new AutoSaveAnswer(null, null, null, Conflict: true, S["Somebody else has changed this item. Save it to compare both versions; nothing of yours will be lost."])
        : new AutoSaveAnswer(
            now.ToString("t", CultureInfo.CurrentCulture),
            outcome.Token,
            Url.Action("Edit", "Admin", new { area = AdminController.Area, contentItemId = outcome.Item.ContentItemId }),
            Conflict: false,
            outcome.Faults.Count == 0 ? null : S["Not saved: {0}", string.Join(' ', outcome.Faults)].Value);
}
