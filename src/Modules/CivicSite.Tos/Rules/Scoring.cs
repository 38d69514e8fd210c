namespace CivicSite.Tos.Rules;

/// <summary>What an entry got: points of the jurors that judged it.</summary>
/// <param name="Place">Its place in the nomination, counted from 1; null where nobody has judged it.</param>
/// <param name="LastPlace">The last of the places that it shares with entries of the same score.</param>
internal sealed record Standing(string EntryId, int Sum, int Jurors, int? Place, int? LastPlace)
{
    public decimal? Mean => Jurors == 0 ? null : decimal.Round((decimal)Sum / Jurors, 2);
}

/// <summary>Places of a nomination by the mean of the points. Who did not judge, or may not, changes nothing.</summary>
internal static class Scoring
{
    public const int MinPoints = 1;

    public const int MaxPoints = 10;

    public static bool IsPoints(int points) => points is >= MinPoints and <= MaxPoints;

    /// <param name="entries">The entries of one nomination, each with the points that it got.</param>
    /// <returns>The best first; entries that nobody has judged at the end.</returns>
    public static IReadOnlyList<Standing> Rank(IEnumerable<(string EntryId, IReadOnlyList<int> Points)> entries)
    {
        var scored = entries.Select(static entry => new Standing(entry.EntryId, entry.Points.Sum(), entry.Points.Count, null, null)).ToList();
        var judged = scored.Where(static standing => standing.Jurors > 0).ToList();
        return
        [
            .. judged.Select(standing =>
                {
                    var better = judged.Count(other => Compare(other, standing) > 0);
                    var equal = judged.Count(other => Compare(other, standing) == 0);
                    return standing with { Place = better + 1, LastPlace = better + equal };
                })
                .OrderBy(static standing => standing.Place).ThenBy(static standing => standing.EntryId, StringComparer.Ordinal),
            .. scored.Where(static standing => standing.Jurors == 0).OrderBy(static standing => standing.EntryId, StringComparer.Ordinal),
        ];
    }

    // Means as fractions: rounding must not make a tie, or break one.
    private static int Compare(Standing one, Standing other) =>
        ((long)one.Sum * other.Jurors).CompareTo((long)other.Sum * one.Jurors);
}
