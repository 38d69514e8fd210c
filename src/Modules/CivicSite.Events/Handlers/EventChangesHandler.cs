using CivicSite.Events.Models;
using CivicSite.Events.Services;
using CivicSite.News;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Environment.Cache;

namespace CivicSite.Events.Handlers;

/// <summary>Lets the choice of organisers and the calendar files expire, once the change that makes them wrong is stored.</summary>
internal sealed class EventChangesHandler(ISignal signal) : ContentHandlerBase
{
    public override Task PublishedAsync(PublishContentContext context) => ChangedAsync(context.ContentItem);

    public override Task UnpublishedAsync(PublishContentContext context) => ChangedAsync(context.ContentItem);

    public override Task RemovedAsync(RemoveContentContext context) => ChangedAsync(context.ContentItem);

    public override Task ImportedAsync(ImportContentContext context) => ChangedAsync(context.ContentItem);

    private Task ChangedAsync(ContentItem item)
    {
        if (item.Has<EventPart>() || item.ContentItemId is EventTypes.KindsTaxonomyId or NewsTypes.SettlementsTaxonomyId)
        {
            signal.DeferredSignalToken(EventOrganizers.Changed);
        }

        return Task.CompletedTask;
    }
}
