using System.Runtime.InteropServices;
using CivicSite.Engine.Search.Analysis.Queries;

namespace CivicSite.Engine.Search.Analysis.Snippets;

/// <summary>A place in a text where a clause of a query matches.</summary>
/// <param name="Clause">The number of the clause among the required ones.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Match(int Start, int End, int Clause);

/// <summary>Finds the clauses of a query in the tokens of a text.</summary>
internal sealed class QueryMatcher(SearchQuery query)
{
    public IReadOnlyList<QueryClause> Clauses { get; } = [.. query.Required];

    /// <summary>All matches in the order of the text.</summary>
    public List<Match> Find(IReadOnlyList<TextToken> tokens)
    {
        var matches = new List<Match>();
        TextToken[] words = [.. tokens.Where(token => !token.IsWhole)];
        for (var clause = 0; clause < Clauses.Count; clause++)
        {
            FindClause(clause, tokens, words, matches);
        }

        matches.Sort((one, other) => one.Start != other.Start ? one.Start.CompareTo(other.Start) : other.End.CompareTo(one.End));
        return matches;
    }

    private void FindClause(int index, IReadOnlyList<TextToken> tokens, TextToken[] words, List<Match> matches)
    {
        var clause = Clauses[index];
        foreach (var token in tokens)
        {
            if (string.Equals(token.Term, clause.Joined, StringComparison.Ordinal))
            {
                matches.Add(new(token.Start, token.End, index));
            }
            else if (clause.Words[0].Matches(token))
            {
                matches.AddRange(MatchesFrom(token, index, words));
            }
        }
    }

    private IEnumerable<Match> MatchesFrom(TextToken first, int index, TextToken[] words)
    {
        var clause = Clauses[index];
        return clause.Kind switch
        {
            ClauseKind.Word => [new(first.Start, first.End, index)],
            _ when first.IsWhole => [],
            ClauseKind.Phrase => Phrase(clause, first, words) is { } last ? [new(first.Start, last.End, index)] : [],
            _ => Near(clause, first, words) is { } near ? near.Select(token => new Match(token.Start, token.End, index)) : [],
        };
    }

    // The last word of the phrase that begins at the token, or null. A token's position is its place among the words.
    private static TextToken? Phrase(QueryClause clause, TextToken first, TextToken[] words)
    {
        var last = first;
        foreach (var word in clause.Words)
        {
            var position = first.Position + word.Offset;
            if (position >= words.Length || !word.Matches(words[position]))
            {
                return null;
            }

            last = words[position];
        }

        return last;
    }

    private static List<TextToken>? Near(QueryClause clause, TextToken first, TextToken[] words)
    {
        var from = Math.Max(0, first.Position - QueryClause.Window);
        var around = words[from..Math.Min(words.Length, first.Position + QueryClause.Window + 1)].ToList();
        around.Remove(first);
        var found = new List<TextToken> { first };
        foreach (var word in clause.Words.Skip(1))
        {
            var at = around.FindIndex(token => word.Matches(token));
            if (at < 0)
            {
                return null;
            }

            found.Add(around[at]);
            around.RemoveAt(at);
        }

        return found;
    }
}
