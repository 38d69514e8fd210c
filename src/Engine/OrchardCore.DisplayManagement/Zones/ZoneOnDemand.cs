using System.Dynamic;
using OrchardCore.DisplayManagement.Shapes;

namespace OrchardCore.DisplayManagement.Zones;

/// <summary>Stands for a zone that has no content. Equals null, so that a template can ask <c>Model.Header != null</c>.</summary>
public class ZoneOnDemand(Func<ValueTask<IShape>> zoneFactory, ZoneHolding parent, string potentialZoneName) : Shape
{
    private IShape? _zone;

    public static bool operator ==(ZoneOnDemand? left, object? right) => right is null || ReferenceEquals(left, right);

    public static bool operator !=(ZoneOnDemand? left, object? right) => !(left == right);

    public override async ValueTask<IShape> AddAsync(object? item, string? position)
    {
        if (item is null)
        {
            return _zone ?? this;
        }

        if (_zone is null)
        {
            _zone = await zoneFactory();
            _zone.Properties["Parent"] = parent;
            _zone.Properties["ZoneName"] = potentialZoneName;
            parent.Properties[potentialZoneName] = _zone;
        }

        return _zone = await _zone.AddAsync(item, position);
    }

    public override bool TryConvert(ConvertBinder binder, out object? result)
    {
        result = binder.ReturnType.IsValueType ? Activator.CreateInstance(binder.ReturnType) : null;
        return true;
    }

    public override bool Equals(object? obj) => obj is null || ReferenceEquals(this, obj);

    public override int GetHashCode() => HashCode.Combine(parent, potentialZoneName);

    public override string ToString() => "";
}
