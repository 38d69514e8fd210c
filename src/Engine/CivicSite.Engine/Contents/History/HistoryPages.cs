using CivicSite.Engine.Contents.Edit;
using CivicSite.Engine.Editors.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;

namespace CivicSite.Engine.Contents.History;

/// <summary>The versions of an item.</summary>
/// <param name="From">The older version of the comparison.</param>
/// <param name="To">The newer one.</param>
/// <param name="Differences">Null where there is nothing to compare.</param>
internal sealed record HistoryPage(
    ContentItem Item, IReadOnlyList<HistoryVersion> Versions, HistoryVersion? From, HistoryVersion? To, IReadOnlyList<ItemDifference>? Differences, bool MayEdit, bool MayPreview);

/// <param name="Number">1 is the oldest.</param>
/// <param name="Modified">On the site's clock.</param>
internal sealed record HistoryVersion(string Id, int Number, DateTime? Modified, DateTime? Published, string? Author, string Title, bool IsPublished, bool IsLatest);

/// <summary>Puts together the page of an item's versions.</summary>
internal sealed class HistoryPages(IContentManager manager, ItemDifferences differences, ILocalClock clock)
{
    private const int MaxVersions = 100;

    /// <param name="from">Id of the older version to compare; null for the one before <paramref name="to"/>.</param>
    /// <param name="to">Id of the newer version to compare; null for the newest.</param>
    public async Task<HistoryPage> BuildAsync(ContentItem latest, string? from, string? to, bool mayEdit, bool mayPreview)
    {
        var items = (await manager.GetAllVersionsAsync(latest.ContentItemId)).OrderByDescending(item => item.Latest).ThenByDescending(item => item.Id).ToList();
        var versions = new List<HistoryVersion>();
        foreach (var (item, index) in items.Take(MaxVersions).Select((item, index) => (item, index)))
        {
            versions.Add(await DescribeAsync(item, items.Count - index));
        }

        var newer = Math.Max(0, versions.FindIndex(version => version.Id == to));
        var older = versions.FindIndex(version => version.Id == from);
        older = older < 0 ? newer + 1 : older;
        (newer, older) = (Math.Min(newer, older), Math.Max(newer, older));
        return older >= versions.Count || newer == older
            ? new HistoryPage(latest, versions, null, null, null, mayEdit, mayPreview)
            : new HistoryPage(latest, versions, versions[older], versions[newer], await differences.FindAsync(items[older], items[newer]), mayEdit, mayPreview);
    }

    private async Task<HistoryVersion> DescribeAsync(ContentItem item, int number) => new(
        item.ContentItemVersionId,
        number,
        await clock.ToLocalAsync(item.ModifiedUtc),
        await clock.ToLocalAsync(item.PublishedUtc),
        item.Author,
        item.ToString(),
        item.Published,
        item.Latest);
}
