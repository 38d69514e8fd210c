using System.Security.Claims;
using CivicSite.Engine.Background;
using CivicSite.Engine.Modules;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Data.Migration;
using OrchardCore.Menu.Models;
using OrchardCore.Modules;
using OrchardCore.Taxonomies.Models;
using YesSql;
using YesSql.Sql;
using ISession = YesSql.ISession;

namespace CivicSite.Engine.Admin;

/// <summary>Collects what waits for a user. Every list is short and comes from an index: the page takes as long with a large archive as with a small one.</summary>
internal sealed class Dashboard(
    DashboardTypes types, ISession session, IFeatureCatalog features, ILocalClock clock, LinkGenerator links, IHttpContextAccessor contexts)
{
    private const int Length = 6;
    private const string Area = "OrchardCore.Contents";

    public async Task<DashboardModel> BuildAsync(ClaimsPrincipal user)
    {
        var userId = user.FindFirstValue(ClaimTypes.NameIdentifier);
        var own = await types.EditedOfOwnAsync(user);
        var others = await types.EditedOfOthersAsync(user);
        var listed = await types.ListedAsync(user);
        var view = new View(userId, own, others, listed);
        var waiting = features.Enabled.Any(feature => feature.Id == "OrchardCore.PublishLater") ? await ScheduledAsync(view) : null;
        var scheduled = waiting?.Select(entry => entry.Row.ContentItemId).ToHashSet(StringComparer.Ordinal) ?? [];
        return new DashboardModel(
            Creates(await types.CreatableAsync(user)),
            await DraftsAsync(view, own, isOwn: true, scheduled),
            others.Count == 0 ? null : await DraftsAsync(view, others, isOwn: false, scheduled),
            waiting is null ? null : await ListAsync(view, waiting),
            await PublishedAsync(view));
    }

    private List<DashboardLink> Creates(IEnumerable<ContentTypeDefinition> creatable) =>
    [
        .. from type in creatable.OrderBy(IsStructure).ThenBy(type => type.DisplayName, StringComparer.CurrentCulture)
           let href = Href("Create", new { id = type.Name })
           where href is not null
           select new DashboardLink(type.DisplayName, href),
    ];

    // What is made once a year comes after what is made every day.
    private static bool IsStructure(ContentTypeDefinition type) => type.Parts.Any(part => part.PartDefinition.Name is nameof(MenuPart) or nameof(TaxonomyPart));

    private async Task<DashboardList> DraftsAsync(View view, IEnumerable<ContentTypeDefinition> allowed, bool isOwn, HashSet<string> scheduled)
    {
        // Compared with values, not as bare conditions: SQLite uses no index for those.
        var (yes, no) = (true, false);
        var names = allowed.Select(type => type.Name).ToArray();
        var owner = view.UserId;
        var query = session.QueryIndex<ContentItemIndex>(row => row.Published == no && row.Latest == yes && names.Contains(row.ContentType));
        query = isOwn ? query.Where(row => row.Owner == owner) : query.Where(row => row.Owner != owner || row.Owner == null);
        var rows = await query.OrderByDescending(row => row.ModifiedUtc).Take(Length + 1 + scheduled.Count).ListAsync();
        return await ListAsync(view, [.. rows.Where(row => !scheduled.Contains(row.ContentItemId)).Select(row => (row, row.ModifiedUtc))]);
    }

    private async Task<List<(ContentItemIndex Row, DateTime? Time)>> ScheduledAsync(View view)
    {
        var due = (await session.QueryIndex<PublishLaterPartIndex>(row => row.ScheduledPublishDateTimeUtc != null)
            .OrderBy(row => row.ScheduledPublishDateTimeUtc).Take(Length + 1).ListAsync()).ToList();
        var ids = due.Select(row => row.ContentItemId).ToArray();
        var (yes, names) = (true, view.VisibleNames);
        var rows = (await session.QueryIndex<ContentItemIndex>(row => ids.Contains(row.ContentItemId) && row.Latest == yes && names.Contains(row.ContentType)).ListAsync())
            .ToDictionary(row => row.ContentItemId, StringComparer.Ordinal);
        return [.. due.Where(entry => rows.ContainsKey(entry.ContentItemId)).Select(entry => (rows[entry.ContentItemId], entry.ScheduledPublishDateTimeUtc))];
    }

    private async Task<DashboardList> PublishedAsync(View view)
    {
        var (yes, names) = (true, view.VisibleNames);
        var rows = await session.QueryIndex<ContentItemIndex>(row => row.Published == yes && row.PublishedUtc != null && names.Contains(row.ContentType))
            .OrderByDescending(row => row.PublishedUtc).Take(Length + 1).ListAsync();
        return await ListAsync(view, [.. rows.Select(row => (row, row.PublishedUtc))]);
    }

    private async Task<DashboardList> ListAsync(View view, List<(ContentItemIndex Row, DateTime? Time)> entries)
    {
        var items = new List<DashboardItem>();
        foreach (var (row, utc) in entries.Take(Length))
        {
            DateTimeOffset? time = utc is { } moment ? await clock.ConvertToLocalAsync(new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc))) : null;
            var href = view.MayEdit(row) ? Href("Edit", new { contentItemId = row.ContentItemId }) : null;
            items.Add(new DashboardItem(row.DisplayText ?? "", view.NameOf(row.ContentType), row.Author, time, href));
        }

        return new DashboardList(items, entries.Count > Length);
    }

    private string? Href(string action, object values) =>
        links.GetPathByAction(action, "Admin", new RouteValueDictionary(values) { ["area"] = Area }, contexts.HttpContext!.Request.PathBase);

    /// <summary>What of the types the user sees and edits.</summary>
    private sealed class View(string? userId, List<ContentTypeDefinition> own, List<ContentTypeDefinition> others, List<ContentTypeDefinition> listed)
    {
        private readonly Dictionary<string, string> _names =
            listed.Concat(own).DistinctBy(type => type.Name).ToDictionary(type => type.Name, type => type.DisplayName, StringComparer.Ordinal);

        public string? UserId => userId;

        public string[] VisibleNames { get; } = [.. listed.Select(type => type.Name)];

        public string NameOf(string type) => _names.GetValueOrDefault(type, type);

        public bool MayEdit(ContentItemIndex row) => (row.Owner == userId ? own : others).Exists(type => type.Name == row.ContentType);
    }
}

/// <summary>The indexes that the dashboard's lists are read from.</summary>
internal sealed class DashboardMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.AlterIndexTableAsync<ContentItemIndex>(table =>
        {
            table.CreateIndex("IX_ContentItemIndex_Drafts", nameof(ContentItemIndex.Published), nameof(ContentItemIndex.Latest), nameof(ContentItemIndex.ModifiedUtc));
            table.CreateIndex("IX_ContentItemIndex_Published", nameof(ContentItemIndex.Published), nameof(ContentItemIndex.PublishedUtc));
        });
        return 1;
    }
}
