using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Records;
using YesSql;

namespace CivicSite.Engine.Content;

/// <content>Everything that writes.</content>
internal sealed partial class ContentManager
{
    public async Task CreateAsync(ContentItem contentItem, VersionOptions? options = null)
    {
        options ??= VersionOptions.Published;
        var now = clock.UtcNow;
        contentItem.CreatedUtc ??= now;
        contentItem.ModifiedUtc = now;
        contentItem.Latest = true;
        contentItem.Published = false;
        var context = new CreateContentContext(contentItem);
        await handlers.InvokeAsync(contentItem, (handler, part, _) => handler.CreatingAsync(context, part), handler => handler.CreatingAsync(context));
        await session.SaveAsync(contentItem);
        await handlers.InvokeAsync(contentItem, (handler, part, _) => handler.CreatedAsync(context, part), handler => handler.CreatedAsync(context));
        if (options.IsPublished)
        {
            await PublishAsync(contentItem, isNew: true);
        }
    }

    public async Task UpdateAsync(ContentItem contentItem)
    {
        contentItem.ModifiedUtc = clock.UtcNow;
        var context = new UpdateContentContext(contentItem);
        await handlers.InvokeAsync(contentItem, (handler, part, _) => handler.UpdatingAsync(context, part), handler => handler.UpdatingAsync(context));
        await session.SaveAsync(contentItem);
        await handlers.InvokeAsync(contentItem, (handler, part, _) => handler.UpdatedAsync(context, part), handler => handler.UpdatedAsync(context));
    }

    public async Task SaveDraftAsync(ContentItem contentItem)
    {
        if (contentItem.Published || !contentItem.Latest)
        {
            throw new InvalidOperationException("Only the newest draft can be saved as a draft.");
        }

        contentItem.ModifiedUtc = clock.UtcNow;
        var context = new SaveDraftContentContext(contentItem);
        await handlers.InvokeAsync(contentItem, (handler, part, _) => handler.DraftSavingAsync(context, part), handler => handler.DraftSavingAsync(context));
        await session.SaveAsync(contentItem);
        await handlers.InvokeAsync(contentItem, (handler, part, _) => handler.DraftSavedAsync(context, part), handler => handler.DraftSavedAsync(context));
    }

    public Task<bool> PublishAsync(ContentItem contentItem) =>
        contentItem.Published ? Task.FromResult(true) : PublishAsync(contentItem, isNew: false);

    // A new item has no other versions to look for.
    private async Task<bool> PublishAsync(ContentItem contentItem, bool isNew)
    {
        var previous = isNew ? null : await PublishedVersionAsync(contentItem.ContentItemId);
        var context = new PublishContentContext(contentItem, previous);
        await handlers.InvokeAsync(contentItem, (handler, part, _) => handler.PublishingAsync(context, part), handler => handler.PublishingAsync(context));
        if (context.Cancel)
        {
            return false;
        }

        if (previous is not null)
        {
            previous.Published = false;
            await session.SaveAsync(previous);
        }

        if (!isNew)
        {
            await ReplaceLatestAsync(contentItem);
        }

        contentItem.Published = true;
        contentItem.PublishedUtc = clock.UtcNow;
        await session.SaveAsync(contentItem);
        await handlers.InvokeAsync(contentItem, (handler, part, _) => handler.PublishedAsync(context, part), handler => handler.PublishedAsync(context));
        return true;
    }

    public async Task<bool> UnpublishAsync(ContentItem contentItem)
    {
        var published = contentItem.Published ? contentItem : await PublishedVersionAsync(contentItem.ContentItemId);
        if (published is null)
        {
            return true;
        }

        var context = new PublishContentContext(contentItem, published);
        await handlers.InvokeAsync(contentItem, (handler, part, _) => handler.UnpublishingAsync(context, part), handler => handler.UnpublishingAsync(context));
        if (context.Cancel)
        {
            return false;
        }

        published.Published = false;
        published.ModifiedUtc = clock.UtcNow;
        await session.SaveAsync(published);
        await handlers.InvokeAsync(contentItem, (handler, part, _) => handler.UnpublishedAsync(context, part), handler => handler.UnpublishedAsync(context));
        return true;
    }

    public async Task RemoveAsync(ContentItem contentItem)
    {
        var published = await PublishedVersionAsync(contentItem.ContentItemId);
        var latest = await LatestVersionAsync(contentItem.ContentItemId);
        var context = new RemoveContentContext(contentItem, noActiveVersionLeft: true);
        await handlers.InvokeAsync(contentItem, (handler, part, _) => handler.RemovingAsync(context, part), handler => handler.RemovingAsync(context));
        foreach (var version in new[] { published, latest }.OfType<ContentItem>().Distinct())
        {
            version.Published = false;
            version.Latest = false;
            version.ModifiedUtc = clock.UtcNow;
            await session.SaveAsync(version);
        }

        await handlers.InvokeAsync(contentItem, (handler, part, _) => handler.RemovedAsync(context, part), handler => handler.RemovedAsync(context));
    }

    public async Task DiscardDraftAsync(ContentItem contentItem)
    {
        if (contentItem.Published || !contentItem.Latest)
        {
            throw new InvalidOperationException("Only the newest draft can be discarded.");
        }

        var published = await PublishedVersionAsync(contentItem.ContentItemId);
        var context = new RemoveContentContext(contentItem, noActiveVersionLeft: published is null);
        await handlers.InvokeAsync(contentItem, (handler, part, _) => handler.RemovingAsync(context, part), handler => handler.RemovingAsync(context));
        contentItem.Latest = false;
        await session.SaveAsync(contentItem);
        if (published is not null)
        {
            published.Latest = true;
            await session.SaveAsync(published);
        }

        await handlers.InvokeAsync(contentItem, (handler, part, _) => handler.RemovedAsync(context, part), handler => handler.RemovedAsync(context));
    }

    public async Task<ContentValidateResult> RestoreAsync(ContentItem contentItem)
    {
        var restored = await NewVersionAsync(contentItem);
        var context = new RestoreContentContext(restored);
        await handlers.InvokeAsync(restored, (_, _, _) => Task.CompletedTask, handler => handler.RestoringAsync(context));
        var result = await ValidateAsync(restored);
        if (!result.Succeeded)
        {
            await session.CancelAsync();
            return result;
        }

        await SaveDraftAsync(restored);
        await handlers.InvokeAsync(restored, (_, _, _) => Task.CompletedTask, handler => handler.RestoredAsync(context));
        return result;
    }

    public async Task ImportAsync(IEnumerable<ContentItem> contentItems)
    {
        var items = contentItems.ToList();
        foreach (var item in items)
        {
            item.ContentItemId ??= ContentId.New();
            item.ContentItemVersionId ??= ContentId.New();
        }

        var ids = items.Select(item => item.ContentItemId).Distinct(StringComparer.Ordinal).ToArray();
        var known = (await session.Query<ContentItem, ContentItemIndex>(row => ids.Contains(row.ContentItemId) && row.Latest).ListAsync())
            .ToDictionary(item => item.ContentItemId, StringComparer.Ordinal);
        foreach (var item in items)
        {
            known[item.ContentItemId] = await ImportAsync(item, known.GetValueOrDefault(item.ContentItemId));
        }
    }

    private async Task<ContentItem> ImportAsync(ContentItem item, ContentItem? original)
    {
        var context = new ImportContentContext(item, original);
        await handlers.InvokeAsync(item, (handler, part, _) => handler.ImportingAsync(context, part), handler => handler.ImportingAsync(context));
        var (publish, modified, published) = (item.Published, item.ModifiedUtc, item.PublishedUtc);
        var version = item;
        if (original is null)
        {
            await CreateAsync(item, publish ? VersionOptions.Published : VersionOptions.Draft);
        }
        else
        {
            version = original.Published ? await NewVersionAsync(original) : original;
            version.ReplaceData(item.Data);
            version.DisplayText = item.DisplayText;
            version.Owner = item.Owner ?? version.Owner;
            version.Author = item.Author ?? version.Author;
            await UpdateAsync(version);
            if (publish)
            {
                await PublishAsync(version);
            }
        }

        // An import keeps the times that it brings.
        version.ModifiedUtc = modified ?? version.ModifiedUtc;
        version.PublishedUtc = published ?? version.PublishedUtc;
        await session.SaveAsync(version);
        await handlers.InvokeAsync(version, (handler, part, _) => handler.ImportedAsync(context, part), handler => handler.ImportedAsync(context));
        return version;
    }

    /// <summary>A new draft with the data of <paramref name="existing"/>; it becomes the latest version.</summary>
    private async Task<ContentItem> NewVersionAsync(ContentItem existing)
    {
        var building = existing.Copy();
        building.ContentItemVersionId = ContentId.New();
        building.Published = false;
        building.ModifiedUtc = clock.UtcNow;
        var context = new VersionContentContext(existing, building);
        await handlers.InvokeAsync(
            existing,
            (handler, part, name) => handler.VersioningAsync(context, part, (ContentPart?)building.Get(part.GetType(), name) ?? part),
            handler => handler.VersioningAsync(context));
        await ReplaceLatestAsync(building);
        await session.SaveAsync(building);
        await handlers.InvokeAsync(
            existing,
            (handler, part, name) => handler.VersionedAsync(context, part, (ContentPart?)building.Get(part.GetType(), name) ?? part),
            handler => handler.VersionedAsync(context));
        return building;
    }

    private async Task ReplaceLatestAsync(ContentItem item)
    {
        if (await LatestVersionAsync(item.ContentItemId) is { } latest && !ReferenceEquals(latest, item))
        {
            latest.Latest = false;
            await session.SaveAsync(latest);
        }

        item.Latest = true;
    }
}
