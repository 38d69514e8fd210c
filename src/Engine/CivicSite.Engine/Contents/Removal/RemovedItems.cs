using CivicSite.Engine.Contents.List;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;
using OrchardCore.PublishLater.Models;
using YesSql;

namespace CivicSite.Engine.Contents.Removal;

/// <summary>Brings removed items back.</summary>
internal sealed class RemovedItems(ISession session, IContentManager manager, IClock clock)
{
    /// <summary>The last version of a removed item, or null where the item is not removed.</summary>
    public Task<ContentItem?> FindAsync(string contentItemId) =>
        session.Query<ContentItem, ContentListIndex>(row => row.ContentItemId == contentItemId && row.Removed).FirstOrDefaultAsync();

    /// <summary>Makes the item what it was. False where it was public and a handler refuses to publish it again: then it is a draft.</summary>
    public async Task<bool> RestoreAsync(ContentItem removed)
    {
        var note = removed.As<RemovedPart>() ?? throw new InvalidOperationException("The item is not removed.");
        removed.Data.Remove(nameof(RemovedPart));
        removed.Elements.Remove(nameof(RemovedPart));
        removed.Latest = true;
        await session.SaveAsync(removed);
        if (removed.As<PublishLaterPart>()?.ScheduledPublishUtc <= clock.UtcNow)
        {
            // Its time passed while it was removed: whoever takes it back decides anew.
            removed.Alter<PublishLaterPart>(part => part.ScheduledPublishUtc = null);
        }

        if (note.PublishedVersionId is null)
        {
            await manager.SaveDraftAsync(removed);
            return true;
        }

        var published = note.PublishedVersionId == removed.ContentItemVersionId ? removed : await manager.GetVersionAsync(note.PublishedVersionId);
        if (published is null || !await manager.PublishAsync(published))
        {
            return false;
        }

        published.PublishedUtc = note.PublishedUtc ?? published.PublishedUtc;
        published.Latest = published == removed;
        await session.SaveAsync(published);
        removed.Latest = true;
        await session.SaveAsync(removed);
        return true;
    }
}
