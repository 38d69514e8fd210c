using CivicSite.Search.Documents;
using CivicSite.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Simple;
using Lucene.Net.Search;
using Lucene.Net.Search.Highlight;

namespace CivicSite.Search.Lucene;

/// <summary>Answers with Lucene. Types and facets are counted over the best hits only.</summary>
internal sealed class LuceneSearchIndex(LuceneFiles files) : ISearchIndex
{
    private const int MaxText = 200;
    private const int MaxCounted = 5_000;
    private const int PassageLength = 240;
    private const string Start = "\u0001";
    private const string End = "\u0002";

    public Task<SearchAnswer> SearchAsync(SearchRequest request, CancellationToken cancellationToken = default) => Task.FromResult(files.Search(searcher =>
    {
        if (Parse(request.Text, Occur.MUST) is not { } query)
        {
            return new SearchAnswer { IsEmptyQuery = true };
        }

        var complete = Find(searcher, query);
        if (complete.Count > 0 || request.IsName)
        {
            return Answer(complete, complete.Count, query, request);
        }

        query = Parse(request.Text, Occur.SHOULD)!;
        return Answer(Find(searcher, query), 0, query, request);
    }));

    public Task<IReadOnlyList<string>> FindAsync(string text, string contentType, CancellationToken cancellationToken = default) => Task.FromResult(files.Search(searcher =>
        (IReadOnlyList<string>)(Parse(text, Occur.MUST) is { } query
            ? [.. Find(searcher, query).Where(document => document.ContentType == contentType).Select(document => document.ContentItemId)]
            : [])));

    public Task<IReadOnlyList<SearchSuggestion>> SuggestAsync(string text, int limit, CancellationToken cancellationToken = default) => Task.FromResult(files.Search(searcher =>
    {
        var word = text.Trim().ToLowerInvariant();
        var query = new PrefixQuery(new Term(LuceneDocuments.Name(SearchField.Title), word));
        return (IReadOnlyList<SearchSuggestion>)
        [
            .. searcher.Search(query, limit).ScoreDocs.Select(hit => LuceneDocuments.Read(searcher.Doc(hit.Doc)))
                .Select(document => new SearchSuggestion(document.Title, document.Url, document.ContentType)),
        ];
    }));

    // The simple parser takes any text and never fails.
    private Query? Parse(string text, Occur among)
    {
        var asked = text.Length <= MaxText ? text : text[..MaxText];
        return asked.Any(char.IsLetterOrDigit) ? new SimpleQueryParser(files.Analyzer, LuceneDocuments.Weights) { DefaultOperator = among }.Parse(asked) : null;
    }

    private static List<SearchDocument> Find(IndexSearcher searcher, Query query) =>
        [.. searcher.Search(query, MaxCounted).ScoreDocs.Select(hit => LuceneDocuments.Read(searcher.Doc(hit.Doc)))];

    private SearchAnswer Answer(List<SearchDocument> found, int complete, Query query, SearchRequest request)
    {
        var chosen = request.Choices.ToLookup(choice => choice.Facet, choice => choice.Value, StringComparer.Ordinal);
        bool Has(SearchDocument document, string? but) => chosen.Where(group => group.Key != but)
            .All(group => document.Facets.Any(facet => facet.Facet == group.Key && group.Contains(facet.Value, StringComparer.Ordinal)));
        bool IsOfType(SearchDocument document) => request.ContentType is null || document.ContentType == request.ContentType;

        var selected = found.Where(document => IsOfType(document) && Has(document, null)).ToList();
        var facets = from document in found
                     where IsOfType(document)
                     from facet in document.Facets
                     where Has(document, facet.Facet)
                     group facet by (facet.Facet, facet.Value) into values
                     orderby values.Count() descending
                     select new SearchFacetCount(values.Key.Facet, values.Key.Value, values.First().Label, values.Count());
        return new SearchAnswer
        {
            Total = selected.Count,
            Complete = complete == 0 ? 0 : selected.Count,
            ContentTypes = found.Where(document => Has(document, null)).CountBy(document => document.ContentType).ToDictionary(StringComparer.Ordinal),
            Facets = [.. facets],
            Hits = [.. selected.Skip(request.Skip).Take(request.Take).Select(document => Hit(document, query))],
        };
    }

    private SearchHit Hit(SearchDocument document, Query query) => new()
    {
        ContentItemId = document.ContentItemId,
        ContentType = document.ContentType,
        Url = document.Url,
        Title = Marked(document.Title, query, SearchField.Title, int.MaxValue),
        Passage = Marked(document.Body.Length > 0 ? $"{document.Lead}\n{document.Body}" : document.Lead, query, SearchField.Body, PassageLength),
        DateUtc = document.DateUtc,
        IsDemonstration = document.IsDemonstration,
        Labels = [.. document.Facets.Select(facet => facet.Label)],
    };

    private SearchText Marked(string text, Query query, SearchField field, int length)
    {
        var highlighter = new Highlighter(new SimpleHTMLFormatter(Start, End), new QueryScorer(query)) { TextFragmenter = new SimpleFragmenter(length) };
        var best = text.Length == 0 ? null : highlighter.GetBestFragment(files.Analyzer, LuceneDocuments.Name(field), text);
        var shown = best ?? (text.Length <= length ? text : text[..length]);
        return new SearchText([.. shown.Split(Start).SelectMany((part, index) => Parts(part, index > 0))]);
    }

    private static IEnumerable<SearchTextPart> Parts(string part, bool isMarked)
    {
        var end = isMarked ? part.IndexOf(End, StringComparison.Ordinal) : -1;
        return end < 0 ? [new(part, false)] : [new(part[..end], true), new(part[(end + 1)..], false)];
    }
}
