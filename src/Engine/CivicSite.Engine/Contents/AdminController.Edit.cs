using CivicSite.Engine.Contents.Edit;
using CivicSite.Engine.Data;
using CivicSite.Engine.Editors.Parts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement.Notify;

namespace CivicSite.Engine.Contents;

/// <content>The editor.</content>
internal sealed partial class AdminController
{
    [HttpGet]
    [Admin("Contents/ContentTypes/{id}/Create", "CreateContentItem")]
    public async Task<IActionResult> Create(string id, string? returnUrl)
    {
        if (await editing.NewAsync(id, UserId) is not { } item)
        {
            return NotFound();
        }

        return await authorization.AuthorizeAsync(User, CommonPermissions.EditContent, item)
            ? View(nameof(Edit), await editing.ShowAsync(item, stored: null, new EditForm { ReturnUrl = Local(returnUrl) }))
            : Forbid();
    }

    [HttpPost]
    [ActionName(nameof(Create))]
    [Admin("Contents/ContentTypes/{id}/Create", "CreateContentItem")]
    [EditorSizeLimit]
    public async Task<IActionResult> CreatePost(string id, EditForm form)
    {
        // Saved before under the id that the form carries: by the preview, or by a second click.
        if (form.HasId && await editing.FindAsync(form.ContentItemId!) is { } known)
        {
            return known.ContentType == id ? await SaveAsync(known, form) : NotFound();
        }

        if (await editing.NewAsync(id, UserId, form) is not { } item)
        {
            return NotFound();
        }

        return await SaveAsync(item, null, form);
    }

    [HttpGet]
    [Admin("Contents/ContentItems/{contentItemId}/Edit", "EditContentItem")]
    public async Task<IActionResult> Edit(string contentItemId, string? returnUrl)
    {
        if (await editing.FindAsync(contentItemId) is not { } item)
        {
            return NotFound();
        }

        return await authorization.AuthorizeAsync(User, CommonPermissions.EditContent, item)
            ? View(await editing.ShowAsync(item, item, new EditForm { ReturnUrl = Local(returnUrl) }))
            : Forbid();
    }

    [HttpPost]
    [ActionName(nameof(Edit))]
    [Admin("Contents/ContentItems/{contentItemId}/Edit", "EditContentItem")]
    [EditorSizeLimit]
    public async Task<IActionResult> EditPost(string contentItemId, EditForm form)
    {
        if (await editing.FindAsync(contentItemId) is { } item)
        {
            return await SaveAsync(item, form);
        }

        // Removed while it was edited: what was typed becomes a new item, if the user wants that.
        if (await editing.NewLikeRemovedAsync(contentItemId, UserId, form) is not { } copy)
        {
            return NotFound();
        }

        if (!await authorization.AuthorizeAsync(User, CommonPermissions.EditContent, copy))
        {
            return Forbid();
        }

        await notifier.WarningAsync(H["This item has been deleted meanwhile. Nothing of what you typed is lost: you can save it as a new item."]);
        form.EditToken = EditToken.New;
        return View(nameof(Edit), await editing.ShowPostedAsync(copy, form));
    }

    private async Task<IActionResult> SaveAsync(ContentItem latest, EditForm form)
    {
        if (!await authorization.AuthorizeAsync(User, CommonPermissions.EditContent, latest))
        {
            return Forbid();
        }

        var stored = latest.Copy();
        return await SaveAsync(await editing.DraftOfAsync(latest, form), stored, form);
    }

    private async Task<IActionResult> SaveAsync(ContentItem draft, ContentItem? stored, EditForm form)
    {
        var intent = Intent();
        if (!await authorization.AuthorizeAsync(User, CommonPermissions.EditContent, draft)
            || (intent == EditIntent.Publish && !await authorization.AuthorizeAsync(User, CommonPermissions.PublishContent, draft)))
        {
            return Forbid();
        }

        draft.Author = User.Identity?.Name ?? draft.Author;
        var outcome = await editing.SaveAsync(draft, stored, form, intent);
        form.ReturnUrl = Local(form.ReturnUrl);
        switch (outcome.Status)
        {
            case EditStatus.Invalid:
                return View(nameof(Edit), await editing.ShowAsync(outcome, form));
            case EditStatus.Conflict:
                return View(nameof(Edit), await editing.ShowAsync(outcome, form, isConflict: true));
            case EditStatus.NotStored:
                ModelState.AddModelError("", editing.Report(outcome.Fault!));
                Response.StatusCode = StorageFaults.StatusOf(outcome.Fault!);
                return View(nameof(Edit), await editing.ShowAsync(outcome, form));
            case EditStatus.PublicationRefused:
                await notifier.InformationAsync(H["The draft of “{0}” has been saved.", outcome.Item.ToString()]);
                break;
            default:
                await notifier.SuccessAsync(outcome.Status == EditStatus.Published ? H["“{0}” has been published.", outcome.Item.ToString()]
                    : intent == EditIntent.Schedule ? H["“{0}” will be published at the time that you set.", outcome.Item.ToString()]
                    : H["The draft of “{0}” has been saved.", outcome.Item.ToString()]);
                break;
        }

        return RedirectToAction(nameof(Edit), new { contentItemId = outcome.Item.ContentItemId, returnUrl = form.ReturnUrl });
    }

    private EditIntent Intent() =>
        Request.Form.ContainsKey("submit.Publish") ? EditIntent.Publish
        : Request.Form.TryGetValue("submit.Save", out var save) ? save == PublishLaterPartDriver.Schedule ? EditIntent.Schedule : EditIntent.SaveDraft
        : EditIntent.None;

    private string? Local(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : null;
}
