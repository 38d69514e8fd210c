using CivicSite.News;
using CivicSite.Organizations.Services;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Environment.Cache;

namespace CivicSite.Organizations.Handlers;

/// <summary>Lets the directory expire, once the change that makes it wrong is stored.</summary>
internal sealed class OrganizationChangesHandler(ISignal signal) : ContentHandlerBase
{
    public override Task PublishedAsync(PublishContentContext context) => ChangedAsync(context.ContentItem);

    public override Task UnpublishedAsync(PublishContentContext context) => ChangedAsync(context.ContentItem);

    public override Task RemovedAsync(RemoveContentContext context) => ChangedAsync(context.ContentItem);

    public override Task ImportedAsync(ImportContentContext context) => ChangedAsync(context.ContentItem);

    private Task ChangedAsync(ContentItem item)
    {
        if (item.ContentType is OrganizationTypes.Organization or OrganizationTypes.Agreement
            || item.ContentItemId is OrganizationTypes.KindsTaxonomyId or OrganizationTypes.ActivitiesTaxonomyId or NewsTypes.SettlementsTaxonomyId)
        {
            signal.DeferredSignalToken(OrganizationDirectories.Changed);
        }

        return Task.CompletedTask;
    }
}
