using System.Dynamic;
using OrchardCore.DisplayManagement.Shapes;

namespace OrchardCore.DisplayManagement.Zones;

/// <summary>A shape that is divided into zones.</summary>
public interface IZoneHolding : IShape
{
    Zones Zones { get; }
}

/// <summary>A shape whose members are zones, made when something is put into them.</summary>
public class ZoneHolding(Func<ValueTask<IShape>> zoneFactory) : Shape, IZoneHolding
{
    private Zones? _zones;

    public Zones Zones => _zones ??= new Zones(zoneFactory, this);

    public override bool TryGetMember(GetMemberBinder binder, out object? result)
    {
        if (!base.TryGetMember(binder, out result) || result is null)
        {
            result = Zones[binder.Name];
        }

        return true;
    }
}

/// <summary>The zones of a shape by name.</summary>
public class Zones(Func<ValueTask<IShape>> zoneFactory, ZoneHolding parent) : Composite
{
    /// <summary>The zone; a stand-in, which becomes a real zone when something is added to it, where there is none.</summary>
    public IShape this[string name]
    {
        get => TryGetMemberImpl(name, out var zone) && zone is IShape shape
            ? shape
            : throw new InvalidOperationException($"'{name}' is a value of the shape '{parent.Metadata.Type}', not a zone.");
        set => TrySetMemberImpl(name, value);
    }

    public bool IsNotEmpty(string name) => this[name] is not ZoneOnDemand;

    protected override bool TryGetMemberImpl(string name, out object? result)
    {
        if (!parent.Properties.TryGetValue(name, out result) || result is null)
        {
            result = new ZoneOnDemand(zoneFactory, parent, name);
        }

        return true;
    }

    protected override bool TrySetMemberImpl(string name, object? value)
    {
        parent.Properties[name] = value;
        return true;
    }
}
