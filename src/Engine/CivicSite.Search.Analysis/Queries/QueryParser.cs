namespace CivicSite.Engine.Search.Analysis.Queries;

/// <summary>
/// Reads queries as people type them: words, "phrases" in any quotation marks, exclusion with a minus or НЕ in capitals,
/// beginnings with an asterisk. Every text is a query; nothing is an error.
/// </summary>
public static class QueryParser
{
    /// <summary>Longer queries are cut to this many characters.</summary>
    public const int MaxLength = 200;

    /// <summary>Words beyond this many are not looked for.</summary>
    public const int MaxWords = 16;

    public static SearchQuery Parse(string? text, QueryOptions? options = null)
    {
        options ??= QueryOptions.Default;
        var query = Cut(text, out var isTruncated);
        var tokens = TextAnalyzer.Analyze(query);
        var typing = options.LastWordIsPrefix && tokens.Count > 0 && tokens[^1].End == query.Length ? query.Length : (int?)null;
        var read = options.ExactSurname ? NameReader.Read(tokens, typing) : new ClauseReader(query, tokens, typing).Read();
        var kept = WithoutCommon(read, out var ignored);
        var clauses = Limit(kept, ref isTruncated);
        return new(query.TrimEnd(), clauses)
        {
            IgnoredWords = [.. ignored.Select(word => query.Substring(word.Start, word.Length))],
            IsTruncated = isTruncated,
            State = clauses.Count == 0 ? QueryState.Empty
                : clauses.Any(clause => !clause.IsExcluded) ? QueryState.Ready
                : QueryState.OnlyExclusions,
        };
    }

    private static string Cut(string? text, out bool isTruncated)
    {
        var query = (text ?? "").TrimStart();
        isTruncated = query.Length > MaxLength && query.AsSpan(MaxLength).ContainsAnyExcept(" \t\r\n");
        return query.Length <= MaxLength ? query : query[..(char.IsHighSurrogate(query[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }

    // Common words go, unless nothing would be left to look for.
    private static List<QueryClause> WithoutCommon(List<ReadClause> read, out List<QueryWord> ignored)
    {
        ignored = [];
        if (!read.Exists(clause => clause is { IsCommon: false, Clause.IsExcluded: false }))
        {
            return [.. read.Select(clause => clause.Clause)];
        }

        ignored.AddRange(read.Where(clause => clause.IsCommon).SelectMany(clause => clause.Clause.Words));
        return [.. read.Where(clause => !clause.IsCommon).Select(clause => clause.Clause)];
    }

    private static List<QueryClause> Limit(List<QueryClause> clauses, ref bool isTruncated)
    {
        var limited = new List<QueryClause>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var room = MaxWords;
        foreach (var clause in clauses)
        {
            if (!seen.Add(Key(clause)))
            {
                continue;
            }

            isTruncated |= clause.Words.Count > room;
            if (room > 0)
            {
                limited.Add(clause.Words.Count <= room ? clause : clause with { Words = [.. clause.Words.Take(room)] });
            }

            room = Math.Max(0, room - clause.Words.Count);
        }

        return limited;
    }

    private static string Key(QueryClause clause) =>
        $"{clause.Kind} {clause.IsExcluded} {clause.Joined} {string.Join(' ', clause.Words.Select(word => $"{word.Term ?? word.Text}/{word.IsPrefix}/{word.Offset}"))}";
}

/// <summary>A clause as read, and whether it is so common that a query may leave it out.</summary>
internal sealed record ReadClause(QueryClause Clause, bool IsCommon);
