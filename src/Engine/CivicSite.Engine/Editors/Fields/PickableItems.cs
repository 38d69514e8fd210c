using CivicSite.Engine.Contents.List;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Records;
using YesSql;

namespace CivicSite.Engine.Editors.Fields;

/// <summary>An item to choose, or chosen.</summary>
internal sealed record PickedItem(string Id, string Title, bool IsPublished);

/// <summary>The items that a content picker offers.</summary>
internal sealed class PickableItems(ISession session, IContentDefinitionManager definitions)
{
    private const int Offered = 20;

    /// <summary>The items changed last whose titles hold the words; drafts too.</summary>
    public async Task<IReadOnlyList<PickedItem>> FindAsync(ContentPickerFieldSettings settings, string? text, string? exceptId)
    {
        var types = await TypesAsync(settings);
        var query = session.QueryIndex<ContentListIndex>(row => row.Latest && types.Contains(row.ContentType) && row.ContentItemId != exceptId);
        foreach (var word in SearchText.Words(text))
        {
            query = query.Where(row => row.Text.Contains(word));
        }

        var rows = await query.OrderByDescending(row => row.ModifiedUtc).Take(Offered).ListAsync();
        return await DescribeAsync(rows.Select(row => row.ContentItemId));
    }

    /// <summary>The items in the order of the ids. An id without an item stands for itself, so that it can be seen and removed.</summary>
    public async Task<IReadOnlyList<PickedItem>> DescribeAsync(IEnumerable<string> contentItemIds)
    {
        var ids = contentItemIds.ToArray();
        if (ids.Length == 0)
        {
            return [];
        }

        var rows = (await session.QueryIndex<ContentItemIndex>(row => ids.Contains(row.ContentItemId) && (row.Latest || row.Published)).ListAsync())
            .ToLookup(row => row.ContentItemId, StringComparer.Ordinal);
        return
        [
            .. ids.Select(id => rows[id].FirstOrDefault(row => row.Latest) is { } latest
                ? new PickedItem(id, string.IsNullOrEmpty(latest.DisplayText) ? id : latest.DisplayText, rows[id].Any(row => row.Published))
                : new PickedItem(id, id, IsPublished: false)),
        ];
    }

    public async Task<bool> AreAllowedAsync(ContentPickerFieldSettings settings, string[] ids)
    {
        if (ids.Length == 0)
        {
            return true;
        }

        var types = await TypesAsync(settings);
        var rows = await session.QueryIndex<ContentItemIndex>(row => ids.Contains(row.ContentItemId) && row.Latest).ListAsync();

        // What was removed since stays chosen until someone takes it out; only items of other types are refused.
        return rows.All(row => types.Contains(row.ContentType, StringComparer.Ordinal));
    }

    private async Task<string[]> TypesAsync(ContentPickerFieldSettings settings)
    {
        if (!settings.DisplayAllContentTypes && settings.DisplayedContentTypes.Length > 0)
        {
            return settings.DisplayedContentTypes;
        }

        var all = await definitions.ListTypeDefinitionsAsync();
        return [.. all.Where(type => type.IsListable()).Select(type => type.Name)];
    }
}
