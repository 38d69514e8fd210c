using CivicSite.Search.Documents;
using CivicSite.Search.Index;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;

namespace CivicSite.Search.Handlers;

/// <summary>Tells the index of every change of what is public. Drafts are none of its business.</summary>
internal sealed class SearchHandler(IEnumerable<ISearchSource> sources, ISearchAdministration index) : ContentHandlerBase
{
    public override Task PublishedAsync(PublishContentContext context) => ChangedAsync(context.ContentItem);

    public override Task UnpublishedAsync(PublishContentContext context) => ChangedAsync(context.ContentItem);

    public override Task RemovedAsync(RemoveContentContext context) => ChangedAsync(context.ContentItem);

    public override Task ImportedAsync(ImportContentContext context) => ChangedAsync(context.ContentItem);

    public override Task UpdatedAsync(UpdateContentContext context) =>
        context.ContentItem.Published ? ChangedAsync(context.ContentItem) : Task.CompletedTask;

    private async Task ChangedAsync(ContentItem item)
    {
        foreach (var source in sources)
        {
            if (source.ContentTypes.Any(type => string.Equals(type.Name, item.ContentType, StringComparison.Ordinal)))
            {
                await index.ChangedAsync(item);
            }
            else if (source.DependsOn(item))
            {
                await index.RefreshAsync();
            }
        }
    }
}
