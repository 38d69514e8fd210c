namespace CivicSite.Engine.Search.Analysis.Queries;

/// <summary>Makes clauses of a query's tokens.</summary>
/// <param name="query">The query's text.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="typing">Where the word ends that is still being typed, or null.</param>
internal sealed class ClauseReader(string query, IReadOnlyList<TextToken> tokens, int? typing)
{
    private const int MinPrefix = 2;
    private readonly List<QueryRegion> _regions = new QueryRegions(query).Read();
    private readonly List<ReadClause> _clauses = [];
    private int _next;

    public List<ReadClause> Read()
    {
        while (_next < tokens.Count)
        {
            var token = tokens[_next];
            var region = RegionAt(token.Start);
            switch (region.Kind)
            {
                case RegionKind.Operator:
                    _next++;
                    break;
                case RegionKind.Phrase:
                    AddPhrase(region);
                    break;
                default:
                    AddWords(token, region);
                    break;
            }
        }

        return _clauses;
    }

    private QueryRegion RegionAt(int index) => _regions.FindLast(region => region.Start <= index)!;

    private void AddPhrase(QueryRegion region)
    {
        var words = new List<TextToken>();
        for (; _next < tokens.Count && tokens[_next].Start < region.End; _next++)
        {
            if (!tokens[_next].IsWhole)
            {
                words.Add(tokens[_next]);
            }
        }

        Add(Together(words), null, region, words.TrueForAll(word => word.Kind == TokenKind.StopWord));
    }

    private void AddWords(TextToken token, QueryRegion region)
    {
        _next++;
        if (!token.IsWhole)
        {
            var word = Word(token, 0);
            Add([word], null, region, token.Kind is TokenKind.StopWord or TokenKind.Initial && !word.IsPrefix);
            return;
        }

        var parts = PartsOf(token);
        var last = RegionAt(parts[^1].Start);
        if (last.Kind != region.Kind || last.IsExcluded != region.IsExcluded)
        {
            return;
        }

        while (_next < tokens.Count && tokens[_next].Position < token.Position + token.Span)
        {
            _next++;
        }

        var content = parts.FindAll(part => part.Kind != TokenKind.StopWord);
        Add(Together(content.Count > 0 ? content : parts), content.Count == 1 ? null : token.Term, region, content.Count == 0);
    }

    private List<TextToken> PartsOf(TextToken whole) =>
        [.. tokens.Skip(_next).TakeWhile(token => token.Position < whole.Position + whole.Span).Where(token => !token.IsWhole)];

    private List<QueryWord> Together(List<TextToken> words) => [.. words.Select(word => Word(word, word.Position - words[0].Position))];

    private QueryWord Word(TextToken token, int offset)
    {
        var isOpen = token.End == typing || (token.End < query.Length && query[token.End] == '*');
        return new(token.Form, token.Term, token.Start, token.End - token.Start)
        {
            Forms = token.Kind == TokenKind.Word ? NameForms.OfPatronymicSurname(token.Form) : [],
            Offset = offset,
            IsPrefix = isOpen && token.Form.Length >= MinPrefix,
        };
    }

    private void Add(List<QueryWord> words, string? joined, QueryRegion region, bool isCommon)
    {
        if (words.Count > 0)
        {
            var kind = words.Count == 1 ? ClauseKind.Word : ClauseKind.Phrase;
            _clauses.Add(new(new(kind, words) { Joined = joined, IsExcluded = region.IsExcluded }, isCommon));
        }
    }
}
