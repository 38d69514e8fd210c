using System.Security.Claims;
using CivicSite.Engine.Contents.Removal;
using CivicSite.Engine.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using OrchardCore.Alias.Models;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.PublishLater.Models;
using OrchardCore.Security.Permissions;

namespace CivicSite.Engine.Contents;

/// <summary>What can be done to an item as a whole.</summary>
internal enum ContentAction
{
    Publish,
    Unpublish,
    Delete,
    Restore,
    DiscardDraft,
    Clone,
}

internal enum OperationStatus
{
    Done,

    /// <summary>There is no such item, or it is not in a state in which this can be done.</summary>
    NotFound,

    Forbidden,

    /// <summary>The item is not fit for it; <see cref="OperationResult.Reasons"/> or the notifier tell why.</summary>
    Refused,
}

/// <param name="Item">The item that it was done to; of a clone the new one.</param>
internal sealed record OperationResult(OperationStatus Status, ContentItem? Item = null, params string[] Reasons);

/// <summary>Does things to items as a whole, each with its permission. A refused one leaves the item as it was.</summary>
internal sealed class ContentOperations(
    IContentManager manager,
    RemovedItems removed,
    IAuthorizationService authorization,
    IHttpContextAccessor accessor,
    Session session,
    IStringLocalizer<ContentOperations> S)
{
    /// <summary>Does one thing to one item and commits it.</summary>
    public async Task<OperationResult> RunAsync(ContentAction action, string contentItemId)
    {
        var item = action == ContentAction.Restore ? await removed.FindAsync(contentItemId) : await manager.GetAsync(contentItemId, VersionOptions.Latest);
        if (item is null)
        {
            return new OperationResult(OperationStatus.NotFound);
        }

        if (!await authorization.AuthorizeAsync(accessor.HttpContext!.User, PermissionFor(action), item))
        {
            return new OperationResult(OperationStatus.Forbidden, item);
        }

        if (!await MayAsync(action, item))
        {
            return new OperationResult(OperationStatus.Refused, item, action == ContentAction.Delete
                ? S["It is public, and only those who may publish it can delete it."]
                : S["It was public, and only those who may publish it can take it back."]);
        }

        var result = await RunAsync(action, item);
        if (result.Status == OperationStatus.Done)
        {
            await session.SaveChangesAsync();
        }
        else
        {
            await session.CancelAsync();
        }

        return result;
    }

    private async Task<bool> MayAsync(ContentAction action, ContentItem item)
    {
        if (action is not (ContentAction.Delete or ContentAction.Restore))
        {
            return true;
        }

        var isPublic = action == ContentAction.Delete
            ? item.Published || await manager.GetAsync(item.ContentItemId) is not null
            : item.As<RemovedPart>()?.PublishedVersionId is not null;
        return await authorization.MayRemoveAsync(accessor.HttpContext!.User, item, isPublic);
    }

    private Task<OperationResult> RunAsync(ContentAction action, ContentItem item) => action switch
    {
        ContentAction.Publish => PublishAsync(item),
        ContentAction.Unpublish => UnpublishAsync(item),
        ContentAction.Delete => RemoveAsync(item),
        ContentAction.Restore => RestoreAsync(item),
        ContentAction.DiscardDraft => DiscardDraftAsync(item),
        ContentAction.Clone => CloneAsync(item),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Unknown action."),
    };

    private static Permission PermissionFor(ContentAction action) => action switch
    {
        ContentAction.Publish or ContentAction.Unpublish => CommonPermissions.PublishContent,
        ContentAction.Clone => CommonPermissions.CloneContent,
        _ => CommonPermissions.DeleteContent,
    };

    private async Task<OperationResult> PublishAsync(ContentItem item)
    {
        if (item.Published)
        {
            return new OperationResult(OperationStatus.Done, item);
        }

        var validation = await manager.ValidateAsync(item);
        if (!validation.Succeeded)
        {
            return new OperationResult(OperationStatus.Refused, item, [.. validation.Errors.Select(error => error.ErrorMessage ?? "")]);
        }

        return await manager.PublishAsync(item) ? new OperationResult(OperationStatus.Done, item) : new OperationResult(OperationStatus.Refused, item);
    }

    private async Task<OperationResult> UnpublishAsync(ContentItem item) =>
        await manager.UnpublishAsync(item) ? new OperationResult(OperationStatus.Done, item) : new OperationResult(OperationStatus.Refused, item);

    private async Task<OperationResult> RemoveAsync(ContentItem item)
    {
        await manager.RemoveAsync(item);
        return new OperationResult(OperationStatus.Done, item);
    }

    // Back as a draft where it may not become public again: that is done, and the handlers have told why it is a draft.
    private async Task<OperationResult> RestoreAsync(ContentItem item)
    {
        await removed.RestoreAsync(item);
        return new OperationResult(OperationStatus.Done, item);
    }

    private async Task<OperationResult> DiscardDraftAsync(ContentItem item)
    {
        if (item.Published)
        {
            return new OperationResult(OperationStatus.NotFound, item);
        }

        await manager.DiscardDraftAsync(item);
        return new OperationResult(OperationStatus.Done, item);
    }

    private async Task<OperationResult> CloneAsync(ContentItem item)
    {
        var clone = await manager.NewAsync(item.ContentType);
        clone.ReplaceData(item.Data);
        clone.DisplayText = item.DisplayText;
        clone.Owner = accessor.HttpContext!.User.FindFirst(ClaimTypes.NameIdentifier)?.Value;

        // What must be unique is the clone's own to find.
        if (clone.Has<AutoroutePart>())
        {
            clone.Alter<AutoroutePart>(part => part.Path = null);
        }

        if (clone.Has<AliasPart>())
        {
            clone.Alter<AliasPart>(part => part.Alias = null);
        }

        if (clone.Has<PublishLaterPart>())
        {
            clone.Alter<PublishLaterPart>(part => part.ScheduledPublishUtc = null);
        }

        await manager.CreateAsync(clone, VersionOptions.Draft);
        return new OperationResult(OperationStatus.Done, clone);
    }
}
