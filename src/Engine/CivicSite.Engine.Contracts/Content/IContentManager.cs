using OrchardCore.ContentManagement.Handlers;

namespace OrchardCore.ContentManagement;

/// <summary>Which version of a content item is meant.</summary>
public record VersionOptions
{
    /// <summary>The newest version, whatever its state.</summary>
    public static readonly VersionOptions Latest = new() { IsLatest = true };

    /// <summary>The version the public sees.</summary>
    public static readonly VersionOptions Published = new() { IsPublished = true };

    /// <summary>The newest version if it is a draft.</summary>
    public static readonly VersionOptions Draft = new() { IsDraft = true };

    /// <summary>The newest version if it is a draft; a new draft of the published one otherwise.</summary>
    public static readonly VersionOptions DraftRequired = new() { IsDraft = true, IsDraftRequired = true };

    public bool IsLatest { get; init; }

    public bool IsPublished { get; init; }

    public bool IsDraft { get; init; }

    public bool IsDraftRequired { get; init; }
}

/// <summary>The life of content items: made, changed, published, withdrawn, removed.</summary>
public interface IContentManager
{
    /// <summary>A new item of the type, not yet stored. An unknown type gives an item without parts.</summary>
    Task<ContentItem> NewAsync(string contentType);

    /// <summary>The version asked for (published by default), or null.</summary>
    Task<ContentItem?> GetAsync(string contentItemId, VersionOptions? options = null);

    /// <summary>The versions asked for, in the order of the ids; missing ones are left out.</summary>
    Task<IEnumerable<ContentItem>> GetAsync(IEnumerable<string> contentItemIds, VersionOptions? options = null);

    Task<ContentItem?> GetVersionAsync(string contentItemVersionId);

    /// <summary>All versions, the newest first.</summary>
    Task<IEnumerable<ContentItem>> GetAllVersionsAsync(string contentItemId);

    /// <summary>Runs the load handlers on an item that came from a query.</summary>
    Task<ContentItem> LoadAsync(ContentItem contentItem);

    /// <summary>Stores a new item as a draft or, by default, published.</summary>
    Task CreateAsync(ContentItem contentItem, VersionOptions? options = null);

    Task UpdateAsync(ContentItem contentItem);

    Task SaveDraftAsync(ContentItem contentItem);

    Task<ContentValidateResult> ValidateAsync(ContentItem contentItem);

    /// <summary>Makes this version the published one. False where a handler refused.</summary>
    Task<bool> PublishAsync(ContentItem contentItem);

    /// <summary>Takes the published version back; it stays as a draft. False where a handler refused.</summary>
    Task<bool> UnpublishAsync(ContentItem contentItem);

    /// <summary>Removes the item from the site; its versions stay in the history.</summary>
    Task RemoveAsync(ContentItem contentItem);

    Task DiscardDraftAsync(ContentItem contentItem);

    /// <summary>Makes an old version the newest draft.</summary>
    Task<ContentValidateResult> RestoreAsync(ContentItem contentItem);

    /// <summary>Stores items that came with ids of their own. An item whose version is known is replaced.</summary>
    Task ImportAsync(IEnumerable<ContentItem> contentItems);

    /// <summary>Asks the handlers to fill <paramref name="aspect"/> for the content.</summary>
    Task<TAspect> PopulateAspectAsync<TAspect>(IContent content, TAspect aspect);
}

/// <summary>Shorter forms of <see cref="IContentManager"/>.</summary>
public static class ContentManagerExtensions
{
    public static Task<TAspect> PopulateAspectAsync<TAspect>(this IContentManager contentManager, IContent content)
        where TAspect : new() =>
        contentManager.PopulateAspectAsync(content, new TAspect());
}

/// <summary>Finds content items by a handle such as <c>alias:main-menu</c>.</summary>
public interface IContentHandleManager
{
    /// <summary>The item's id, or null where no public item has the handle.</summary>
    Task<string?> GetContentItemIdAsync(string handle);
}
