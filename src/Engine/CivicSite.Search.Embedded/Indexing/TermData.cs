using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace CivicSite.Search.Embedded.Indexing;

/// <summary>
/// What ranking asks of a document, in one row: hashes of its terms and forms, and the places of each. Layout: the number of entries,
/// starts and lengths of the fields, the hashes of terms, those of forms, the ends of the places, the places.
/// </summary>
internal readonly ref struct TermData
{
    private const int Header = 1 + (2 * DocumentTerms.Fields);

    private readonly ReadOnlySpan<int> _header;
    private readonly ReadOnlySpan<ushort> _places;
    private readonly ReadOnlySpan<int> _ends;

    public TermData(ReadOnlySpan<byte> data)
    {
        var numbers = MemoryMarshal.Cast<byte, int>(data[..(data.Length - (data.Length % sizeof(int)))]);
        var count = numbers[0];
        _header = numbers[..Header];
        Terms = MemoryMarshal.Cast<int, uint>(numbers.Slice(Header, count));
        Forms = MemoryMarshal.Cast<int, uint>(numbers.Slice(Header + count, count));
        _ends = numbers.Slice(Header + (2 * count), count);
        _places = MemoryMarshal.Cast<byte, ushort>(data[((Header + (3 * count)) * sizeof(int))..]);
    }

    /// <summary>The hash of the term of each entry.</summary>
    public ReadOnlySpan<uint> Terms { get; }

    /// <summary>The hash of the form of each entry.</summary>
    public ReadOnlySpan<uint> Forms { get; }

    public int Length(int field) => _header[1 + DocumentTerms.Fields + field];

    public ReadOnlySpan<ushort> Places(int entry)
    {
        var start = entry == 0 ? 0 : _ends[entry - 1];
        return _places[start.._ends[entry]];
    }

    /// <summary>Whether a form stands at a place.</summary>
    public bool Has(uint form, ushort place)
    {
        for (var entry = Next(Forms, form, 0); entry >= 0; entry = Next(Forms, form, entry + 1))
        {
            if (Places(entry).Contains(place))
            {
                return true;
            }
        }

        return false;
    }

    public int FieldAt(int place)
    {
        var field = DocumentTerms.Fields - 1;
        while (field > 0 && place < _header[1 + field])
        {
            field--;
        }

        return field;
    }

    /// <summary>The first entry from a place on with the hash, or -1.</summary>
    public static int Next(ReadOnlySpan<uint> hashes, uint hash, int from)
    {
        var at = from >= hashes.Length ? -1 : hashes[from..].IndexOf(hash);
        return at < 0 ? -1 : from + at;
    }

    public static byte[] Write(DocumentTerms document)
    {
        var entries = document.Tokens.GroupBy(token => (token.Term, token.Form)).ToList();
        var count = entries.Count;
        var data = new byte[((Header + (3 * count)) * sizeof(int)) + (document.Tokens.Count * sizeof(ushort))];
        var numbers = MemoryMarshal.Cast<byte, int>(data.AsSpan(0, (Header + (3 * count)) * sizeof(int)));
        numbers[0] = count;
        for (var field = 0; field < DocumentTerms.Fields; field++)
        {
            numbers[1 + field] = document.Starts[field];
            numbers[1 + DocumentTerms.Fields + field] = document.Lengths[field];
        }

        var places = data.AsSpan((Header + (3 * count)) * sizeof(int));
        var end = 0;
        for (var entry = 0; entry < count; entry++)
        {
            numbers[Header + entry] = (int)Hash(entries[entry].Key.Term);
            numbers[Header + count + entry] = (int)Hash(entries[entry].Key.Form);
            foreach (var token in entries[entry])
            {
                BinaryPrimitives.WriteUInt16LittleEndian(places[(end++ * sizeof(ushort))..], (ushort)token.Place);
            }

            numbers[Header + (2 * count) + entry] = end;
        }

        return data;
    }

    /// <summary>FNV-1a; stored, so it must never change without a new <see cref="SearchWriter.Analysis"/>.</summary>
    public static uint Hash(string word)
    {
        var hash = 2166136261;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return hash;
    }
}
