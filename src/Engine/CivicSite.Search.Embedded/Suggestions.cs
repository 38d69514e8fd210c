using CivicSite.Engine.Search.Analysis;
using CivicSite.Engine.Search.Analysis.Queries;
using CivicSite.Search.Documents;
using CivicSite.Search.Embedded.Memory;
using CivicSite.Search.Index;

namespace CivicSite.Search.Embedded;

/// <summary>What a query that is still being typed may become: queries of words that the site has, and titles.</summary>
internal sealed class Suggestions
{
    private const int MinLength = 2;
    private const int MaxQueries = 4;

    // As many are looked at for words that are not forms of one another.
    private const int MaxForms = 40;

    private readonly IReadOnlyList<string> _queries;

    public Suggestions(SearchSnapshot snapshot, WordBook book, string typed)
    {
        var corrected = book.Corrector.Correct(typed, isTyping: true);
        var text = corrected.IsCorrected ? corrected.Text : typed;
        var query = QueryParser.Parse(text, new QueryOptions { LastWordIsPrefix = true });
        var isLongEnough = typed.Trim().Length >= MinLength && query.State == QueryState.Ready;
        Query = isLongEnough ? query : null;
        _queries = isLongEnough ? Completed(snapshot, book, query.Text, corrected.IsCorrected) : [];
    }

    /// <summary>The query to look for titles with; null where it is too short for that.</summary>
    public SearchQuery? Query { get; }

    /// <summary>Queries first, then titles.</summary>
    public IReadOnlyList<SearchSuggestion> With(IEnumerable<SearchDocument> documents, int limit)
    {
        var queries = _queries.Take(MaxQueries).Select(query => new SearchSuggestion(query));
        return [.. queries.Concat(documents.Select(document => new SearchSuggestion(document.Title, document.Url, document.ContentType))).Take(limit)];
    }

    private static List<string> Completed(SearchSnapshot snapshot, WordBook book, string text, bool isCorrected)
    {
        var queries = new List<string>();
        var last = TextAnalyzer.Analyze(text).LastOrDefault(token => !token.IsWhole);
        if (last.Form is { Length: >= MinLength } && last.End == text.Length)
        {
            queries.AddRange(book.Continuations(last.Form, MaxForms).Where(form => !string.Equals(form, last.Form, StringComparison.Ordinal))
                .DistinctBy(form => TextAnalyzer.Analyze(form).FirstOrDefault().Term, StringComparer.Ordinal).Select(form => text[..last.Start] + form));
        }

        if (isCorrected && last.Form is not null && snapshot.HasForm(last.Form))
        {
            queries.Insert(0, text);
        }

        return queries;
    }
}
