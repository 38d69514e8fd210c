using System.Globalization;
using CivicSite.Engine.Search.Analysis.Queries;

namespace CivicSite.Engine.Search.Analysis.Snippets;

/// <summary>Chooses what to show of a text.</summary>
internal sealed class PassageChooser(string text, IReadOnlyList<TextToken> tokens, int maxLength)
{
    private const int PhraseWeight = 2;
    // By how many characters a later stretch must be shorter to be better than the first.
    private const int Shorter = 20;
    // Shorter words before a full stop are abbreviations: «г. Саяногорск», «им. Ленина».
    private const int MinSentenceEnd = 4;

    private readonly TextToken[] _words = [.. tokens.Where(token => !token.IsWhole)];

    /// <summary>The passage's bounds. They never part a word, unless one is longer than a passage may be.</summary>
    public (int Start, int End) Choose(List<Match> matches, IReadOnlyList<QueryClause> clauses)
    {
        var (first, last) = Best(matches, clauses);
        var start = Start(first, Math.Max(0, maxLength - (last - first)));
        return (start, End(start, last));
    }

    // The shortest of the stretches with the most of the query. Two ends of a window move over the matches; each match enters and leaves once.
    private (int First, int Last) Best(List<Match> matches, IReadOnlyList<QueryClause> clauses)
    {
        var counts = new int[clauses.Count];
        var (best, bestScore, score, left) = ((First: 0, Last: 0), 0, 0, 0);
        for (var right = 0; right < matches.Count; right++)
        {
            score += counts[matches[right].Clause]++ == 0 ? Weight(clauses[matches[right].Clause]) : 0;
            while (left < right && (counts[matches[left].Clause] > 1 || matches[right].End - matches[left].Start > maxLength))
            {
                score -= --counts[matches[left].Clause] == 0 ? Weight(clauses[matches[left].Clause]) : 0;
                left++;
            }

            var (start, end) = (matches[left].Start, matches[right].End);
            if (score > bestScore || (score == bestScore && end - start + Shorter < best.Last - best.First))
            {
                best = (start, end);
                bestScore = score;
            }
        }

        return best;
    }

    private static int Weight(QueryClause clause) => clause.Kind == ClauseKind.Word ? 1 : PhraseWeight;

    // The beginning of the text or sentence where it is near; else a word some way before the first match.
    private int Start(int first, int room)
    {
        var farthest = first - (room * 2 / 3);
        if (farthest <= 0)
        {
            return text.Length - text.AsSpan().TrimStart().Length is var indent && indent < first ? indent : 0;
        }

        for (var i = FirstFrom(first); i > 0 && _words[i].Start >= farthest; i--)
        {
            if (BeginsSentence(i))
            {
                return WithOpeningMark(_words[i].Start);
            }
        }

        return WithOpeningMark(_words[FirstFrom(Math.Max(0, Math.Min(first - (room / 3), text.Length - maxLength)))].Start);
    }

    private int WithOpeningMark(int start) => start > 0 && text[start - 1] is '«' or '"' or '(' or '„' ? start - 1 : start;

    private bool BeginsSentence(int index)
    {
        var between = text.AsSpan(_words[index - 1].End, Math.Max(0, _words[index].Start - _words[index - 1].End));
        return between.Contains('\n') || between.IndexOfAny("!?…") >= 0
            || (between.IndexOfAny('.', ';') >= 0 && _words[index - 1].Form.Length >= MinSentenceEnd && between.IndexOfAny(" \t\r") >= 0);
    }

    private int End(int start, int last)
    {
        var limit = Math.Min(text.Length, start + maxLength);
        if (limit == text.Length)
        {
            return limit;
        }

        var index = FirstFrom(limit + 1) - 1;
        while (index >= 0 && _words[index].End > limit)
        {
            index--;
        }

        var end = index < 0 || _words[index].End <= start ? limit : Math.Max(_words[index].End, Math.Min(last, limit));
        while (end < limit && (char.IsPunctuation(text[end]) || IsPartOfPrevious(end)))
        {
            end++;
        }

        return IsPartOfPrevious(end) && end - 1 > start ? end - 1 : end;
    }

    private bool IsPartOfPrevious(int index) =>
        index < text.Length && index > 0
        && (char.IsLowSurrogate(text[index]) || char.GetUnicodeCategory(text[index]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    // The number of the first word that does not begin before a place.
    private int FirstFrom(int place)
    {
        var (low, high) = (0, _words.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_words[middle].Start < place)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
