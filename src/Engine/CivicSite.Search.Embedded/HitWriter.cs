using CivicSite.Engine.Search.Analysis.Queries;
using CivicSite.Engine.Search.Analysis.Snippets;
using CivicSite.Search.Documents;
using CivicSite.Search.Embedded.Matching;
using CivicSite.Search.Embedded.Memory;
using CivicSite.Search.Index;

namespace CivicSite.Search.Embedded;

/// <summary>Shows where and why a document was found.</summary>
internal sealed class HitWriter
{
    private const int MaxRelatedForms = 60;

    private readonly Highlighter _highlighter;
    private readonly IReadOnlyList<QueryClause> _required;
    private readonly string _asked;

    /// <param name="query">What was asked.</param>
    /// <param name="relaxed">What may stand for its words; null where nothing may.</param>
    /// <param name="book">The vocabulary.</param>
    public HitWriter(SearchQuery query, MatchPlan? relaxed, WordBook book)
    {
        _required = [.. query.Required];
        _asked = query.Text;
        var shown = relaxed is null ? _required : [.. _required.Select((clause, index) => relaxed.Related(index).Count == 0 ? clause : WithForms(clause, book))];
        _highlighter = new(query with { Clauses = [.. shown] });
    }

    public SearchHit Write(SearchDocument document, uint found)
    {
        var text = document.Lead.Length == 0 ? document.Body : $"{document.Lead}\n{document.Body}";
        return new SearchHit
        {
            ContentItemId = document.ContentItemId,
            ContentType = document.ContentType,
            Url = document.Url,
            Title = Text(_highlighter.Whole(document.Title)),
            Passage = Text(_highlighter.Passage(text)),
            DateUtc = document.DateUtc,
            IsDemonstration = document.IsDemonstration,
            Labels = [.. document.Facets.Select(facet => facet.Label)],
            Reasons = [.. _highlighter.WhyFound([document.Title, .. document.OtherNames, .. document.Keywords, document.Lead, document.Body])
                .Select(word => new SearchReason(word.Asked, word.Forms))],
            Missing = [.. _required.Where((_, index) => (found & (1u << index)) == 0).Select(Asked)],
        };
    }

    // The forms of related words are shown as found, too.
    private static QueryClause WithForms(QueryClause clause, WordBook book)
    {
        var word = clause.Words[0];
        return clause with { Words = [word with { Forms = [.. word.Forms, .. book.Continuations(word.Term!, MaxRelatedForms)] }] };
    }

    private static SearchText Text(Snippet snippet) =>
        new([.. snippet.Parts.Select(part => new SearchTextPart(part.Text, part.IsMatch))], snippet.IsStartCut, snippet.IsEndCut);

    private string Asked(QueryClause clause)
    {
        var start = clause.Words.Min(word => word.Start);
        return _asked[start..clause.Words.Max(word => word.Start + word.Length)];
    }
}
