using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.DisplayManagement.Zones;

namespace OrchardCore.DisplayManagement;

/// <summary>Something that templates draw.</summary>
public interface IShape
{
    ShapeMetadata Metadata { get; }

    string? Id { get; set; }

    string? TagName { get; set; }

    IList<string> Classes { get; }

    IDictionary<string, string> Attributes { get; }

#nullable disable annotations // A module reads what it or another one has put here; Orchard Core does not annotate it either.
    IDictionary<string, object> Properties { get; }
#nullable restore annotations

    /// <summary>The children in the order of their positions.</summary>
    IReadOnlyList<IPositioned> Items { get; }

    /// <summary>Adds a child: a shape, HTML, or text, which is encoded. Returns the shape that holds it.</summary>
    ValueTask<IShape> AddAsync(object? item, string? position);
}

/// <summary>Something with a place among its siblings.</summary>
public interface IPositioned
{
    string? Position { get; set; }
}

/// <summary>Shorter forms of <see cref="IShape"/>.</summary>
public static class IShapeExtensions
{
    /// <summary>The shape is null or a zone without content.</summary>
    public static bool IsNullOrEmpty(this IShape? shape) => shape is null or ZoneOnDemand;

    public static bool TryGetProperty<T>(this IShape shape, string key, out T value)
    {
        if (shape.Properties.TryGetValue(key, out var found) && found is T typed)
        {
            value = typed;
            return true;
        }

        value = default!;
        return false;
    }

    public static object? GetProperty(this IShape shape, string key) => shape.GetProperty<object?>(key);

    public static T? GetProperty<T>(this IShape shape, string key) => shape.TryGetProperty<T>(key, out var value) ? value : default;

    public static T GetProperty<T>(this IShape shape, string key, T value) => shape.TryGetProperty<T>(key, out var found) ? found : value;

    public static ValueTask<IShape> AddAsync(this IShape shape, object item) => shape.AddAsync(item, "");
}
