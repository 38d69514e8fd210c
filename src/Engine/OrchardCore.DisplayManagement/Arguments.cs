using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace OrchardCore.DisplayManagement;

/// <summary>Values, some of them with names.</summary>
public interface INamedEnumerable<T> : IEnumerable<T>
{
    IList<T> Positional { get; }

    IDictionary<string, T> Named { get; }
}

/// <summary>Makes the initial values of a shape: <c>Arguments.From(new { Title = "…" })</c>.</summary>
public static class Arguments
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Readable = new();

    public static INamedEnumerable<object?> Empty { get; } = new NamedValues(new Dictionary<string, object?>(StringComparer.Ordinal));

    /// <summary>One value for each public property.</summary>
    public static INamedEnumerable<object?> From(object propertyObject)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in PropertiesOf(propertyObject.GetType()))
        {
            values[property.Name] = property.GetValue(propertyObject);
        }

        return new NamedValues(values);
    }

    public static INamedEnumerable<object?> From(IDictionary<string, object?> dictionary) => new NamedValues(dictionary);

    internal static PropertyInfo[] PropertiesOf(Type type) =>
        Readable.GetOrAdd(type, static t =>
        [
            .. t.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.CanRead && property.GetIndexParameters().Length == 0),
        ]);

    private sealed class NamedValues(IDictionary<string, object?> named) : INamedEnumerable<object?>
    {
        public IList<object?> Positional => [];

        public IDictionary<string, object?> Named => named;

        public IEnumerator<object?> GetEnumerator() => named.Values.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
