using System.Security.Claims;
using CivicSite.Engine.Contents.Edit;
using CivicSite.Engine.Contents.List;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;

namespace CivicSite.Engine.Contents;

/// <summary>Content items in the admin: the list, and what is done to items from it.</summary>
[Area(Area)]
[Feature(Area)]
[AutoValidateAntiforgeryToken]
internal sealed partial class AdminController(
    ContentListPages lists,
    ContentOperations operations,
    EditFlow editing,
    IAuthorizationService authorization,
    INotifier notifier,
    IHtmlLocalizer<AdminController> H) : Controller
{
    public const string Area = "OrchardCore.Contents";

    /// <summary>Key in TempData of the ids whose deletion can be undone at once.</summary>
    internal const string Undo = "ContentsUndo";

    [HttpGet]
    [Admin("Contents/ContentItems/{contentTypeId?}", "ListContentItems")]
    public async Task<IActionResult> List(ContentListFilter filter) =>
        await lists.FindAsync(filter, User) is { } page ? View(page with { Undo = TempData[Undo] as string }) : Forbid();

    /// <summary>Does one thing to all chosen items; those that it may not or cannot be done to are left out and counted.</summary>
    [HttpPost]
    [Admin("Contents/BulkAction", "BulkContentItems")]
    public async Task<IActionResult> BulkAction(ContentAction bulkAction, string[]? itemIds, string? returnUrl)
    {
        if (bulkAction is not (ContentAction.Publish or ContentAction.Unpublish or ContentAction.Delete or ContentAction.Restore))
        {
            return BadRequest();
        }

        var results = new List<OperationResult>();
        foreach (var id in (itemIds ?? []).Distinct(StringComparer.Ordinal).Take(ContentListPages.PageSize))
        {
            results.Add(await operations.RunAsync(bulkAction, id));
        }

        await TellAsync(bulkAction, results);
        RememberUndo(bulkAction, results);
        return ToList(returnUrl);
    }

    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/Publish", "AdminPublishContentItem")]
    public Task<IActionResult> Publish(string contentItemId, string? returnUrl) => RunAsync(ContentAction.Publish, contentItemId, returnUrl);

    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/Unpublish", "AdminUnpublishContentItem")]
    public Task<IActionResult> Unpublish(string contentItemId, string? returnUrl) => RunAsync(ContentAction.Unpublish, contentItemId, returnUrl);

    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/Delete", "AdminDeleteContentItem")]
    public Task<IActionResult> Remove(string contentItemId, string? returnUrl) => RunAsync(ContentAction.Delete, contentItemId, returnUrl);

    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/Restore", "AdminRestoreContentItem")]
    public Task<IActionResult> Restore(string contentItemId, string? returnUrl) => RunAsync(ContentAction.Restore, contentItemId, returnUrl);

    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/DiscardDraft", "AdminDiscardDraftContentItem")]
    public Task<IActionResult> DiscardDraft(string contentItemId, string? returnUrl) => RunAsync(ContentAction.DiscardDraft, contentItemId, returnUrl);

    /// <summary>Makes a draft like the item and opens it.</summary>
    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/Clone", "AdminCloneContentItem")]
    public async Task<IActionResult> Clone(string contentItemId)
    {
        var result = await operations.RunAsync(ContentAction.Clone, contentItemId);
        if (result.Status != OperationStatus.Done)
        {
            return result.Status == OperationStatus.Forbidden ? Forbid() : NotFound();
        }

        await TellAsync(ContentAction.Clone, [result]);
        return RedirectToAction(nameof(Edit), new { contentItemId = result.Item!.ContentItemId });
    }

    private async Task<IActionResult> RunAsync(ContentAction action, string contentItemId, string? returnUrl)
    {
        var result = await operations.RunAsync(action, contentItemId);
        switch (result.Status)
        {
            case OperationStatus.NotFound:
                return NotFound();
            case OperationStatus.Forbidden:
                return Forbid();
            default:
                await TellAsync(action, [result]);
                RememberUndo(action, [result]);
                return ToList(returnUrl);
        }
    }

    private void RememberUndo(ContentAction action, IReadOnlyList<OperationResult> results)
    {
        var done = results.Where(result => result.Status == OperationStatus.Done).Select(result => result.Item!);
        if (action == ContentAction.Delete || action == ContentAction.DiscardDraft)
        {
            var ids = done.Where(item => item.Has<Removal.RemovedPart>()).Select(item => item.ContentItemId).ToArray();
            TempData[Undo] = ids.Length > 0 ? string.Join(',', ids) : null;
        }
    }

    private IActionResult ToList(string? returnUrl) =>
        Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : RedirectToAction(nameof(List));

    private string? UserId => User.FindFirstValue(ClaimTypes.NameIdentifier);
}
