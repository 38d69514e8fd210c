using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.DisplayManagement.Zones;

namespace OrchardCore.DisplayManagement.Views;

/// <summary>One shape that a driver wants to show, made only if placement lets it.</summary>
public class ShapeResult(string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder, Func<IShape, Task>? initializing) : IDisplayResult
{
    private readonly List<string> _groups = [];
    private Dictionary<string, string>? _locations;
    private string? _defaultLocation;
    private string? _name;
    private string? _differentiator;
    private string? _prefix;
    private Action<ShapeDisplayContext>? _displaying;

    public ShapeResult(string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder)
        : this(shapeType, shapeBuilder, null)
    {
    }

    /// <summary>The shape, once it is placed.</summary>
    public IShape? Shape { get; private set; }

    /// <summary>Where the shape goes if no placement file says otherwise: <c>Content:5</c>.</summary>
    public ShapeResult Location(string location)
    {
        _defaultLocation = location;
        return this;
    }

    /// <summary>Where the shape goes for one display type.</summary>
    public ShapeResult Location(string displayType, string location)
    {
        (_locations ??= new Dictionary<string, string>(StringComparer.Ordinal))[displayType] = location;
        return this;
    }

    /// <summary>Tells shapes of the same type apart in placement files.</summary>
    public ShapeResult Differentiator(string differentiator)
    {
        _differentiator = differentiator;
        return this;
    }

    public ShapeResult Prefix(string prefix)
    {
        _prefix = prefix;
        return this;
    }

    /// <summary>The shape's name among its siblings; the differentiator by default.</summary>
    public ShapeResult Name(string name)
    {
        _name = name;
        return this;
    }

    /// <summary>Shows the shape only when one of these groups is asked for.</summary>
    public ShapeResult OnGroup(params string[] groupIds)
    {
        _groups.AddRange(groupIds);
        return this;
    }

    /// <summary>Runs before the template is chosen.</summary>
    public ShapeResult Displaying(Action<ShapeDisplayContext> displaying)
    {
        _displaying = displaying;
        return this;
    }

    public Task ApplyAsync(BuildDisplayContext context) => ApplyAsync(context, context.DisplayType);

    public Task ApplyAsync(BuildEditorContext context) => ApplyAsync(context, "Edit");

    private async Task ApplyAsync(BuildShapeContext context, string displayType)
    {
        var placement = FindPlacement(context, displayType);
        if (placement.IsHidden() || !IsInGroup(placement.GetGroup(), context.GroupId))
        {
            return;
        }

        var shape = await shapeBuilder(context);
        if (shape is null)
        {
            return;
        }

        Shape = shape;
        Describe(shape.Metadata, placement, displayType);
        if (initializing is not null)
        {
            await initializing(shape);
        }

        ApplyTemplates(shape.Metadata, placement);
        await PlaceAsync(shape, placement, context);
    }

    private PlacementInfo FindPlacement(BuildShapeContext context, string displayType)
    {
        var found = context.FindPlacement(shapeType, _differentiator, displayType, context);
        return new PlacementInfo
        {
            Location = found?.Location ?? _locations?.GetValueOrDefault(displayType) ?? (string.IsNullOrEmpty(_defaultLocation) ? context.DefaultZone : _defaultLocation),
            DefaultPosition = found?.DefaultPosition ?? context.DefaultPosition,
            ShapeType = found?.ShapeType,
            Alternates = found?.Alternates,
            Wrappers = found?.Wrappers,
            Source = found?.Source,
        };
    }

    private bool IsInGroup(string? placedGroup, string? wantedGroup)
    {
        if (_groups.Count == 0 && string.IsNullOrEmpty(placedGroup))
        {
            return string.IsNullOrEmpty(wantedGroup);
        }

        var wanted = wantedGroup ?? "";
        return _groups.Contains(wanted, StringComparer.OrdinalIgnoreCase) || string.Equals(placedGroup, wanted, StringComparison.OrdinalIgnoreCase);
    }

    private void Describe(ShapeMetadata metadata, PlacementInfo placement, string displayType)
    {
        metadata.Type = shapeType;
        metadata.Prefix = _prefix;
        metadata.Name = _name ?? _differentiator ?? shapeType;
        metadata.Differentiator = _differentiator ?? shapeType;
        metadata.DisplayType = displayType;
        metadata.PlacementSource = placement.Source;
        metadata.Tab = placement.GetTab();
    }

    private void ApplyTemplates(ShapeMetadata metadata, PlacementInfo placement)
    {
        if (_displaying is not null)
        {
            metadata.OnDisplaying(_displaying);
        }

        if (!string.IsNullOrEmpty(placement.ShapeType))
        {
            metadata.Type = placement.ShapeType;
            metadata.Alternates.Clear();
            metadata.Wrappers.Clear();
        }

        metadata.Alternates.AddRange(placement.Alternates ?? []);
        metadata.Wrappers.AddRange(placement.Wrappers ?? []);
    }

    private static async Task PlaceAsync(IShape shape, PlacementInfo placement, BuildShapeContext context)
    {
        var parent = placement.IsLayoutZone() ? context.Layout : context.Shape;
        foreach (var zone in placement.GetZones())
        {
            parent = parent is IZoneHolding holding ? holding.Zones[zone] : parent?.GetProperty<IShape>(zone);
        }

        // A zone that does not exist takes nothing: the shape is not shown.
        if (parent is not null)
        {
            await parent.AddAsync(shape, placement.GetPosition());
        }
    }
}
