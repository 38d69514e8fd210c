using CivicSite.Engine.Search.Analysis.Queries;
using CivicSite.Search.Embedded.Indexing;
using CivicSite.Search.Embedded.Memory;

namespace CivicSite.Search.Embedded.Ranking;

/// <summary>Finds one clause of a query in documents, and says how rare it is.</summary>
internal sealed class ClauseRanking
{
    private readonly QueryClause _clause;
    private readonly WordPlaces[] _words;
    private readonly WordPlaces? _joined;

    public ClauseRanking(QueryClause clause, IReadOnlyList<string> related, SearchSnapshot snapshot, WordBook book)
    {
        _clause = clause;
        _words = [.. clause.Words.Select(word => new WordPlaces(word, Beginnings(word, snapshot, book), related))];
        _joined = clause.Joined is { } joined ? new WordPlaces(new(joined, joined, 0, 0), [], []) : null;
        var documents = clause.Words.Select(word => Documents(word, related, snapshot, book)).ToList();
        Rarity = documents.Sum(count => RarityOf(count, snapshot.Count));
        IsKnown = documents.TrueForAll(count => count > 0) || snapshot.Documents(clause.Joined ?? "") > 0;
    }

    /// <summary>Whether any document can have it. What no document has cannot be missed in one.</summary>
    public bool IsKnown { get; }

    /// <summary>The inverse document frequency, always positive.</summary>
    public double Rarity { get; }

    public bool IsWord => _clause.Kind == ClauseKind.Word;

    /// <summary>The places at which the clause stands in the document, in order; a phrase stands at the place of its first word.</summary>
    public List<WordPlace> Find(in TermData data)
    {
        var found = _clause.Kind switch
        {
            ClauseKind.Word => _words[0].In(data),
            ClauseKind.Phrase => Together(data),
            _ => Near(data),
        };
        if (_joined?.In(data) is { Count: > 0 } joined)
        {
            found.AddRange(joined);
            found.Sort(WordPlace.InOrder);
        }

        return found;
    }

    private List<WordPlace> Together(in TermData data)
    {
        var places = new List<WordPlace>[_words.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = _words[i].In(data);
        }

        return places[0].FindAll(first => Enumerable.Range(1, places.Length - 1)
            .All(i => places[i].BinarySearch(new(first.Place + _clause.Words[i].Offset, 0), WordPlace.InOrder) >= 0));
    }

    private List<WordPlace> Near(in TermData data)
    {
        var places = new List<WordPlace>[_words.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = _words[i].In(data);
        }

        return places[0].FindAll(first => places.Skip(1)
            .All(others => others.Exists(other => other.Place != first.Place && Math.Abs(other.Place - first.Place) <= QueryClause.Window)));
    }

    // The vocabulary in order may be a moment older than the snapshot.
    private static IEnumerable<string> Beginnings(QueryWord word, SearchSnapshot snapshot, WordBook book) =>
        !word.IsPrefix ? [] : book.Version == snapshot.Version ? book.Beginning(word.Text) : snapshot.Beginning(word.Text);

    private static int Documents(QueryWord word, IReadOnlyList<string> related, SearchSnapshot snapshot, WordBook book)
    {
        IEnumerable<string> keys = [.. word.Forms.Concat(word.Term is null ? [word.Text] : []).Concat(Beginnings(word, snapshot, book)).Select(TermKeys.Form), .. related];
        return Math.Min(snapshot.Count, keys.Concat(word.Term is { } term ? [term] : []).Distinct(StringComparer.Ordinal).Sum(snapshot.Documents));
    }

    private static double RarityOf(int documents, int count) => Math.Log(1 + ((count - documents + 0.5) / (documents + 0.5)));
}
