using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Modules;
using YesSql;
using ISession = YesSql.ISession;

namespace CivicSite.Engine.Contents.Removal;

/// <summary>Notes, when an item is removed, how it was: which version was the newest, which was public.</summary>
internal sealed class RemovalHandler(ISession session, IClock clock, IHttpContextAccessor accessor) : ContentHandlerBase
{
    private readonly Dictionary<string, (ContentItem Latest, RemovedPart Note)> _removing = new(StringComparer.Ordinal);

    public override async Task RemovingAsync(RemoveContentContext context)
    {
        var id = context.ContentItem.ContentItemId;
        var versions = (await session.Query<ContentItem, ContentItemIndex>(row => row.ContentItemId == id && (row.Latest || row.Published)).ListAsync()).ToList();
        if (!context.NoActiveVersionLeft || versions.Find(version => version.Latest) is not { } latest)
        {
            return;
        }

        var published = versions.Find(version => version.Published);
        _removing[id] = (latest, new RemovedPart
        {
            RemovedUtc = clock.UtcNow,
            RemovedBy = accessor.HttpContext?.User.Identity?.Name,
            PublishedVersionId = published?.ContentItemVersionId,
            PublishedUtc = published?.PublishedUtc,
        });
    }

    public override async Task RemovedAsync(RemoveContentContext context)
    {
        if (_removing.Remove(context.ContentItem.ContentItemId, out var removal))
        {
            removal.Latest.Apply(removal.Note);
            removal.Latest.ModifiedUtc = removal.Note.RemovedUtc;
            await session.SaveAsync(removal.Latest);
        }
    }
}
