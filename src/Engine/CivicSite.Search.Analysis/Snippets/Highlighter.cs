using CivicSite.Engine.Search.Analysis.Queries;

namespace CivicSite.Engine.Search.Analysis.Snippets;

/// <summary>Shows where a query matches in plain texts: in any form of its words, with ё or е, hyphenated or not.</summary>
public sealed class Highlighter(SearchQuery query)
{
    /// <summary>How many characters a passage has at most, unless another number is asked for.</summary>
    public const int DefaultLength = 240;

    private readonly QueryMatcher _matcher = new(query);

    /// <summary>The passage that has the most of the query, the first of several that are as good; the beginning where nothing matches.</summary>
    /// <param name="text">A plain text, not HTML.</param>
    /// <param name="maxLength">How many characters of the text the passage has at most.</param>
    public Snippet Passage(string? text, int maxLength = DefaultLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxLength);
        if (string.IsNullOrWhiteSpace(text))
        {
            return Snippet.Empty;
        }

        var tokens = TextAnalyzer.Analyze(text);
        var matches = _matcher.Find(tokens);
        var (start, end) = new PassageChooser(text, tokens, maxLength).Choose(matches, _matcher.Clauses);
        return SnippetWriter.Write(text, start, end, matches);
    }

    /// <summary>All of a short text, such as a title.</summary>
    public Snippet Whole(string? text) =>
        string.IsNullOrWhiteSpace(text) ? Snippet.Empty : SnippetWriter.Write(text, 0, text.Length, _matcher.Find(TextAnalyzer.Analyze(text)));

    /// <summary>For each word and phrase of the query that stands in a document, the forms in which it does.</summary>
    /// <param name="texts">The document's texts: title, lead, body.</param>
    public IReadOnlyList<FoundWord> WhyFound(params IEnumerable<string?> texts)
    {
        var forms = _matcher.Clauses.Select(_ => new Dictionary<string, string>(StringComparer.Ordinal)).ToArray();
        var counts = new int[forms.Length];
        foreach (var text in texts.OfType<string>())
        {
            foreach (var match in _matcher.Find(TextAnalyzer.Analyze(text)))
            {
                var form = SnippetWriter.Tidy(text.AsSpan(match.Start, match.End - match.Start));
                forms[match.Clause].TryAdd(TextAnalyzer.Fold(form), form);
                counts[match.Clause]++;
            }
        }

        return
        [
            .. from clause in Enumerable.Range(0, forms.Length)
               where counts[clause] > 0
               select new FoundWord(Asked(_matcher.Clauses[clause]), [.. forms[clause].Values.Take(FoundWord.MaxForms)], counts[clause]),
        ];
    }

    private string Asked(QueryClause clause)
    {
        var start = clause.Words.Min(word => word.Start);
        return SnippetWriter.Tidy(query.Text.AsSpan(start, clause.Words.Max(word => word.Start + word.Length) - start));
    }
}
