using System.ComponentModel.DataAnnotations;
using CivicSite.Engine.Data;
using CivicSite.Engine.Editors;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;

namespace CivicSite.Engine.Contents.Edit;

internal enum EditStatus
{
    Saved,
    Published,

    /// <summary>Saved as a draft; a handler refused to publish it and has told the user why.</summary>
    PublicationRefused,

    /// <summary>Nothing is stored; the model state holds the reasons.</summary>
    Invalid,

    /// <summary>Nothing is stored: somebody else has saved since the form was opened.</summary>
    Conflict,

    /// <summary>Nothing is stored: the disk is full or the database busy.</summary>
    NotStored,
}

/// <summary>What became of a posted form.</summary>
/// <param name="Item">With the posted values.</param>
/// <param name="Editor">The editor with the posted values.</param>
/// <param name="Stored">The item as it was stored before; null for a new one.</param>
/// <param name="Fault">Why it could not be stored.</param>
internal sealed record EditOutcome(EditStatus Status, ContentItem Item, IShape Editor, ContentItem? Stored, Exception? Fault = null);

/// <summary>Reads a posted editor into an item and stores it.</summary>
internal sealed class ContentEditor(
    IContentManager manager, IContentItemDisplayManager display, IUpdateModelAccessor updates, RequiredFields required, ItemDifferences differences, Session session)
{
    /// <summary>Saves the form's values as a draft and, if asked, publishes them. Stores nothing of a form that is not valid.</summary>
    /// <param name="draft">The version to change; a new item where <paramref name="stored"/> is null.</param>
    /// <param name="stored">A copy of the newest version as it is stored.</param>
    public async Task<EditOutcome> SaveAsync(ContentItem draft, ContentItem? stored, string? token, EditIntent intent)
    {
        var editor = await display.UpdateEditorAsync(draft, updates.ModelUpdater, isNew: stored is null);
        await ValidateAsync(draft, intent);
        if (await IsStaleAsync(draft, stored, token))
        {
            return await GiveUpAsync(EditStatus.Conflict, draft, editor, stored);
        }

        if (intent == EditIntent.None || !updates.ModelUpdater.ModelState.IsValid)
        {
            return await GiveUpAsync(EditStatus.Invalid, draft, editor, stored);
        }

        try
        {
            var status = await StoreAsync(draft, stored is null, intent);
            await session.SaveChangesAsync();
            return new EditOutcome(status, draft, editor, stored);
        }
        catch (Exception exception) when (StorageFaults.Of(exception) is { } fault)
        {
            // A conflict: two saved at the same moment and the other one was first.
            await session.CancelAsync();
            return fault == StorageFault.Conflict
                ? new EditOutcome(EditStatus.Conflict, draft, editor, await manager.GetAsync(draft.ContentItemId, VersionOptions.Latest))
                : new EditOutcome(EditStatus.NotStored, draft, editor, stored, exception);
        }
    }

    private async Task<EditOutcome> GiveUpAsync(EditStatus status, ContentItem draft, IShape editor, ContentItem? stored)
    {
        await session.CancelAsync();
        return new EditOutcome(status, draft, editor, stored);
    }

    // Where both hold the same nothing can be lost: a form sent twice is not a conflict.
    private async Task<bool> IsStaleAsync(ContentItem draft, ContentItem? stored, string? token) =>
        token != EditToken.Of(stored) && (stored is null ? token != EditToken.New : (await differences.FindAsync(stored, draft)).Count > 0);

    private async Task ValidateAsync(ContentItem draft, EditIntent intent)
    {
        var state = updates.ModelUpdater.ModelState;
        var validation = await manager.ValidateAsync(draft);
        IEnumerable<ValidationResult> missing = intent is EditIntent.Publish or EditIntent.Schedule ? await required.FindMissingAsync(draft) : [];
        foreach (var fault in validation.Errors.Concat(missing))
        {
            foreach (var name in fault.MemberNames.DefaultIfEmpty("").Where(name => state[name] is not { Errors.Count: > 0 }))
            {
                state.AddModelError(name, fault.ErrorMessage ?? "");
            }
        }
    }

    private async Task<EditStatus> StoreAsync(ContentItem draft, bool isNew, EditIntent intent)
    {
        if (isNew)
        {
            await manager.CreateAsync(draft, VersionOptions.Draft);
        }
        else
        {
            await manager.UpdateAsync(draft);
            await manager.SaveDraftAsync(draft);
        }

        if (intent != EditIntent.Publish)
        {
            return EditStatus.Saved;
        }

        // A handler may change the item before another one refuses: the draft must stand as it was saved.
        await session.FlushAsync();
        return await manager.PublishAsync(draft) ? EditStatus.Published : EditStatus.PublicationRefused;
    }
}
