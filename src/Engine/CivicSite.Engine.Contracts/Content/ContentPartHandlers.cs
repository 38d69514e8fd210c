namespace OrchardCore.ContentManagement.Handlers;

/// <summary>Takes part in the life of the items that have a certain part.</summary>
public interface IContentPartHandler
{
    Task InitializingAsync(InitializingContentContext context, ContentPart part);

    Task InitializedAsync(InitializingContentContext context, ContentPart part);

    Task LoadingAsync(LoadContentContext context, ContentPart part);

    Task LoadedAsync(LoadContentContext context, ContentPart part);

    Task ValidatingAsync(ValidateContentContext context, ContentPart part);

    Task ValidatedAsync(ValidateContentContext context, ContentPart part);

    Task CreatingAsync(CreateContentContext context, ContentPart part);

    Task CreatedAsync(CreateContentContext context, ContentPart part);

    Task UpdatingAsync(UpdateContentContext context, ContentPart part);

    Task UpdatedAsync(UpdateContentContext context, ContentPart part);

    Task DraftSavingAsync(SaveDraftContentContext context, ContentPart part);

    Task DraftSavedAsync(SaveDraftContentContext context, ContentPart part);

    Task VersioningAsync(VersionContentContext context, ContentPart part, ContentPart building);

    Task VersionedAsync(VersionContentContext context, ContentPart part, ContentPart building);

    Task PublishingAsync(PublishContentContext context, ContentPart part);

    Task PublishedAsync(PublishContentContext context, ContentPart part);

    Task UnpublishingAsync(PublishContentContext context, ContentPart part);

    Task UnpublishedAsync(PublishContentContext context, ContentPart part);

    Task RemovingAsync(RemoveContentContext context, ContentPart part);

    Task RemovedAsync(RemoveContentContext context, ContentPart part);

    Task ImportingAsync(ImportContentContext context, ContentPart part);

    Task ImportedAsync(ImportContentContext context, ContentPart part);

    Task GetContentItemAspectAsync(ContentItemAspectContext context, ContentPart part);
}

/// <summary>Takes part in the life of the items that have a <typeparamref name="TPart"/>.</summary>
public abstract class ContentPartHandler<TPart> : IContentPartHandler
    where TPart : ContentPart, new()
{
    public virtual Task InitializingAsync(InitializingContentContext context, TPart part) => Task.CompletedTask;

    public virtual Task InitializedAsync(InitializingContentContext context, TPart part) => Task.CompletedTask;

    public virtual Task LoadingAsync(LoadContentContext context, TPart part) => Task.CompletedTask;

    public virtual Task LoadedAsync(LoadContentContext context, TPart part) => Task.CompletedTask;

    public virtual Task ValidatingAsync(ValidateContentContext context, TPart part) => Task.CompletedTask;

    public virtual Task ValidatedAsync(ValidateContentContext context, TPart part) => Task.CompletedTask;

    public virtual Task CreatingAsync(CreateContentContext context, TPart part) => Task.CompletedTask;

    public virtual Task CreatedAsync(CreateContentContext context, TPart part) => Task.CompletedTask;

    public virtual Task UpdatingAsync(UpdateContentContext context, TPart part) => Task.CompletedTask;

    public virtual Task UpdatedAsync(UpdateContentContext context, TPart part) => Task.CompletedTask;

    public virtual Task DraftSavingAsync(SaveDraftContentContext context, TPart part) => Task.CompletedTask;

    public virtual Task DraftSavedAsync(SaveDraftContentContext context, TPart part) => Task.CompletedTask;

    public virtual Task VersioningAsync(VersionContentContext context, TPart existing, TPart building) => Task.CompletedTask;

    public virtual Task VersionedAsync(VersionContentContext context, TPart existing, TPart building) => Task.CompletedTask;

    public virtual Task PublishingAsync(PublishContentContext context, TPart part) => Task.CompletedTask;

    public virtual Task PublishedAsync(PublishContentContext context, TPart part) => Task.CompletedTask;

    public virtual Task UnpublishingAsync(PublishContentContext context, TPart part) => Task.CompletedTask;

    public virtual Task UnpublishedAsync(PublishContentContext context, TPart part) => Task.CompletedTask;

    public virtual Task RemovingAsync(RemoveContentContext context, TPart part) => Task.CompletedTask;

    public virtual Task RemovedAsync(RemoveContentContext context, TPart part) => Task.CompletedTask;

    public virtual Task ImportingAsync(ImportContentContext context, TPart part) => Task.CompletedTask;

    public virtual Task ImportedAsync(ImportContentContext context, TPart part) => Task.CompletedTask;

    public virtual Task GetContentItemAspectAsync(ContentItemAspectContext context, TPart part) => Task.CompletedTask;

    Task IContentPartHandler.InitializingAsync(InitializingContentContext context, ContentPart part) => InitializingAsync(context, (TPart)part);

    Task IContentPartHandler.InitializedAsync(InitializingContentContext context, ContentPart part) => InitializedAsync(context, (TPart)part);

    Task IContentPartHandler.LoadingAsync(LoadContentContext context, ContentPart part) => LoadingAsync(context, (TPart)part);

    Task IContentPartHandler.LoadedAsync(LoadContentContext context, ContentPart part) => LoadedAsync(context, (TPart)part);

    Task IContentPartHandler.ValidatingAsync(ValidateContentContext context, ContentPart part) => ValidatingAsync(context, (TPart)part);

    Task IContentPartHandler.ValidatedAsync(ValidateContentContext context, ContentPart part) => ValidatedAsync(context, (TPart)part);

    Task IContentPartHandler.CreatingAsync(CreateContentContext context, ContentPart part) => CreatingAsync(context, (TPart)part);

    Task IContentPartHandler.CreatedAsync(CreateContentContext context, ContentPart part) => CreatedAsync(context, (TPart)part);

    Task IContentPartHandler.UpdatingAsync(UpdateContentContext context, ContentPart part) => UpdatingAsync(context, (TPart)part);

    Task IContentPartHandler.UpdatedAsync(UpdateContentContext context, ContentPart part) => UpdatedAsync(context, (TPart)part);

    Task IContentPartHandler.DraftSavingAsync(SaveDraftContentContext context, ContentPart part) => DraftSavingAsync(context, (TPart)part);

    Task IContentPartHandler.DraftSavedAsync(SaveDraftContentContext context, ContentPart part) => DraftSavedAsync(context, (TPart)part);

    Task IContentPartHandler.VersioningAsync(VersionContentContext context, ContentPart part, ContentPart building) => VersioningAsync(context, (TPart)part, (TPart)building);

    Task IContentPartHandler.VersionedAsync(VersionContentContext context, ContentPart part, ContentPart building) => VersionedAsync(context, (TPart)part, (TPart)building);

    Task IContentPartHandler.PublishingAsync(PublishContentContext context, ContentPart part) => PublishingAsync(context, (TPart)part);

    Task IContentPartHandler.PublishedAsync(PublishContentContext context, ContentPart part) => PublishedAsync(context, (TPart)part);

    Task IContentPartHandler.UnpublishingAsync(PublishContentContext context, ContentPart part) => UnpublishingAsync(context, (TPart)part);

    Task IContentPartHandler.UnpublishedAsync(PublishContentContext context, ContentPart part) => UnpublishedAsync(context, (TPart)part);

    Task IContentPartHandler.RemovingAsync(RemoveContentContext context, ContentPart part) => RemovingAsync(context, (TPart)part);

    Task IContentPartHandler.RemovedAsync(RemoveContentContext context, ContentPart part) => RemovedAsync(context, (TPart)part);

    Task IContentPartHandler.ImportingAsync(ImportContentContext context, ContentPart part) => ImportingAsync(context, (TPart)part);

    Task IContentPartHandler.ImportedAsync(ImportContentContext context, ContentPart part) => ImportedAsync(context, (TPart)part);

    Task IContentPartHandler.GetContentItemAspectAsync(ContentItemAspectContext context, ContentPart part) => GetContentItemAspectAsync(context, (TPart)part);
}
