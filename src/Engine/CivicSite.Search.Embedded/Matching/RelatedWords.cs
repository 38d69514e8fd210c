using CivicSite.Engine.Search.Analysis.Queries;
using CivicSite.Search.Embedded.Memory;

namespace CivicSite.Search.Embedded.Matching;

/// <summary>Terms that may stand for a word of a query where nothing has the word itself.</summary>
internal static class RelatedWords
{
    public static IReadOnlyList<string> Of(QueryClause clause, WordBook book) =>
        clause is { Kind: ClauseKind.Word, Words: [{ Term: { } term }] } ? book.Related(term) : [];
}
