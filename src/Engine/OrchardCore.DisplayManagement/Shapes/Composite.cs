using System.Dynamic;

namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>A bag of named values that templates can also read and write as members: <c>Model.ContentItem</c>.</summary>
public class Composite : DynamicObject
{
    private readonly Dictionary<string, object?> _properties = [];

#nullable disable annotations // As in IShape.
    public IDictionary<string, object> Properties => _properties;
#nullable restore annotations

    public override bool TryGetMember(GetMemberBinder binder, out object? result) => TryGetMemberImpl(binder.Name, out result);

    public override bool TrySetMember(SetMemberBinder binder, object? value) => TrySetMemberImpl(binder.Name, value);

    public override bool TryGetIndex(GetIndexBinder binder, object[] indexes, out object? result)
    {
        result = null;
        return indexes is [string name] && TryGetMemberImpl(name, out result);
    }

    public override bool TrySetIndex(SetIndexBinder binder, object[] indexes, object? value) =>
        indexes is [string name] && TrySetMemberImpl(name, value);

    protected virtual bool TryGetMemberImpl(string name, out object? result) => _properties.TryGetValue(name, out result);

    protected virtual bool TrySetMemberImpl(string name, object? value)
    {
        _properties[name] = value;
        return true;
    }
}
