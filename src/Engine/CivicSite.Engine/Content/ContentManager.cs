using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Modules;
using YesSql;

namespace CivicSite.Engine.Content;

/// <inheritdoc cref="IContentManager"/>
internal sealed partial class ContentManager(
    IContentDefinitionManager definitions,
    IOptions<ContentOptions> options,
    ContentHandlerInvoker handlers,
    ISession session,
    IClock clock) : IContentManager
{
    public async Task<ContentItem> NewAsync(string contentType)
    {
        var item = new ContentItem { ContentItemId = ContentId.New(), ContentItemVersionId = ContentId.New(), ContentType = contentType };
        var type = await definitions.GetTypeDefinitionAsync(contentType);
        foreach (var part in type?.Parts ?? [])
        {
            var partType = options.Value.Parts.TryGetValue(part.PartDefinition.Name, out var option) ? option.Type : typeof(ContentPart);
            item.Weld(part.Name, (ContentPart)Activator.CreateInstance(partType)!);
        }

        var context = new InitializingContentContext(item);
        await handlers.InvokeAsync(item, (handler, part, _) => handler.InitializingAsync(context, part), handler => handler.InitializingAsync(context));
        await handlers.InvokeAsync(item, (handler, part, _) => handler.InitializedAsync(context, part), handler => handler.InitializedAsync(context));
        return item;
    }

    public async Task<ContentItem?> GetAsync(string contentItemId, VersionOptions? options = null)
    {
        options ??= VersionOptions.Published;
        var item = await Versions(contentItemId, options).FirstOrDefaultAsync();
        if (item is null)
        {
            return null;
        }

        item = await LoadAsync(item);
        return options.IsDraftRequired && item.Published ? await NewVersionAsync(item) : item;
    }

    public async Task<IEnumerable<ContentItem>> GetAsync(IEnumerable<string> contentItemIds, VersionOptions? options = null)
    {
        options ??= VersionOptions.Published;
        var ids = contentItemIds.Distinct(StringComparer.Ordinal).ToArray();
        if (ids.Length == 0)
        {
            return [];
        }

        var found = options.IsPublished
            ? await session.Query<ContentItem, ContentItemIndex>(row => ids.Contains(row.ContentItemId) && row.Published).ListAsync()
            : await session.Query<ContentItem, ContentItemIndex>(row => ids.Contains(row.ContentItemId) && row.Latest).ListAsync();
        var items = new List<ContentItem>();
        foreach (var item in found.OrderBy(item => Array.IndexOf(ids, item.ContentItemId)))
        {
            if (!options.IsDraft || !item.Published)
            {
                items.Add(await LoadAsync(item));
            }
        }

        return items;
    }

    public async Task<ContentItem?> GetVersionAsync(string contentItemVersionId)
    {
        var item = await session.Query<ContentItem, ContentItemIndex>(row => row.ContentItemVersionId == contentItemVersionId).FirstOrDefaultAsync();
        return item is null ? null : await LoadAsync(item);
    }

    public async Task<IEnumerable<ContentItem>> GetAllVersionsAsync(string contentItemId)
    {
        var versions = await session.Query<ContentItem, ContentItemIndex>(row => row.ContentItemId == contentItemId)
            .OrderByDescending(row => row.ModifiedUtc).ListAsync();
        var items = new List<ContentItem>();
        foreach (var version in versions)
        {
            items.Add(await LoadAsync(version));
        }

        return items;
    }

    public async Task<ContentItem> LoadAsync(ContentItem contentItem)
    {
        var context = new LoadContentContext(contentItem);
        await handlers.InvokeAsync(contentItem, (handler, part, _) => handler.LoadingAsync(context, part), handler => handler.LoadingAsync(context));
        await handlers.InvokeAsync(contentItem, (handler, part, _) => handler.LoadedAsync(context, part), handler => handler.LoadedAsync(context));
        return contentItem;
    }

    public async Task<ContentValidateResult> ValidateAsync(ContentItem contentItem)
    {
        var context = new ValidateContentContext(contentItem);
        await handlers.InvokeAsync(contentItem, (handler, part, _) => handler.ValidatingAsync(context, part), handler => handler.ValidatingAsync(context));
        await handlers.InvokeAsync(contentItem, (handler, part, _) => handler.ValidatedAsync(context, part), handler => handler.ValidatedAsync(context));
        return context.ContentValidateResult;
    }

    public async Task<TAspect> PopulateAspectAsync<TAspect>(IContent content, TAspect aspect)
    {
        var context = new ContentItemAspectContext { ContentItem = content.ContentItem, Aspect = aspect! };
        await handlers.InvokeAsync(
            content.ContentItem,
            (handler, part, _) => handler.GetContentItemAspectAsync(context, part),
            handler => handler.GetContentItemAspectAsync(context));
        return aspect;
    }

    private IQuery<ContentItem, ContentItemIndex> Versions(string contentItemId, VersionOptions version)
    {
        var query = session.Query<ContentItem, ContentItemIndex>(row => row.ContentItemId == contentItemId);
        return version switch
        {
            { IsPublished: true } => query.Where(row => row.Published),
            { IsDraft: true, IsDraftRequired: false } => query.Where(row => row.Latest && !row.Published),
            _ => query.Where(row => row.Latest),
        };
    }

    private async Task<ContentItem?> PublishedVersionAsync(string contentItemId) =>
        await session.Query<ContentItem, ContentItemIndex>(row => row.ContentItemId == contentItemId && row.Published).FirstOrDefaultAsync();

    private async Task<ContentItem?> LatestVersionAsync(string contentItemId) =>
        await session.Query<ContentItem, ContentItemIndex>(row => row.ContentItemId == contentItemId && row.Latest).FirstOrDefaultAsync();
}
