using System.Collections;
using System.Dynamic;
using OrchardCore.DisplayManagement.Zones;

namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>A node of the tree that templates draw: named values, and child items in the order of their positions.</summary>
public class Shape : Composite, IShape, IPositioned, IEnumerable<object>
{
    private List<IPositioned>? _items;
    private List<string>? _classes;
    private Dictionary<string, string>? _attributes;
    private bool _sorted = true;

    public ShapeMetadata Metadata { get; } = new();

    public string? Id { get; set; }

    public string? TagName { get; set; }

    public IList<string> Classes => _classes ??= [];

    public IDictionary<string, string> Attributes => _attributes ??= new Dictionary<string, string>(StringComparer.Ordinal);

    public bool HasItems => _items is { Count: > 0 };

    public string? Position
    {
        get => Metadata.Position;
        set => Metadata.Position = value;
    }

    public IReadOnlyList<IPositioned> Items => Sorted();

    public virtual ValueTask<IShape> AddAsync(object? item, string? position)
    {
        if (item is not null && PositionWrapper.TryWrap(item, position ?? "") is { } positioned)
        {
            (_items ??= []).Add(positioned);
            _sorted = _items.Count == 1;
        }

        return ValueTask.FromResult<IShape>(this);
    }

    /// <summary>The named child, or null.</summary>
    public IShape? Named(string shapeName) =>
        _items?.Find(item => item is IShape shape && shape.Metadata.Name == shapeName) as IShape;

    /// <summary>The child whose name, with <c>-</c> for <c>__</c>, is <paramref name="shapeName"/>, or null.</summary>
    public IShape? NormalizedNamed(string shapeName) =>
        _items?.Find(item => item is IShape { Metadata.Name: { } name } && name.Replace("__", "-", StringComparison.Ordinal) == shapeName) as IShape;

    IEnumerator<object> IEnumerable<object>.GetEnumerator() => Sorted().GetEnumerator();

    public IEnumerator GetEnumerator() => ((IEnumerable)Sorted()).GetEnumerator();

    public override bool TryConvert(ConvertBinder binder, out object? result)
    {
        result = Items;
        return binder.ReturnType == typeof(IEnumerable<object>) || base.TryConvert(binder, out result);
    }

    /// <summary>A value, else the child of that name, else null: a template may ask for what is not there.</summary>
    protected override bool TryGetMemberImpl(string name, out object? result)
    {
        if (!base.TryGetMemberImpl(name, out result) || result is null)
        {
            result = Named(name) ?? NormalizedNamed(name.Replace("__", "-", StringComparison.Ordinal));
        }

        return true;
    }

    private List<IPositioned> Sorted()
    {
        if (!_sorted)
        {
            // OrderBy keeps the order of equal positions; List.Sort does not.
            _items = [.. _items!.OrderBy(item => item.Position, FlatPositionComparer.Instance)];
            _sorted = true;
        }

        return _items ??= [];
    }
}
