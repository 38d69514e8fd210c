using System.Security.Claims;
using CivicSite.Engine.Contents.Edit;
using CivicSite.Engine.Contents.Removal;
using CivicSite.Engine.Editors.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.Modules;
using OrchardCore.PublishLater.Models;

namespace CivicSite.Engine.Contents.List;

/// <summary>A page of the admin's list.</summary>
internal sealed record ContentListPage
{
    public required ContentListFilter Filter { get; init; }

    /// <summary>The types that the user may list, by name for people.</summary>
    public required IReadOnlyList<ListedType> Types { get; init; }

    /// <summary>The types of which the user may make items, of those that the list shows.</summary>
    public required IReadOnlyList<ListedType> Creatable { get; init; }

    /// <summary>Terms to filter by, under the names of their taxonomies.</summary>
    public required IReadOnlyList<TermGroup> Terms { get; init; }

    public required IReadOnlyList<ContentRow> Rows { get; init; }

    public required bool HasMore { get; init; }

    /// <summary>Ids, separated by commas, whose deletion can be undone.</summary>
    public string? Undo { get; init; }

    public string Title => Types.FirstOrDefault(type => type.Name == Filter.ContentTypeId)?.DisplayName ?? "";
}

internal sealed record ListedType(string Name, string DisplayName);

internal sealed record TermGroup(string Name, IReadOnlyList<Taxonomies.TaxonomyTerm> Terms);

/// <summary>An item in the list; times are those of the site's clock.</summary>
internal sealed record ContentRow
{
    public required ContentItem Item { get; init; }

    public required string TypeName { get; init; }

    public required bool IsPublished { get; init; }

    public required bool HasDraft { get; init; }

    public DateTime? Scheduled { get; init; }

    public DateTime? Modified { get; init; }

    /// <summary>Null where the item is not removed.</summary>
    public string? RemovedBy { get; init; }

    public required bool IsRemoved { get; init; }

    public required bool MayEdit { get; init; }

    public required bool MayPublish { get; init; }

    /// <summary>Of a removed item: to take it back.</summary>
    public required bool MayDelete { get; init; }

    public required bool MayPreview { get; init; }

    public string? PublicUrl { get; init; }

    public string Title => string.IsNullOrWhiteSpace(Item.DisplayText) ? "" : Item.DisplayText;
}

/// <summary>Puts together the pages of the list.</summary>
internal sealed class ContentListPages(
    ContentListQuery query, ListChoices choices, IContentManager manager, IAuthorizationService authorization, IHttpContextAccessor accessor, ILocalClock clock)
{
    public const int PageSize = 30;

    /// <summary>Null where the user may not list what is asked for.</summary>
    public async Task<ContentListPage?> FindAsync(ContentListFilter filter, ClaimsPrincipal user)
    {
        var types = await choices.ListableAsync(user);
        var shown = string.IsNullOrEmpty(filter.ContentTypeId) ? types : [.. types.Where(type => type.Name == filter.ContentTypeId)];
        if (shown.Count == 0)
        {
            return null;
        }

        var names = shown.Select(type => type.Name).ToArray();
        var (items, hasMore) = await query.FindAsync(filter, names, user.FindFirstValue(ClaimTypes.NameIdentifier), PageSize);
        var published = await query.PublicAsync(items.Select(item => item.ContentItemId));
        var rows = new List<ContentRow>();
        foreach (var item in items)
        {
            rows.Add(await RowAsync(item, types, published.Contains(item.ContentItemId), user));
        }

        return new ContentListPage
        {
            Filter = filter,
            Types = types,
            Creatable = await choices.CreatableAsync(user, filter.ContentTypeId),
            Terms = await choices.TermsAsync(names),
            Rows = rows,
            HasMore = hasMore,
        };
    }

    private async Task<ContentRow> RowAsync(ContentItem item, IReadOnlyList<ListedType> types, bool isPublished, ClaimsPrincipal user)
    {
        var removed = item.As<RemovedPart>();
        var isLive = removed is null;
        var wasPublic = isLive ? isPublished : removed!.PublishedVersionId is not null;
        return new ContentRow
        {
            Item = item,
            TypeName = types.FirstOrDefault(type => type.Name == item.ContentType)?.DisplayName ?? item.ContentType,
            IsPublished = isPublished,
            HasDraft = isLive && (!item.Published || !item.Latest),
            Scheduled = isLive && !item.Published ? await clock.ToLocalAsync(item.As<PublishLaterPart>()?.ScheduledPublishUtc) : null,
            Modified = await clock.ToLocalAsync(item.ModifiedUtc),
            IsRemoved = !isLive,
            RemovedBy = removed?.RemovedBy,
            MayEdit = isLive && await authorization.AuthorizeAsync(user, CommonPermissions.EditContent, item),
            MayPublish = isLive && await authorization.AuthorizeAsync(user, CommonPermissions.PublishContent, item),
            MayDelete = await authorization.MayRemoveAsync(user, item, wasPublic),
            MayPreview = isLive && item.Has<AutoroutePart>() && await authorization.AuthorizeAsync(user, CommonPermissions.PreviewContent, item),
            PublicUrl = isPublished && await PublicVersionAsync(item) is { } version ? await EditorPages.UrlOfAsync(manager, accessor.HttpContext!, version) : null,
        };
    }

    private async Task<ContentItem?> PublicVersionAsync(ContentItem item) => item.Published ? item : await manager.GetAsync(item.ContentItemId);
}
