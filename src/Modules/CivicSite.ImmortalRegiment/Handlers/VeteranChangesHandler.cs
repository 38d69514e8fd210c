using CivicSite.ImmortalRegiment.Directory;
using CivicSite.News;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Environment.Cache;

namespace CivicSite.ImmortalRegiment.Handlers;

/// <summary>Lets the directory expire, once the change that makes it wrong is stored.</summary>
internal sealed class VeteranChangesHandler(ISignal signal, VeteranChanges changes) : ContentHandlerBase
{
    public override Task PublishedAsync(PublishContentContext context) => ChangedAsync(context.ContentItem);

    public override Task UnpublishedAsync(PublishContentContext context) => ChangedAsync(context.ContentItem);

    public override Task RemovedAsync(RemoveContentContext context) => ChangedAsync(context.ContentItem);

    public override Task ImportedAsync(ImportContentContext context) => ChangedAsync(context.ContentItem);

    private Task ChangedAsync(ContentItem item)
    {
        if (string.Equals(item.ContentType, VeteranTypes.Veteran, StringComparison.Ordinal))
        {
            changes.Add(item.ContentItemId);
            signal.DeferredSignalToken(VeteranDirectories.Changed);
        }
        else if (string.Equals(item.ContentItemId, NewsTypes.SettlementsTaxonomyId, StringComparison.Ordinal))
        {
            signal.DeferredSignalToken(VeteranDirectories.Changed);
        }

        return Task.CompletedTask;
    }
}
