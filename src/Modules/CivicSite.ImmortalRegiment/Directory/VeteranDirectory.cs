using System.Collections.Frozen;
using CivicSite.Maps.Geometry;

namespace CivicSite.ImmortalRegiment.Directory;

/// <summary>In which order a list stands.</summary>
internal enum VeteranOrder
{
    Name,
    Birth,
    Added,
}

/// <summary>A place of the map and how many people belong to it.</summary>
internal sealed record VeteranPlace(string Key, string Name, GeoPoint Point, int Count);

/// <summary>
/// All published records in alphabetical order, with a set of positions for each choice of each facet. Immutable: it is made anew after a change.
/// Choosing and counting cut sets of bits, so that a list of a hundred thousand costs what a list of a thousand does.
/// </summary>
internal sealed class VeteranDirectory
{
    private static readonly Facet[] Facets = Enum.GetValues<Facet>();

    private readonly FrozenDictionary<string, int> _byId;
    private readonly Dictionary<string, Bits>[] _facets;
    private readonly int[] _byBirth;
    private readonly int[] _byAdded;
    private readonly FrozenDictionary<int, VeteranEntry[]> _births;
    private readonly FrozenDictionary<int, VeteranEntry[]> _deaths;

    public VeteranDirectory(IEnumerable<VeteranEntry> entries, TermBook settlements)
    {
        Entries = [.. entries.OrderBy(static entry => entry.SortKey, StringComparer.Ordinal).ThenBy(static entry => entry.Id, StringComparer.Ordinal)];
        Settlements = settlements;
        _byId = Entries.Select(static (entry, position) => (entry.Id, position)).ToFrozenDictionary(static pair => pair.Id, static pair => pair.position, StringComparer.Ordinal);
        _facets = [.. Facets.Select(Sets)];
        All = Bits.All(Entries.Length);
        Names = new NameBook(Entries);
        var positions = Enumerable.Range(0, Entries.Length).ToArray();
        _byBirth = [.. positions.OrderBy(i => Entries[i].Birth is null).ThenBy(i => Entries[i].Birth)];
        _byAdded = [.. positions.OrderByDescending(i => Entries[i].AddedUtc)];
        _births = Days(static entry => entry.BirthDay);
        _deaths = Days(static entry => entry.DeathDay);
        Places = [.. _facets[(int)Facet.Place].Select(Place).OrderByDescending(static place => place.Count).ThenBy(static place => place.Name, StringComparer.CurrentCulture)];
        HasDemonstration = Array.Exists(Entries, static entry => entry.Demonstration);
    }

    public VeteranEntry[] Entries { get; }

    public TermBook Settlements { get; }

    public NameBook Names { get; }

    public Bits All { get; }

    /// <summary>Those with the most people first.</summary>
    public IReadOnlyList<VeteranPlace> Places { get; }

    public bool HasDemonstration { get; }

    /// <summary>Null for a record that is not published.</summary>
    public VeteranEntry? Find(string id) => _byId.TryGetValue(id, out var position) ? Entries[position] : null;

    /// <summary>The record at an address of this site, whole or as a path, or with this id; null where there is none.</summary>
    public VeteranEntry? FindByAddress(string address)
    {
        var path = (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal) ? Uri.UnescapeDataString(uri.AbsolutePath) : address).Trim('/');
        return Find(path[(path.LastIndexOf('/') + 1)..])
            ?? Array.Find(Entries, entry => entry.Path.Length > 0 && path.EndsWith(entry.Path, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The choices of a facet and who has them.</summary>
    public IReadOnlyDictionary<string, Bits> Choices(Facet facet) => _facets[(int)facet];

    /// <summary>The records of these ids.</summary>
    public Bits Of(IEnumerable<string> ids)
    {
        var bits = new Bits(Entries.Length);
        foreach (var id in ids)
        {
            if (_byId.TryGetValue(id, out var position))
            {
                bits.Add(position);
            }
        }

        return bits;
    }

    /// <summary>A piece of a set in an order.</summary>
    public IEnumerable<VeteranEntry> Slice(Bits set, VeteranOrder order, int skip, int take) =>
        Positions(order).Where(position => set[position]).Skip(skip).Take(take).Select(position => Entries[position]);

    /// <summary>Who was born on a day of the year, in alphabetical order.</summary>
    /// <param name="day">312 for 12 March.</param>
    public IReadOnlyList<VeteranEntry> BornOn(int day) => _births.GetValueOrDefault(day, []);

    public IReadOnlyList<VeteranEntry> DiedOn(int day) => _deaths.GetValueOrDefault(day, []);

    private IEnumerable<int> Positions(VeteranOrder order) => order switch
    {
        VeteranOrder.Birth => _byBirth,
        VeteranOrder.Added => _byAdded,
        _ => Enumerable.Range(0, Entries.Length),
    };

    private Dictionary<string, Bits> Sets(Facet facet)
    {
        var sets = new Dictionary<string, Bits>(StringComparer.Ordinal);
        for (var i = 0; i < Entries.Length; i++)
        {
            foreach (var code in Entries[i].Codes(facet))
            {
                if (!sets.TryGetValue(code, out var bits))
                {
                    sets[code] = bits = new Bits(Entries.Length);
                }

                bits.Add(i);
            }
        }

        return sets;
    }

    private FrozenDictionary<int, VeteranEntry[]> Days(Func<VeteranEntry, int> day) =>
        Entries.Where(entry => day(entry) > 0).GroupBy(day).ToFrozenDictionary(static group => group.Key, static group => group.ToArray());

    private VeteranPlace Place(KeyValuePair<string, Bits> set)
    {
        var entry = Slice(set.Value, VeteranOrder.Name, 0, 1).First();
        return new VeteranPlace(set.Key, entry.PointName, entry.Point!.Value, set.Value.Count());
    }
}
