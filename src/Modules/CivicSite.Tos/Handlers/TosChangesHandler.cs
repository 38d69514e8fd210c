using CivicSite.News;
using CivicSite.Tos.Services;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Environment.Cache;

namespace CivicSite.Tos.Handlers;

/// <summary>Lets the directory expire, once the change that makes it wrong is stored.</summary>
internal sealed class TosChangesHandler(ISignal signal) : ContentHandlerBase
{
    public override Task PublishedAsync(PublishContentContext context) => ChangedAsync(context.ContentItem);

    public override Task UnpublishedAsync(PublishContentContext context) => ChangedAsync(context.ContentItem);

    public override Task RemovedAsync(RemoveContentContext context) => ChangedAsync(context.ContentItem);

    public override Task ImportedAsync(ImportContentContext context) => ChangedAsync(context.ContentItem);

    private Task ChangedAsync(ContentItem item)
    {
        if (item.ContentType is TosTypes.Tos or TosTypes.Project or TosTypes.Forum or TosTypes.Contest or TosTypes.Entry
            || string.Equals(item.ContentItemId, NewsTypes.SettlementsTaxonomyId, StringComparison.Ordinal))
        {
            signal.DeferredSignalToken(TosDirectories.Changed);
        }

        return Task.CompletedTask;
    }
}
