using System.Text;
using CivicSite.Engine.Search.Analysis.Queries;

namespace CivicSite.Engine.Search.Analysis.Corrections;

/// <summary>
/// Corrects queries to words that the index has: misspellings, the wrong keyboard layout, Latin letters, missing and extra spaces.
/// A word that the index has, in any of its forms, is never touched. Instances never change and may be used by several threads;
/// when the vocabulary has changed, make a new one.
/// </summary>
public sealed class QueryCorrector(IVocabulary vocabulary)
{
    private readonly VocabularyIndex _vocabulary = new(vocabulary);

    /// <summary>The query as it was probably meant. Any text is accepted.</summary>
    /// <param name="text">The query as typed.</param>
    /// <param name="isTyping">Whether its last word may still be going on: then the beginning of a word is as good as a word.</param>
    public CorrectedQuery Correct(string? text, bool isTyping = false)
    {
        var query = (text ?? "").Trim();
        query = query.Length <= QueryParser.MaxLength ? query : query[..(char.IsHighSurrogate(query[QueryParser.MaxLength - 1]) ? QueryParser.MaxLength - 1 : QueryParser.MaxLength)];
        var isOpen = isTyping && string.Equals(query, text?.TrimStart(), StringComparison.Ordinal);
        var chunks = QueryChunk.Split(query, isOpen);
        var corrector = new ChunkCorrector(_vocabulary);
        corrector.Prepare(chunks);
        var corrections = new List<WordCorrection>();
        for (var i = 0; i < chunks.Count; i++)
        {
            if (i + 1 < chunks.Count && corrector.Join(chunks[i], chunks[i + 1]) is { } joined)
            {
                corrections.Add(joined);
                i++;
            }
            else
            {
                corrections.AddRange(corrector.Correct(chunks[i]));
            }
        }

        return new(query, Apply(query, corrections), corrections) { UnknownWords = corrector.Unknown };
    }

    private static string Apply(string query, List<WordCorrection> corrections)
    {
        var text = new StringBuilder();
        var end = 0;
        foreach (var correction in corrections)
        {
            text.Append(query, end, correction.Start - end).Append(correction.To);
            end = correction.Start + correction.Length;
        }

        return text.Append(query, end, query.Length - end).ToString();
    }
}
