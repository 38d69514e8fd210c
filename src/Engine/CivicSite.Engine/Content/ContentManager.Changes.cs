using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;

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
            await PublishAsync(contentItem);
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

    public async Task<bool> PublishAsync(ContentItem contentItem)
    {
        if (contentItem.Published)
        {
            return true;
        }

        var previous = await PublishedVersionAsync(contentItem.ContentItemId);
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

        await ReplaceLatestAsync(contentItem);
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
        foreach (var item in contentItems)
        {
            await ImportAsync(item);
        }
    }

    private async Task ImportAsync(ContentItem item)
    {
        item.ContentItemId ??= ContentId.New();
        item.ContentItemVersionId ??= ContentId.New();
        var original = await LatestVersionAsync(item.ContentItemId);
        var context = new ImportContentContext(item, original);
        await handlers.InvokeAsync(item, (handler, part, _) => handler.ImportingAsync(context, part), handler => handler.ImportingAsync(context));
        var publish = item.Published;
        item.Published = false;
        if (original is null)
        {
            var (modified, published) = (item.ModifiedUtc, item.PublishedUtc);
            await CreateAsync(item, VersionOptions.Draft);
            await PublishImportedAsync(item, publish, modified, published);
        }
        else
        {
            var version = original.Published ? await NewVersionAsync(original) : original;
            version.ReplaceData(item.Data);
            version.DisplayText = item.DisplayText;
            version.Owner = item.Owner ?? version.Owner;
            version.Author = item.Author ?? version.Author;
            await UpdateAsync(version);
            await PublishImportedAsync(version, publish, item.ModifiedUtc, item.PublishedUtc);
            item = version;
        }

        await handlers.InvokeAsync(item, (handler, part, _) => handler.ImportedAsync(context, part), handler => handler.ImportedAsync(context));
    }

    // An import keeps the times that it brings.
    private async Task PublishImportedAsync(ContentItem item, bool publish, DateTime? modifiedUtc, DateTime? publishedUtc)
    {
        if (publish)
        {
            await PublishAsync(item);
        }

        item.ModifiedUtc = modifiedUtc ?? item.ModifiedUtc;
        item.PublishedUtc = publishedUtc ?? item.PublishedUtc;
        await session.SaveAsync(item);
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
