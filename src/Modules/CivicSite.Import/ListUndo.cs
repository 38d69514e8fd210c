using OrchardCore.ContentManagement;

namespace CivicSite.Import;

/// <summary>Why a row was not taken back.</summary>
public enum UndoFault
{
    None,

    /// <summary>The record was deleted since.</summary>
    Deleted,

    /// <summary>Somebody has changed the record since.</summary>
    Changed,

    /// <summary>The version that stood there before does not exist any more.</summary>
    Lost,

    /// <summary>The version that stood there before would not be published now.</summary>
    Refused,
}

/// <summary>Takes rows back: what a row made is removed, what it changed is as it was before. What somebody changed since stays.</summary>
public sealed class ListUndo(IContentManager contents)
{
    /// <summary>What a row wrote into a record.</summary>
    /// <param name="row">The row.</param>
    /// <param name="item">The version that it made.</param>
    /// <param name="formerVersionId">The version that stood there before; null for a new record.</param>
    public static void Remember(ListRow row, ContentItem item, string? formerVersionId) =>
        (row.ItemId, row.VersionId, row.ModifiedUtc, row.FormerVersionId) = (item.ContentItemId, item.ContentItemVersionId, item.ModifiedUtc, formerVersionId);

    /// <param name="row">A row that was written.</param>
    /// <param name="isRight">Whether a version that stood there before keeps the rules of today.</param>
    /// <param name="stands">Where the row's version was restored by taking a later row back: what stands for it now.</param>
    /// <returns>Why it was not taken back, and the version that stands there now; null where there was none.</returns>
    public async Task<(UndoFault Fault, ContentItem? Restored)> UndoAsync(ListRow row, Func<ContentItem, Task<bool>> isRight, RowVersion? stands = null)
    {
        var version = stands ?? new RowVersion(row.VersionId, row.ModifiedUtc);
        if (await contents.GetAsync(row.ItemId!, VersionOptions.Latest) is not { } latest)
        {
            return (row.FormerVersionId is null ? UndoFault.None : UndoFault.Deleted, null);
        }

        if (!latest.Published || version != new RowVersion(latest.ContentItemVersionId, latest.ModifiedUtc))
        {
            return (UndoFault.Changed, null);
        }

        if (row.FormerVersionId is null)
        {
            await contents.RemoveAsync(latest);
            return (UndoFault.None, null);
        }

        return await contents.GetVersionAsync(row.FormerVersionId) is not { } former ? (UndoFault.Lost, null)
            : await isRight(former) ? (UndoFault.None, await RestoreAsync(former))
            : (UndoFault.Refused, null);
    }

    private async Task<ContentItem> RestoreAsync(ContentItem former)
    {
        await contents.RestoreAsync(former);
        var draft = (await contents.GetAsync(former.ContentItemId, VersionOptions.Draft))!;
        return await contents.PublishAsync(draft) ? draft : throw new InvalidOperationException("The former version passed the rules, but was not published.");
    }
}

/// <summary>By what it is known whether somebody changed a record.</summary>
public sealed record RowVersion(string? VersionId, DateTime? ModifiedUtc);
