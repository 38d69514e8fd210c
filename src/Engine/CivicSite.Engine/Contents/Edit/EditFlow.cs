using CivicSite.Engine.Content;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.DisplayManagement.ModelBinding;
using YesSql;

namespace CivicSite.Engine.Contents.Edit;

/// <summary>What stores an edited item, and what shows it.</summary>
internal sealed record EditorServices(ContentEditor Editor, EditorPages Pages, StorageFaultReports Faults);

/// <summary>The steps of editing, as the controller takes them.</summary>
internal sealed class EditFlow(
    IContentManager manager, IContentDefinitionManager definitions, IContentItemDisplayManager display, IUpdateModelAccessor updates, EditorServices services, ISession session)
{
    /// <summary>The newest version, or null where there is no such item.</summary>
    public Task<ContentItem?> FindAsync(string contentItemId) => manager.GetAsync(contentItemId, VersionOptions.Latest);

    /// <summary>A new item of the user, or null where the type is not defined.</summary>
    public async Task<ContentItem?> NewAsync(string contentType, string? userId, EditForm? form = null)
    {
        if (await definitions.GetTypeDefinitionAsync(contentType) is null)
        {
            return null;
        }

        var item = await manager.NewAsync(contentType);
        item.Owner = userId;

        // An id that the site has used, for an item that is removed now, is not given again.
        if (form is { HasId: true } && !(await manager.GetAllVersionsAsync(form.ContentItemId!)).Any())
        {
            item.ContentItemId = form.ContentItemId!;
        }

        return item;
    }

    /// <summary>A new item of the type of a removed one, or null where there never was such an item.</summary>
    public async Task<ContentItem?> NewLikeRemovedAsync(string contentItemId, string? userId, EditForm form)
    {
        var versions = await manager.GetAllVersionsAsync(contentItemId);
        form.ContentItemId = null;
        return versions.FirstOrDefault() is { } last ? await NewAsync(last.ContentType, userId) : null;
    }

    /// <summary>The draft to change: the newest version if it is a draft and need not be kept, a new one otherwise.</summary>
    public async Task<ContentItem> DraftOfAsync(ContentItem latest, EditForm form)
    {
        if (latest.Published || form.KeepVersionId != latest.ContentItemVersionId)
        {
            return (await manager.GetAsync(latest.ContentItemId, VersionOptions.DraftRequired))!;
        }

        var draft = latest.Copy();
        draft.ContentItemVersionId = ContentId.New();
        latest.Latest = false;
        await session.SaveAsync(latest);
        return draft;
    }

    public Task<EditOutcome> SaveAsync(ContentItem draft, ContentItem? stored, EditForm form, EditIntent intent) =>
        services.Editor.SaveAsync(draft, stored, form.EditToken, intent);

    public async Task<EditorPage> ShowAsync(ContentItem item, ContentItem? stored, EditForm form) =>
        await services.Pages.BuildAsync(item, await display.BuildEditorAsync(item, updates.ModelUpdater, isNew: stored is null), stored, form);

    /// <summary>Logs why nothing could be stored. Returns what the user is told.</summary>
    public string Report(Exception fault) => services.Faults.Report(fault);

    /// <summary>The editor with what was posted, not stored.</summary>
    public async Task<EditorPage> ShowPostedAsync(ContentItem item, EditForm form) =>
        await services.Pages.BuildAsync(item, await display.UpdateEditorAsync(item, updates.ModelUpdater, isNew: true), null, form);

    public Task<EditorPage> ShowAsync(EditOutcome outcome, EditForm form, bool isConflict = false) =>
        services.Pages.BuildAsync(outcome.Item, outcome.Editor, outcome.Stored, form, isConflict);
}
