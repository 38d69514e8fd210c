using System.Collections;

namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>Names of templates in the order they were added, each once. The last has the highest priority.</summary>
public class AlternatesCollection : IEnumerable<string>
{
    // A shape has a handful of alternates: a list is searched faster than a set is kept.
    private readonly List<string> _names = [];

    public AlternatesCollection(params string[] alternates) => AddRange(alternates);

    public string this[int index] => _names[index];

    /// <summary>The alternate of highest priority, or an empty string.</summary>
    public string Last => _names.Count == 0 ? "" : _names[^1];

    public int Count => _names.Count;

    /// <summary>Adds a name; one that is there already keeps its place.</summary>
    public void Add(string alternate)
    {
        ArgumentNullException.ThrowIfNull(alternate);
        if (!_names.Contains(alternate))
        {
            _names.Add(alternate);
        }
    }

    public void AddRange(AlternatesCollection alternates) => AddRange(alternates._names);

    public void AddRange(IEnumerable<string> alternates)
    {
        foreach (var alternate in alternates)
        {
            Add(alternate);
        }
    }

    public void Remove(string alternate) => _names.Remove(alternate);

    public void Clear() => _names.Clear();

    public bool Contains(string alternate) => _names.Contains(alternate);

    public IEnumerator<string> GetEnumerator() => _names.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
