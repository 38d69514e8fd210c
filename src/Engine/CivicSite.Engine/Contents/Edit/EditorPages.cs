using System.Security.Claims;
using CivicSite.Engine.Contents.Removal;
using CivicSite.Engine.Editors.Fields;
using CivicSite.Engine.Routing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement;
using OrchardCore.Modules;
using OrchardCore.PublishLater.Models;

namespace CivicSite.Engine.Contents.Edit;

/// <summary>The page with an item's editor.</summary>
internal sealed record EditorPage
{
    public required IShape Editor { get; init; }

    public required ContentItem Item { get; init; }

    /// <summary>Name of the content type for people.</summary>
    public required string TypeName { get; init; }

    public required bool IsNew { get; init; }

    public required string EditToken { get; init; }

    public string? ReturnUrl { get; init; }

    public required EditorRights Rights { get; init; }

    /// <summary>Null for a new item.</summary>
    public ItemState? State { get; init; }

    /// <summary>What somebody else has saved meanwhile: before is what is stored, after what was typed.</summary>
    public EditConflict? Conflict { get; init; }

    /// <summary>See <see cref="EditForm.KeepVersionId"/>.</summary>
    public string? KeepVersionId { get; init; }
}

internal sealed record EditorRights(bool MayPublish, bool MayDelete, bool MayDiscardDraft, bool MayClone, bool MayPreview);

/// <summary>How an item is stored.</summary>
/// <param name="PublicUrl">Null where no version is public.</param>
internal sealed record ItemState(bool IsPublished, bool HasDraft, DateTime? Scheduled, DateTime? Modified, string? Author, string? PublicUrl);

/// <param name="Author">Who saved; null where it is not known.</param>
internal sealed record EditConflict(string? Author, DateTime? Modified, IReadOnlyList<ItemDifference> Differences);

/// <summary>Puts together the page of an editor.</summary>
internal sealed class EditorPages(
    IContentManager manager, IContentDefinitionManager definitions, IAuthorizationService authorization, IHttpContextAccessor accessor, ILocalClock clock, ItemDifferences differences)
{
    /// <param name="stored">The newest version as it is stored; null for a new item.</param>
    public async Task<EditorPage> BuildAsync(ContentItem item, IShape editor, ContentItem? stored, EditForm form, bool isConflict = false)
    {
        var type = await definitions.GetTypeDefinitionAsync(item.ContentType);
        var state = stored is null ? null : await StateAsync(stored);
        return new EditorPage
        {
            Editor = editor,
            Item = item,
            TypeName = type?.DisplayName ?? item.ContentType,
            IsNew = stored is null,

            // After a conflict the form stands on what is stored now: to save it then is the user's decision.
            EditToken = isConflict || form.EditToken is null ? Edit.EditToken.Of(stored) : form.EditToken,
            ReturnUrl = form.ReturnUrl,
            Rights = await RightsAsync(stored ?? item, state),
            State = state,
            KeepVersionId = isConflict && stored is { Published: false } ? stored.ContentItemVersionId : form.KeepVersionId,
            Conflict = isConflict && stored is not null
                ? new EditConflict(stored.Author, await clock.ToLocalAsync(stored.ModifiedUtc), await differences.FindAsync(stored, item))
                : null,
        };
    }

    private ClaimsPrincipal User => accessor.HttpContext!.User;

    private async Task<EditorRights> RightsAsync(ContentItem item, ItemState? state) => new(
        await authorization.AuthorizeAsync(User, CommonPermissions.PublishContent, item),
        await authorization.MayRemoveAsync(User, item, state is { IsPublished: true }),
        await authorization.AuthorizeAsync(User, CommonPermissions.DeleteContent, item),
        await authorization.AuthorizeAsync(User, CommonPermissions.CloneContent, item),
        item.Has<AutoroutePart>() && await authorization.AuthorizeAsync(User, CommonPermissions.PreviewContent, item));

    private async Task<ItemState> StateAsync(ContentItem stored)
    {
        var published = stored.Published ? stored : await manager.GetAsync(stored.ContentItemId);
        return new ItemState(
            published is not null,
            !stored.Published,
            stored.Published ? null : await clock.ToLocalAsync(stored.As<PublishLaterPart>()?.ScheduledPublishUtc),
            await clock.ToLocalAsync(stored.ModifiedUtc),
            stored.Author,
            published is null ? null : await UrlOfAsync(manager, accessor.HttpContext!, published));
    }

    /// <summary>The address of a public item, with the path of the application; null where items of its type have no pages.</summary>
    public static async Task<string?> UrlOfAsync(IContentManager manager, HttpContext context, ContentItem published)
    {
        var path = (await manager.PopulateAspectAsync<AutorouteAspect>(published)).Path;
        return string.IsNullOrEmpty(path) ? null : (context.Request.PathBase + new PathString($"/{path}")).ToUriComponent();
    }
}
