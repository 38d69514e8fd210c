using OrchardCore.ContentManagement;

namespace CivicSite.Engine.Editors.Nested;

/// <summary>An item inside another one, as the form shows it.</summary>
internal sealed class NestedRow
{
    /// <summary>Empty for a row that adds an item.</summary>
    public string? Id { get; set; }

    public string? Text { get; set; }

    /// <summary>Of a menu item: where it leads.</summary>
    public string? Url { get; set; }

    /// <summary>Items of one level stand in the order of these numbers.</summary>
    public int? Order { get; set; }

    public bool Remove { get; set; }

    /// <summary>Remove although other items use it.</summary>
    public bool Confirm { get; set; }

    /// <summary>Of a row that adds an item: the id of the item that it goes below; empty for the top.</summary>
    public string? Parent { get; set; }

    public int Level { get; set; }

    /// <summary>How many items use it.</summary>
    public int Uses { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Url);
}

/// <summary>The form of items inside an item.</summary>
internal class NestedItemsViewModel
{
    private const int Blanks = 3;

    public List<NestedRow> Rows { get; set; } = [];

    /// <summary>Rows for new items, some of them empty.</summary>
    public List<NestedRow> Added { get; set; } = [.. Enumerable.Range(0, Blanks).Select(_ => new NestedRow())];
}

/// <summary>Shows a tree of items as rows and changes it by the rows that come back.</summary>
/// <param name="children">The items below an item.</param>
/// <param name="setChildren">Puts others in their place.</param>
internal sealed class NestedItems(Func<ContentItem, List<ContentItem>> children, Action<ContentItem, List<ContentItem>> setChildren)
{
    private const int Step = 10;

    /// <summary>Each item before those below it.</summary>
    public IEnumerable<(ContentItem Item, NestedRow Row)> Flatten(IEnumerable<ContentItem> items, int level = 0)
    {
        foreach (var (item, index) in items.Select((item, index) => (item, index)))
        {
            yield return (item, new NestedRow { Id = item.ContentItemId, Text = item.DisplayText, Order = (index + 1) * Step, Level = level });
            foreach (var below in Flatten(children(item), level + 1))
            {
                yield return below;
            }
        }
    }

    /// <summary>The items that stay, changed and in their new order. What is below a removed item goes with it.</summary>
    public List<ContentItem> Apply(IEnumerable<ContentItem> items, IReadOnlyDictionary<string, NestedRow> rows, Action<ContentItem, NestedRow> change)
    {
        var kept = new List<(ContentItem Item, int Order)>();
        foreach (var (item, index) in items.Select((item, index) => (item, index)))
        {
            var row = rows.GetValueOrDefault(item.ContentItemId ?? "");
            if (row is { Remove: true })
            {
                continue;
            }

            if (row is not null)
            {
                change(item, row);
            }

            if (children(item) is { Count: > 0 } below)
            {
                setChildren(item, Apply(below, rows, change));
            }

            kept.Add((item, row?.Order ?? (index + 1) * Step));
        }

        return [.. kept.OrderBy(entry => entry.Order).Select(entry => entry.Item)];
    }

    /// <summary>Adds <paramref name="item"/> below the item with the id, or at the end of <paramref name="items"/>.</summary>
    public void Add(List<ContentItem> items, ContentItem item, string? parentId)
    {
        var parent = string.IsNullOrEmpty(parentId) ? null : Flatten(items).FirstOrDefault(entry => entry.Item.ContentItemId == parentId).Item;
        if (parent is null)
        {
            items.Add(item);
        }
        else
        {
            setChildren(parent, [.. children(parent), item]);
        }
    }
}
