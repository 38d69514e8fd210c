using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.PublishLater.Models;

namespace CivicSite.Engine.Contents.History;

/// <summary>A version that is brought back brings no time of publication with it, which would have it published at once.</summary>
internal sealed class RestoredVersionHandler : ContentHandlerBase
{
    public override Task RestoringAsync(RestoreContentContext context)
    {
        if (context.ContentItem.Has<PublishLaterPart>())
        {
            context.ContentItem.Alter<PublishLaterPart>(part => part.ScheduledPublishUtc = null);
        }

        return Task.CompletedTask;
    }
}
