using CivicSite.Engine.Search.Analysis.Queries;
using CivicSite.Search.Embedded.Indexing;

namespace CivicSite.Search.Embedded.Matching;

/// <summary>A query as conditions on documents.</summary>
/// <param name="query">The query.</param>
/// <param name="related">Other terms that may stand for a word, for each required clause; empty where none may.</param>
internal sealed class MatchPlan(SearchQuery query, IReadOnlyList<IReadOnlyList<string>> related)
{
    // Beyond this many words the ways to leave some out are too many to write down.
    private const int MaxOptional = 6;

    /// <summary>The query's text.</summary>
    public string Text => query.Text;

    public IReadOnlyList<QueryClause> Required { get; } = [.. query.Required];

    public IReadOnlyList<QueryClause> Excluded { get; } = [.. query.Excluded];

    public IReadOnlyList<string> Related(int clause) => related.Count == 0 ? [] : related[clause];

    /// <summary>Whether what the database finds has to be looked at once more: it cannot tell places of several forms.</summary>
    public bool NeedsCheck => Required.Any(clause => !IsExact(clause)) || Excluded.Any(clause => !IsExact(clause));

    /// <summary>Documents with all clauses.</summary>
    public MatchNode All() => WithoutExcluded(All([.. Required.Select(Node)]));

    /// <summary>Documents with some of the clauses.</summary>
    public MatchNode Any() => WithoutExcluded(Any([.. Required.Select(Node)]));

    /// <summary>Documents with all phrases and all but <paramref name="missing"/> of the words.</summary>
    /// <param name="missing">How many words may be missing.</param>
    /// <param name="byRarity">The places of the words among the clauses, the rarest first.</param>
    public MatchNode AllBut(int missing, IReadOnlyList<int> byRarity)
    {
        var words = byRarity.Take(MaxOptional).Select(index => Node(Required[index], index)).ToList();
        var kept = Math.Max(1, words.Count - missing);
        var phrases = Required.Where(clause => clause.Kind != ClauseKind.Word).Select(Node).ToList();
        var some = Any([.. Subsets(words, kept).Select(subset => All(subset))]);
        return WithoutExcluded(phrases.Count == 0 ? some : All([.. phrases, some]));
    }

    private static IEnumerable<List<MatchNode>> Subsets(List<MatchNode> nodes, int size)
    {
        for (var set = 0; set < 1 << nodes.Count; set++)
        {
            if (System.Numerics.BitOperations.PopCount((uint)set) == size)
            {
                yield return [.. nodes.Where((_, index) => (set & (1 << index)) != 0)];
            }
        }
    }

    private MatchNode WithoutExcluded(MatchNode wanted)
    {
        var unwanted = Excluded.Where(IsExact).Select(clause => Node(clause, -1)).ToList();
        return unwanted.Count == 0 ? wanted : new ExceptNode(wanted, Any(unwanted));
    }

    private static bool IsExact(QueryClause clause) =>
        clause.Kind == ClauseKind.Word || (clause.Kind == ClauseKind.Phrase && IsPlain(clause));

    private static bool IsPlain(QueryClause clause) =>
        clause.Words.Select((word, index) => word is { Term: not null, Forms.Count: 0, IsPrefix: false } && word.Offset == index).All(isPlain => isPlain);

    private MatchNode Node(QueryClause clause, int index)
    {
        var words = clause.Kind == ClauseKind.Phrase && IsPlain(clause)
            ? new PhraseNode([.. clause.Words.Select(word => word.Term!)])
            : All([.. clause.Words.Select(Word)]);
        List<MatchNode> ways = [words, .. index < 0 ? [] : Related(index).Select(term => new TokenNode(term))];
        if (clause.Joined is { } joined)
        {
            ways.Add(new TokenNode(joined));
        }

        return Any(ways);
    }

    private static MatchNode Word(QueryWord word)
    {
        var ways = new List<MatchNode>();
        if (word.Term is { } term)
        {
            ways.Add(new TokenNode(term));
        }

        ways.AddRange(word.Forms.Select(form => new TokenNode(TermKeys.Form(form))));
        if (word.IsPrefix)
        {
            ways.Add(new TokenNode(TermKeys.Form(word.Text), IsPrefix: true));
        }

        return Any(ways.Count > 0 ? ways : [new TokenNode(TermKeys.Form(word.Text))]);
    }

    private static MatchNode All(List<MatchNode> nodes) => nodes.Count == 1 ? nodes[0] : new AllNode(nodes);

    private static MatchNode Any(List<MatchNode> nodes) => nodes.Count == 1 ? nodes[0] : new AnyNode(nodes);
}
