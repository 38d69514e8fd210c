using CivicSite.Museum.Bookings;
using CivicSite.Museum.Services;
using CivicSite.Museum.Sessions;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Environment.Cache;

namespace CivicSite.Museum.Handlers;

/// <summary>Keeps the dates of lessons in step with them, and lets the directory expire once a change is stored.</summary>
internal sealed class MuseumChangesHandler(SessionGenerator generator, DemonstrationRemoval demonstration, ISignal signal) : ContentHandlerBase
{
    public override async Task PublishedAsync(PublishContentContext context)
    {
        Changed(context.ContentItem);
        if (IsLesson(context.ContentItem))
        {
            await generator.MakeAsync(context.ContentItem);
        }
    }

    public override async Task UnpublishedAsync(PublishContentContext context)
    {
        Changed(context.ContentItem);
        if (IsLesson(context.ContentItem))
        {
            await generator.WithdrawAsync(context.ContentItem.ContentItemId);
        }
    }

    public override async Task RemovedAsync(RemoveContentContext context)
    {
        Changed(context.ContentItem);
        if (IsLesson(context.ContentItem))
        {
            await (context.ContentItem.As<Models.MuseumRecordPart>()?.Demonstration?.Value == true
                ? demonstration.RemoveAsync(context.ContentItem.ContentItemId)
                : generator.WithdrawAsync(context.ContentItem.ContentItemId));
        }
    }

    public override Task ImportedAsync(ImportContentContext context)
    {
        Changed(context.ContentItem);
        return Task.CompletedTask;
    }

    private static bool IsLesson(ContentItem item) => string.Equals(item.ContentType, MuseumTypes.Lesson, StringComparison.Ordinal);

    private void Changed(ContentItem item)
    {
        if (IsLesson(item) || string.Equals(item.ContentItemId, MuseumTypes.TopicsTaxonomyId, StringComparison.Ordinal))
        {
            signal.DeferredSignalToken(MuseumDirectories.Changed);
        }
    }
}
