using CivicSite.Engine.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Modules;

namespace CivicSite.Engine.Audit;

/// <summary>Keeps what happens to content items.</summary>
internal sealed class AuditTrailContentHandler(IAuditTrail audit, Session session, IHttpContextAccessor accessor, IClock clock) : ContentHandlerBase
{
    // An editor saves its draft by itself every few seconds: one entry for a spell of work on a version is enough.
    private static readonly TimeSpan Spell = TimeSpan.FromMinutes(5);

    // Entries are written with the session's next flush: what this request has recorded cannot be looked up yet.
    private readonly HashSet<string> _keptVersions = new(StringComparer.Ordinal);

    // An import or a restoration is one thing to people, though it creates, saves and publishes.
    private string? _partOfLarger;

    public override Task CreatedAsync(CreateContentContext context)
    {
        _keptVersions.Add(context.ContentItem.ContentItemVersionId);
        return RecordAsync(AuditEvents.Created, context.ContentItem);
    }

    public override Task UpdatedAsync(UpdateContentContext context) => SavedAsync(context.ContentItem);

    public override Task DraftSavedAsync(SaveDraftContentContext context) => SavedAsync(context.ContentItem);

    public override Task PublishedAsync(PublishContentContext context) => RecordAsync(AuditEvents.Published, context.ContentItem);

    public override Task UnpublishedAsync(PublishContentContext context) =>
        RecordAsync(AuditEvents.Unpublished, context.PreviousItem ?? context.ContentItem);

    public override Task RemovedAsync(RemoveContentContext context) =>
        RecordAsync(context.NoActiveVersionLeft ? AuditEvents.Removed : AuditEvents.DraftDiscarded, context.ContentItem);

    public override Task RestoringAsync(RestoreContentContext context) => Begin(context.ContentItem);

    public override Task RestoredAsync(RestoreContentContext context) => EndAsync(AuditEvents.Restored, context.ContentItem);

    public override Task ImportingAsync(ImportContentContext context) => Begin(context.ContentItem);

    public override Task ImportedAsync(ImportContentContext context) => EndAsync(AuditEvents.Imported, context.ContentItem);

    private Task Begin(ContentItem item)
    {
        _partOfLarger = item.ContentItemId;
        return Task.CompletedTask;
    }

    private Task EndAsync(string name, ContentItem item)
    {
        _partOfLarger = null;
        return RecordAsync(name, item);
    }

    private async Task SavedAsync(ContentItem item)
    {
        if (item.ContentItemId == _partOfLarger || !_keptVersions.Add(item.ContentItemVersionId))
        {
            return;
        }

        var since = clock.UtcNow - Spell;
        var userName = accessor.HttpContext?.User.Identity?.Name;
        var isKept = await session.Context.AuditEvents.AnyAsync(row =>
            row.CorrelationId == item.ContentItemId && row.VersionId == item.ContentItemVersionId
            && (row.Name == AuditEvents.Saved || row.Name == AuditEvents.Created) && row.CreatedUtc > since && row.UserName == userName);
        if (!isKept)
        {
            await RecordAsync(AuditEvents.Saved, item);
        }
    }

    private Task RecordAsync(string name, ContentItem item) =>
        item.ContentItemId == _partOfLarger
            ? Task.CompletedTask
            : audit.RecordAsync(AuditCategories.Content, name, item.ContentItemId, item.DisplayText, item.ContentItemVersionId);
}
