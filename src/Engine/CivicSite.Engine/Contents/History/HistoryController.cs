using CivicSite.Engine.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;

namespace CivicSite.Engine.Contents.History;

/// <summary>The versions of an item: who made them and when, what changed, back to an old one.</summary>
[Area(AdminController.Area)]
[Feature(AdminController.Area)]
[AutoValidateAntiforgeryToken]
internal sealed class HistoryController(
    HistoryPages pages, IContentManager manager, IAuthorizationService authorization, Session session, INotifier notifier, IHtmlLocalizer<HistoryController> H) : Controller
{
    [HttpGet]
    [Admin("Contents/ContentItems/{contentItemId}/History", "ContentItemHistory")]
    public async Task<IActionResult> Index(string contentItemId, string? from, string? to)
    {
        if (await manager.GetAsync(contentItemId, VersionOptions.Latest) is not { } latest)
        {
            return NotFound();
        }

        var mayEdit = await authorization.AuthorizeAsync(User, CommonPermissions.EditContent, latest);
        var mayPreview = await authorization.AuthorizeAsync(User, CommonPermissions.PreviewContent, latest);
        return mayEdit || mayPreview ? View(await pages.BuildAsync(latest, from, to, mayEdit, mayPreview)) : Forbid();
    }

    /// <summary>Makes a draft with the content of an old version. What stands there now stays in the history.</summary>
    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/RestoreVersion", "RestoreContentItemVersion")]
    public async Task<IActionResult> Restore(string contentItemId, string versionId)
    {
        var latest = await manager.GetAsync(contentItemId, VersionOptions.Latest);
        if (latest is null || await manager.GetVersionAsync(versionId) is not { } version || version.ContentItemId != contentItemId)
        {
            return NotFound();
        }

        if (!await authorization.AuthorizeAsync(User, CommonPermissions.EditContent, latest))
        {
            return Forbid();
        }

        var result = await manager.RestoreAsync(version);
        if (!result.Succeeded)
        {
            await notifier.ErrorAsync(H["This version cannot be taken back. {0}", string.Join(' ', result.Errors.Select(error => error.ErrorMessage))]);
            return RedirectToAction(nameof(Index), new { contentItemId });
        }

        await session.SaveChangesAsync();
        await notifier.SuccessAsync(H["The old version is now the draft. Publish it to show it to everyone."]);
        return RedirectToAction("Edit", "Admin", new { area = AdminController.Area, contentItemId });
    }
}
