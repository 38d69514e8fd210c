using OrchardCore.ContentManagement.Handlers;

namespace CivicSite.IntegrationTests.InProcess;

/// <summary>What the content handlers of a scope were called for, and what they refuse.</summary>
internal sealed class HandlerLog
{
    public List<string> Calls { get; } = [];

    public bool RefusePublish { get; set; }

    public bool RefuseUnpublish { get; set; }
}

/// <summary>Writes the calls of one scope down.</summary>
internal sealed class RecordingHandler(HandlerLog log) : ContentHandlerBase
{
    /// <summary>An item with this text may not be published.</summary>
    public const string Unpublishable = "НЕЛЬЗЯ";

    public override Task CreatingAsync(CreateContentContext context) => Add("creating");

    public override Task CreatedAsync(CreateContentContext context) => Add("created");

    public override Task UpdatingAsync(UpdateContentContext context) => Add("updating");

    public override Task UpdatedAsync(UpdateContentContext context) => Add("updated");

    public override Task DraftSavingAsync(SaveDraftContentContext context) => Add("saving");

    public override Task DraftSavedAsync(SaveDraftContentContext context) => Add("saved");

    public override Task VersioningAsync(VersionContentContext context) => Add("versioning");

    public override Task VersionedAsync(VersionContentContext context) => Add("versioned");

    public override Task PublishingAsync(PublishContentContext context)
    {
        context.Cancel |= log.RefusePublish || context.ContentItem.DisplayText == Unpublishable;
        return Add("publishing");
    }

    public override Task PublishedAsync(PublishContentContext context) => Add("published");

    public override Task UnpublishingAsync(PublishContentContext context)
    {
        context.Cancel |= log.RefuseUnpublish;
        return Add("unpublishing");
    }

    public override Task UnpublishedAsync(PublishContentContext context) => Add("unpublished");

    public override Task RemovingAsync(RemoveContentContext context) => Add("removing");

    public override Task RemovedAsync(RemoveContentContext context) => Add("removed");

    private Task Add(string call)
    {
        log.Calls.Add(call);
        return Task.CompletedTask;
    }
}
