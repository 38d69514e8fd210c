namespace CivicSite.Engine.Search.Analysis.Corrections;

/// <summary>Why a word was changed.</summary>
public enum CorrectionReason
{
    /// <summary>It was typed with the other keyboard layout.</summary>
    KeyboardLayout,

    /// <summary>It was written in Latin letters.</summary>
    Transliteration,

    /// <summary>It was misspelt.</summary>
    Spelling,

    /// <summary>A space was missing.</summary>
    MissingSpace,

    /// <summary>A space was too many.</summary>
    ExtraSpace,
}

/// <summary>A query as it was probably meant.</summary>
/// <param name="Original">The query as typed, cut to the parser's limit.</param>
/// <param name="Text">The query to look for; the same where nothing was changed.</param>
/// <param name="Corrections">What was changed, in the order of the text.</param>
public sealed record CorrectedQuery(string Original, string Text, IReadOnlyList<WordCorrection> Corrections)
{
    public bool IsCorrected => Corrections.Count > 0;

    /// <summary>Words that no document has and that nothing close was found for, as typed.</summary>
    public IReadOnlyList<string> UnknownWords { get; init; } = [];
}

/// <summary>A changed part of a query.</summary>
/// <param name="Start">Where it begins in <see cref="CorrectedQuery.Original"/>.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="From">What was typed.</param>
/// <param name="To">What it became.</param>
/// <param name="Reason">Why. A word in the wrong layout or alphabet may have been misspelt besides.</param>
public sealed record WordCorrection(int Start, int Length, string From, string To, CorrectionReason Reason);

/// <summary>What a word may have been meant as.</summary>
/// <param name="Text">The word or words.</param>
/// <param name="Changes">How many things were done wrong.</param>
/// <param name="Cost">How unlikely that is, less what speaks for a frequent word.</param>
internal readonly record struct Candidate(string Text, int Changes, double Cost, CorrectionReason Reason)
{
    private const double FrequencyBonus = 0.1;
    private const double MaxBonus = 1;

    public static Candidate Of(string text, int changes, double cost, int documents, CorrectionReason reason) =>
        new(text, changes, cost - Math.Min(MaxBonus, FrequencyBonus * Math.Log2(1 + documents)), reason);

    public bool IsBetterThan(Candidate? other) =>
        other is not { } that || Changes < that.Changes
        || (Changes == that.Changes && (Cost < that.Cost || (Cost == that.Cost && string.CompareOrdinal(Text, that.Text) < 0)));
}
