using CivicSite.Engine.Search.Analysis;
using CivicSite.Engine.Search.Analysis.Corrections;
using CivicSite.Search.Embedded.Memory;
using CivicSite.Search.Index;

namespace CivicSite.Search.Embedded;

/// <summary>A query as it is looked for.</summary>
/// <param name="Text">The query.</param>
/// <param name="Correction">How it was changed, or null.</param>
/// <param name="UnknownWords">Words that nothing was found for.</param>
internal sealed record AskedQuery(string Text, SearchCorrection? Correction, IReadOnlyList<string> UnknownWords)
{
    public static AskedQuery Of(string text, SearchSnapshot snapshot, WordBook book)
    {
        var corrected = book.Corrector.Correct(text);

        // The vocabulary in order may be a moment older than the snapshot: what was just published is no mistake.
        if (!corrected.IsCorrected || corrected.Corrections.Any(correction => IsKnown(correction.From, snapshot)))
        {
            return new(text, null, [.. corrected.UnknownWords.Where(word => !IsKnown(word, snapshot))]);
        }

        return new(corrected.Text, new(corrected.Original, corrected.Text, Parts(corrected)), corrected.UnknownWords);
    }

    private static bool IsKnown(string word, SearchSnapshot snapshot) =>
        TextAnalyzer.Analyze(word) is { Count: > 0 } tokens && tokens.All(token => snapshot.HasForm(token.Form) || snapshot.Documents(token.Term) > 0);

    private static List<SearchTextPart> Parts(CorrectedQuery corrected)
    {
        var parts = new List<SearchTextPart>();
        var end = 0;
        foreach (var correction in corrected.Corrections)
        {
            Add(corrected.Original[end..correction.Start], isMarked: false);
            Add(correction.To, isMarked: true);
            end = correction.Start + correction.Length;
        }

        Add(corrected.Original[end..], isMarked: false);
        return parts;

        void Add(string part, bool isMarked)
        {
            if (part.Length > 0)
            {
                parts.Add(new(part, isMarked));
            }
        }
    }
}
