namespace CivicSite.Engine.Search.Analysis.Corrections;

/// <summary>Corrects the chunks of one query.</summary>
internal sealed class ChunkCorrector(VocabularyIndex vocabulary)
{
    private const int MinSwitched = 3;
    private const string Punctuation = ".,;:!?'";
    private readonly WordSuggester _suggester = new(vocabulary);
    private readonly List<string> _unknown = [];
    private int _minSwitched = MinSwitched;

    /// <summary>Words that nothing was found for.</summary>
    public IReadOnlyList<string> Unknown => _unknown;

    /// <summary>Two chunks as one word, where at least one of them is no word and both together are.</summary>
    public WordCorrection? Join(QueryChunk first, QueryChunk second)
    {
        if (first.Word is not { } one || second.Word is not { } other || (IsKnown(one, first) && IsKnown(other, second)) || !vocabulary.HasForm(one.Form + other.Form))
        {
            return null;
        }

        var length = second.Start + second.Text.Length - first.Start;
        return new(first.Start, length, $"{first.Text} {second.Text}", one.Form + other.Form, CorrectionReason.ExtraSpace);
    }

    /// <summary>Where one chunk was typed in the other layout, so were the short ones: «d vfqyt».</summary>
    public void Prepare(IEnumerable<QueryChunk> chunks) =>
        _minSwitched = chunks.Any(chunk => !IsKnown(chunk) && Switch(chunk) is not null) ? 1 : MinSwitched;

    public IEnumerable<WordCorrection> Correct(QueryChunk chunk)
    {
        if (IsKnown(chunk))
        {
            return [];
        }

        if (Switch(chunk) is { } switched)
        {
            return [switched];
        }

        // Several words written together, such as an address of the web, are not worth guessing at.
        return chunk.Tokens.Where(token => !IsKnown(token, chunk)).Select(token => Correct(token, chunk)).OfType<WordCorrection>();
    }

    // A hyphenated word is known where the index has it in one, too.
    private bool IsKnown(QueryChunk chunk) =>
        (chunk.Tokens.Count > 0 && chunk.Tokens.All(token => IsKnown(token, chunk))) || (chunk.Compounds.Count == 1 && vocabulary.Documents(chunk.Compounds[0].Form) > 0);

    private bool IsKnown(in TextToken token, QueryChunk chunk) =>
        vocabulary.Knows(token) || (chunk.IsOpen && token.End == chunk.Text.Length && vocabulary.Forms.HasPrefix(token.Form));

    private WordCorrection? Correct(TextToken token, QueryChunk chunk)
    {
        var candidate = _suggester.Suggest(token.Form) ?? SwitchedAndMisspelt(chunk);
        if (candidate is { } found)
        {
            // An apostrophe at the end is a soft sign in Latin letters: «shchedrost'».
            var isSign = found.Reason == CorrectionReason.Transliteration && chunk.Text.AsSpan(token.End).StartsWith("'", StringComparison.Ordinal);
            var end = isSign ? token.End + 1 : token.End;
            return new(chunk.Start + token.Start, end - token.Start, chunk.Text[token.Start..end], found.Text, found.Reason);
        }

        _unknown.Add(chunk.Text[token.Start..token.End]);
        return null;
    }

    private Candidate? SwitchedAndMisspelt(QueryChunk chunk) =>
        chunk.Word is not null && Keyboard.Switch(chunk.Text) is { } other && TextAnalyzer.Analyze(other) is [{ Kind: TokenKind.Word } word]
            ? _suggester.SuggestSwitched(word.Form)
            : null;

    // In the other layout some letters are punctuation: first all of the chunk is tried, then without what may be real punctuation.
    private WordCorrection? Switch(QueryChunk chunk)
    {
        var end = chunk.Text.AsSpan().TrimEnd(Punctuation).Length;
        var start = chunk.Text.Length - chunk.Text.AsSpan().TrimStart(Punctuation).Length;
        return Switch(chunk, 0, chunk.Text.Length) ?? Switch(chunk, 0, end) ?? Switch(chunk, start, end);
    }

    private WordCorrection? Switch(QueryChunk chunk, int start, int end)
    {
        if (end - start < _minSwitched || Keyboard.Switch(chunk.Text.AsSpan(start, end - start)) is not { } other)
        {
            return null;
        }

        var switched = QueryChunk.Of(other, chunk.Start + start, chunk.IsOpen && end == chunk.Text.Length);
        var isWords = switched.Tokens.Any(token => token.Kind == TokenKind.Word || _minSwitched < MinSwitched) && switched.Tokens.All(token => IsKnown(token, switched));
        return isWords ? new(switched.Start, end - start, chunk.Text[start..end], TextAnalyzer.Fold(other), CorrectionReason.KeyboardLayout) : null;
    }
}
