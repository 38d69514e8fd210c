namespace CivicSite.Engine.Search.Analysis.Queries;

/// <summary>What a query can be answered with.</summary>
public enum QueryState
{
    /// <summary>There is something to look for.</summary>
    Ready,

    /// <summary>Nothing was asked: no letters or digits.</summary>
    Empty,

    /// <summary>The query only says what is not wanted.</summary>
    OnlyExclusions,
}

/// <summary>How the words of a clause stand in a document that matches.</summary>
public enum ClauseKind
{
    /// <summary>One word.</summary>
    Word,

    /// <summary>Several words, each <see cref="QueryWord.Offset"/> positions after the first one's.</summary>
    Phrase,

    /// <summary>Several words in any order, each within <see cref="QueryClause.Window"/> positions of the first.</summary>
    Near,
}

/// <summary>A query, read. Every clause that is not excluded must match; no clause that is excluded may.</summary>
/// <param name="Text">What was asked, trimmed and cut to the limit. Offsets of words point into it.</param>
/// <param name="Clauses">What to look for, and what to leave out.</param>
public sealed record SearchQuery(string Text, IReadOnlyList<QueryClause> Clauses)
{
    public QueryState State { get; init; }

    /// <summary>Words that were left out because nearly every document has them, as typed.</summary>
    public IReadOnlyList<string> IgnoredWords { get; init; } = [];

    /// <summary>Whether the query was longer than the limits and lost its end.</summary>
    public bool IsTruncated { get; init; }

    public IEnumerable<QueryClause> Required => Clauses.Where(clause => !clause.IsExcluded);

    public IEnumerable<QueryClause> Excluded => Clauses.Where(clause => clause.IsExcluded);
}

/// <summary>A part of a query that matches as a whole.</summary>
/// <param name="Kind">How the words stand together.</param>
/// <param name="Words">At least one word.</param>
public sealed record QueryClause(ClauseKind Kind, IReadOnlyList<QueryWord> Words)
{
    /// <summary>How far from the first the other words of a <see cref="ClauseKind.Near"/> clause may stand.</summary>
    public const int Window = 3;

    /// <summary>A term that matches in place of the words, or null: «wifi» for «wi-fi», 2017-12-01 for «1 декабря 2017».</summary>
    public string? Joined { get; init; }

    public bool IsExcluded { get; init; }
}

/// <summary>
/// A word of a query. A token matches when its term is <see cref="Term"/>, its form is one of <see cref="Forms"/>,
/// or, for a prefix, its form begins with <see cref="Text"/>.
/// </summary>
/// <param name="Text">The word as the search compares it.</param>
/// <param name="Term">The term to match, or null where only forms count.</param>
/// <param name="Start">Where the word begins in <see cref="SearchQuery.Text"/>.</param>
/// <param name="Length">How long it is there.</param>
public sealed record QueryWord(string Text, string? Term, int Start, int Length)
{
    /// <summary>Exact forms that match as well: the cases of a surname.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    public bool IsPrefix { get; init; }

    /// <summary>How many positions after the first word of its phrase.</summary>
    public int Offset { get; init; }

    /// <summary>Whether a token of a document is this word.</summary>
    public bool Matches(in TextToken token) =>
        (Term is not null && string.Equals(token.Term, Term, StringComparison.Ordinal))
        || (Forms.Count > 0 && Forms.Contains(token.Form, StringComparer.Ordinal))
        || (IsPrefix && !token.IsWhole && token.Form.StartsWith(Text, StringComparison.Ordinal));
}
