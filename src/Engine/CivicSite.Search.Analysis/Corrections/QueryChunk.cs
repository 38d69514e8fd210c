namespace CivicSite.Engine.Search.Analysis.Corrections;

/// <summary>What stands between two spaces of a query, without the marks around it. Offsets are those of the query.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Start">Where they begin.</param>
/// <param name="Tokens">The tokens in them, compounds left out.</param>
/// <param name="Compounds">The compounds.</param>
/// <param name="IsOpen">Whether it is still being typed.</param>
internal sealed record QueryChunk(string Text, int Start, IReadOnlyList<TextToken> Tokens, IReadOnlyList<TextToken> Compounds, bool IsOpen)
{
    private const string Opening = "-−(\"«“„";
    private const string Closing = ")\"»”“*";

    /// <summary>The one word that the chunk is, or null.</summary>
    public TextToken? Word => Tokens is [{ Kind: TokenKind.Word } word] && word.End - word.Start == Text.Length ? word : null;

    public static QueryChunk Of(string text, int start, bool isOpen)
    {
        var tokens = TextAnalyzer.Analyze(text).ToLookup(token => token.IsWhole);
        return new(text, start, [.. tokens[false]], [.. tokens[true]], isOpen);
    }

    public static List<QueryChunk> Split(string query, bool isTyping)
    {
        var chunks = new List<QueryChunk>();
        for (var i = 0; i < query.Length;)
        {
            var end = i;
            while (end < query.Length && !char.IsWhiteSpace(query[end]))
            {
                end++;
            }

            Add(query, i, end, isTyping, chunks);
            i = end + 1;
        }

        return chunks;
    }

    private static void Add(string query, int start, int end, bool isTyping, List<QueryChunk> chunks)
    {
        while (start < end && Opening.Contains(query[start], StringComparison.Ordinal))
        {
            start++;
        }

        var close = end;
        while (close > start && Closing.Contains(query[close - 1], StringComparison.Ordinal))
        {
            close--;
        }

        if (close > start)
        {
            var text = query[start..close];
            var isOpen = (isTyping && close == query.Length) || (close < query.Length && query[close] == '*');
            chunks.Add(Of(text, start, isOpen));
        }
    }
}
