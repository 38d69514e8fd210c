using System.Runtime.InteropServices;
using CivicSite.Engine.Search.Analysis.Queries;
using CivicSite.Search.Embedded.Indexing;

namespace CivicSite.Search.Embedded.Ranking;

/// <summary>A place of a word in a document, and how well the word there is the one that was asked for.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WordPlace(int Place, double Likeness)
{
    public static IComparer<WordPlace> InOrder { get; } = Comparer<WordPlace>.Create(static (one, other) => one.Place.CompareTo(other.Place));
}

/// <summary>Finds one word of a query in documents.</summary>
internal sealed class WordPlaces
{
    private const double SameWord = 0.85;
    private const double Beginning = 0.7;
    private const double SameRoot = 0.35;

    private readonly uint? _term;
    private readonly uint _form;
    private readonly uint[] _forms;
    private readonly HashSet<uint> _beginnings;
    private readonly uint[] _related;

    /// <param name="word">The word.</param>
    /// <param name="beginnings">For a beginning of a word: forms that begin so.</param>
    /// <param name="related">Terms that may stand for it.</param>
    public WordPlaces(QueryWord word, IEnumerable<string> beginnings, IEnumerable<string> related)
    {
        _term = word.Term is { } term ? TermData.Hash(term) : null;
        _form = TermData.Hash(word.Text);
        _forms = [.. word.Forms.Select(TermData.Hash)];
        _beginnings = [.. beginnings.Select(TermData.Hash)];
        _related = [.. related.Select(TermData.Hash)];
    }

    /// <summary>All places of the word, in order.</summary>
    public List<WordPlace> In(in TermData data)
    {
        var places = new List<WordPlace>();
        if (_term is { } term)
        {
            Add(data, data.Terms, term, SameWord, places);
        }
        else
        {
            Add(data, data.Forms, _form, 1, places);
        }

        AddAll(data, data.Forms, _forms, 1, places);
        AddAll(data, data.Terms, _related, SameRoot, places);
        for (var entry = 0; entry < data.Forms.Length && _beginnings.Count > 0; entry++)
        {
            if (_beginnings.Contains(data.Forms[entry]))
            {
                AddEntry(data, entry, Beginning, places);
            }
        }

        places.Sort(WordPlace.InOrder);
        return places;
    }

    private void AddAll(in TermData data, ReadOnlySpan<uint> hashes, uint[] wanted, double likeness, List<WordPlace> places)
    {
        foreach (var hash in wanted)
        {
            Add(data, hashes, hash, likeness, places);
        }
    }

    private void Add(in TermData data, ReadOnlySpan<uint> hashes, uint hash, double likeness, List<WordPlace> places)
    {
        for (var entry = TermData.Next(hashes, hash, 0); entry >= 0; entry = TermData.Next(hashes, hash, entry + 1))
        {
            AddEntry(data, entry, likeness, places);
        }
    }

    private void AddEntry(in TermData data, int entry, double likeness, List<WordPlace> places)
    {
        var found = data.Forms[entry] == _form ? 1 : likeness;
        foreach (var place in data.Places(entry))
        {
            if (!places.Exists(known => known.Place == place))
            {
                places.Add(new(place, found));
            }
        }
    }
}
