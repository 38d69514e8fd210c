using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Shapes;

namespace OrchardCore.DisplayManagement.Views;

/// <summary>What a driver wants to show.</summary>
public interface IDisplayResult
{
    Task ApplyAsync(BuildDisplayContext context);

    Task ApplyAsync(BuildEditorContext context);
}

/// <summary>Several results; nulls are left out.</summary>
public class CombinedResult(params IDisplayResult?[] results) : IDisplayResult
{
    private readonly IDisplayResult[] _results = [.. results.OfType<IDisplayResult>()];

    public async Task ApplyAsync(BuildDisplayContext context)
    {
        foreach (var result in _results)
        {
            await result.ApplyAsync(context);
        }
    }

    public async Task ApplyAsync(BuildEditorContext context)
    {
        foreach (var result in _results)
        {
            await result.ApplyAsync(context);
        }
    }
}

/// <summary>Base of view models that are shapes themselves.</summary>
public class ShapeViewModel : IShape, IPositioned
{
    private List<string>? _classes;
    private Dictionary<string, string>? _attributes;
    private Dictionary<string, object?>? _properties;
    private Shape? _children;

    public ShapeViewModel()
    {
    }

    public ShapeViewModel(string shapeType)
    {
        ArgumentException.ThrowIfNullOrEmpty(shapeType);
        Metadata.Type = shapeType;
    }

    public ShapeMetadata Metadata { get; } = new();

    public string? Position
    {
        get => Metadata.Position;
        set => Metadata.Position = value;
    }

    public string? Id { get; set; }

    public string? TagName { get; set; }

    public IList<string> Classes => _classes ??= [];

    public IDictionary<string, string> Attributes => _attributes ??= new Dictionary<string, string>(StringComparer.Ordinal);

#nullable disable annotations // As in IShape.
    public IDictionary<string, object> Properties => _properties ??= new(StringComparer.Ordinal);
#nullable restore annotations

    public IReadOnlyList<IPositioned> Items => _children?.Items ?? [];

    public virtual async ValueTask<IShape> AddAsync(object? item, string? position)
    {
        await (_children ??= new Shape()).AddAsync(item, position);
        return this;
    }
}
