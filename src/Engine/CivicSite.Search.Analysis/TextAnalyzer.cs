namespace CivicSite.Engine.Search.Analysis;

/// <summary>
/// Turns texts into tokens. Documents, queries and every database go through this one analyser: two texts match
/// exactly when their terms do.
/// </summary>
public static class TextAnalyzer
{
    /// <summary>Terms and forms are cut to this many characters.</summary>
    public const int MaxTermLength = 64;

    /// <summary>
    /// The tokens of a plain text in order of position, a compound before its parts. Any UTF-16 is accepted;
    /// the time grows with the length of the text.
    /// </summary>
    public static IReadOnlyList<TextToken> Analyze(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        var tokens = new Tokenizer(text).Read();
        return DateTokens.Add(tokens);
    }

    /// <summary>
    /// A text as the search compares it: compatibility forms resolved, lower case, ё as е, one kind of hyphen and apostrophe,
    /// no accents, soft hyphens or other invisible characters. Folding twice changes nothing more.
    /// </summary>
    public static string Fold(string? text) => string.IsNullOrEmpty(text) ? "" : FoldedText.Of(text).ToString();
}
