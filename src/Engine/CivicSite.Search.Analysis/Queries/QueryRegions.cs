namespace CivicSite.Engine.Search.Analysis.Queries;

internal enum RegionKind
{
    Words,
    Phrase,
    Operator,
}

/// <summary>A part of a query's text.</summary>
internal sealed record QueryRegion(int Start, int End, RegionKind Kind, bool IsExcluded);

/// <summary>Splits a query at spaces and quotation marks, and finds what is excluded.</summary>
internal sealed class QueryRegions(string query)
{
    private const string StraightQuotes = "\"“”„‟＂";
    private readonly List<QueryRegion> _regions = [];
    // In a query all of capitals НЕ is a word like the others.
    private readonly bool _hasOperators = query.Any(char.IsLower);
    private bool _isExcluded;

    public List<QueryRegion> Read()
    {
        for (var i = 0; i < query.Length;)
        {
            if (char.IsWhiteSpace(query[i]))
            {
                i++;
                continue;
            }

            if (IsMinus(i))
            {
                _isExcluded = true;
                i++;
            }

            var close = ClosingQuote(i);
            i = close < 0 ? ReadChunk(i) : Add(i + 1, close, RegionKind.Phrase) + 1;
        }

        return _regions;
    }

    private bool IsMinus(int index) =>
        query[index] is '-' or '−' && (index == 0 || char.IsWhiteSpace(query[index - 1]))
        && index + 1 < query.Length && query[index + 1] is not ('-' or '−') && !char.IsWhiteSpace(query[index + 1]);

    private int ReadChunk(int start)
    {
        var end = start + 1;
        while (end < query.Length && !char.IsWhiteSpace(query[end]) && ClosingQuote(end) < 0)
        {
            end++;
        }

        if (!_hasOperators || query[start..end] is not ("НЕ" or "NOT") || query.AsSpan(end).IsWhiteSpace())
        {
            return Add(start, end, RegionKind.Words);
        }

        Add(start, end, RegionKind.Operator);
        _isExcluded = true;
        return end;
    }

    private int Add(int start, int end, RegionKind kind)
    {
        _regions.Add(new(start, end, kind, _isExcluded));
        _isExcluded = false;
        return end;
    }

    // Where the quotation closes that opens here, or -1. An opening mark alone is mere punctuation.
    private int ClosingQuote(int open)
    {
        if (query[open] == '«')
        {
            return ClosingGuillemet(open);
        }

        return StraightQuotes.Contains(query[open], StringComparison.Ordinal) ? query.AsSpan(open + 1).IndexOfAny(StraightQuotes) is var at and >= 0 ? open + 1 + at : -1 : -1;
    }

    private int ClosingGuillemet(int open)
    {
        var depth = 0;
        for (var i = open; i < query.Length; i++)
        {
            depth += query[i] switch { '«' => 1, '»' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return query.LastIndexOf('»') is var last && last > open ? last : -1;
    }
}
