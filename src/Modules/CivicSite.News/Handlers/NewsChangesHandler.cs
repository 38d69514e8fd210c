using CivicSite.News.Services;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Environment.Cache;

namespace CivicSite.News.Handlers;

/// <summary>Lets cached figures expire, once the change that makes them wrong is stored.</summary>
internal sealed class NewsChangesHandler(ISignal signal) : ContentHandlerBase
{
    public override Task PublishedAsync(PublishContentContext context) => ChangedAsync(context.ContentItem);

    public override Task UnpublishedAsync(PublishContentContext context) => ChangedAsync(context.ContentItem);

    public override Task RemovedAsync(RemoveContentContext context) => ChangedAsync(context.ContentItem);

    public override Task ImportedAsync(ImportContentContext context) => ChangedAsync(context.ContentItem);

    private Task ChangedAsync(ContentItem item)
    {
        if (string.Equals(item.ContentType, NewsTypes.Article, StringComparison.Ordinal))
        {
            signal.DeferredSignalToken(NewsSignals.Articles);
        }
        else if (item.ContentItemId is NewsTypes.TopicsTaxonomyId or NewsTypes.SettlementsTaxonomyId)
        {
            signal.DeferredSignalToken(NewsSignals.Terms);
        }

        return Task.CompletedTask;
    }
}
