using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using YesSql.Indexes;

namespace CivicSite.Engine.Data;

/// <summary>Which index rows a stored object has, for all providers of the enabled features.</summary>
internal sealed class IndexMaps
{
    private readonly Dictionary<Type, List<Map>> _maps = [];

    public IndexMaps(IEnumerable<IIndexProvider> providers)
    {
        foreach (var provider in providers)
        {
            var describe = typeof(IndexMaps).GetMethod(nameof(Describe), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(provider.ForType());
            if (!_maps.TryGetValue(provider.ForType(), out var maps))
            {
                _maps[provider.ForType()] = maps = [];
            }

            maps.AddRange((IEnumerable<Map>)describe.Invoke(null, [provider])!);
        }
    }

    /// <summary>All row types.</summary>
    public IEnumerable<Type> RowTypes => _maps.Values.SelectMany(maps => maps).Select(map => map.RowType).Distinct();

    /// <summary>The row types that objects of the type may have.</summary>
    public IReadOnlyList<Type> RowTypesOf(Type type) => _maps.TryGetValue(type, out var maps) ? [.. maps.Select(map => map.RowType).Distinct()] : [];

    /// <summary>The types of objects that have rows of the type.</summary>
    public IEnumerable<Type> DocumentTypesOf(Type rowType) => _maps.Where(entry => entry.Value.Exists(map => map.RowType == rowType)).Select(entry => entry.Key);

    /// <summary>The type of objects that is stored under this name.</summary>
    public Type DocumentType(string name) => _maps.Keys.First(type => type.FullName == name);

    /// <summary>The rows that the object has now.</summary>
    public IEnumerable<IIndex> RowsOf(object document) =>
        _maps.TryGetValue(document.GetType(), out var maps) ? maps.SelectMany(map => map.Rows(document)) : [];

    private static IEnumerable<Map> Describe<T>(IIndexProvider provider)
    {
        var context = new DescribeContext<T>();
        ((IndexProvider<T>)provider).Describe(context);
        return context.Maps.Select(map => new Map(map.IndexType, document => map.Rows((T)document)));
    }

    private sealed record Map(Type RowType, Func<object, IEnumerable<IIndex>> Rows);
}

/// <summary>Fills <see cref="ContentItemIndex"/>.</summary>
internal sealed class ContentItemIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        context.For<ContentItemIndex>().Map(item => new ContentItemIndex
        {
            DocumentId = item.Id,
            ContentItemId = item.ContentItemId,
            ContentItemVersionId = item.ContentItemVersionId,
            Latest = item.Latest,
            Published = item.Published,
            ContentType = item.ContentType,
            ModifiedUtc = item.ModifiedUtc,
            PublishedUtc = item.PublishedUtc,
            CreatedUtc = item.CreatedUtc,
            Owner = item.Owner,
            Author = item.Author,
            DisplayText = item.DisplayText is { Length: > ContentItemIndex.MaxDisplayTextSize } text
                ? text[..ContentItemIndex.MaxDisplayTextSize]
                : item.DisplayText,
        });
}
