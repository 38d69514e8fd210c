using System.Globalization;

namespace CivicSite.Testing;

/// <summary>Two records of the labelled set and what is true of them.</summary>
/// <param name="Verdict"><c>same</c>, <c>maybe</c> or <c>different</c>.</param>
/// <param name="IsHeldOut">Nothing was tuned on it.</param>
/// <param name="Group">What makes the pair difficult.</param>
/// <param name="Left">Surname, given name, patronymic, other surname, birth, death and place of birth.</param>
/// <param name="Right">The same of the other record.</param>
public sealed record MatchingPair(string Verdict, bool IsHeldOut, string Group, IReadOnlyList<string> Left, IReadOnlyList<string> Right);

/// <summary>The labelled set of pairs of people: <c>benchmarks/matching/pairs.tsv</c>.</summary>
public static class MatchingPairs
{
    /// <param name="root">The folder of the repository.</param>
    public static async Task<IReadOnlyList<MatchingPair>> ReadAsync(string root) =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(root, "benchmarks", "matching", "pairs.tsv"))).Where(line => line.Length > 0 && line[0] != '#').Select(Parse)];

    /// <summary>The first and the last day of a year, a day, or years with a slash between them; null for an empty text.</summary>
    public static (DateOnly First, DateOnly Last)? Days(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var parts = text.Split('/');
        return (Day(parts[0], 1, 1), Day(parts[^1], 12, 31));
    }

    private static DateOnly Day(string text, int month, int day) => text.Length == 4
        ? new DateOnly(int.Parse(text, CultureInfo.InvariantCulture), month, day)
        : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static MatchingPair Parse(string line)
    {
        var columns = line.Split('\t');
        return new MatchingPair(columns[0], string.Equals(columns[1], "held", StringComparison.Ordinal), columns[2], columns[3].Split(';'), columns[4].Split(';'));
    }
}

/// <summary>How well the matching tells records of one person from others.</summary>
public sealed class MatchingQuality
{
    private readonly List<(MatchingPair Pair, string Found, string Why)> _answers = [];

    public int Count => _answers.Count;

    /// <summary>Of the pairs that were taken for one person, the share that is.</summary>
    public double Precision => Share(answer => Is(answer.Found, "same"), answer => Is(answer.Pair.Verdict, "same"));

    /// <summary>Of the pairs of one person, the share that was taken for one.</summary>
    public double Recall => Share(answer => Is(answer.Pair.Verdict, "same"), answer => Is(answer.Found, "same"));

    /// <summary>Of the pairs of one person, the share that is at least shown to somebody.</summary>
    public double RecallShown => Share(answer => Is(answer.Pair.Verdict, "same"), answer => !Is(answer.Found, "different"));

    /// <summary>Of the pairs that are shown to somebody, the share that is not plainly about two people.</summary>
    public double PrecisionShown => Share(answer => !Is(answer.Found, "different"), answer => !Is(answer.Pair.Verdict, "different"));

    /// <summary>The pairs that were judged otherwise than they are labelled, one a line.</summary>
    public string Mistakes => string.Join('\n', _answers.Where(answer => !Is(answer.Found, answer.Pair.Verdict))
        .Select(answer => $"{answer.Pair.Verdict} → {answer.Found} [{answer.Pair.Group}] {string.Join(' ', answer.Pair.Left)} | {string.Join(' ', answer.Pair.Right)}: {answer.Why}"));

    /// <param name="pair">The pair.</param>
    /// <param name="found"><c>same</c>, <c>maybe</c> or <c>different</c>.</param>
    /// <param name="why">For the list of mistakes.</param>
    public void Add(MatchingPair pair, string found, string why) => _answers.Add((pair, found, why));

    private static bool Is(string verdict, string other) => string.Equals(verdict, other, StringComparison.Ordinal);

    private double Share(Func<(MatchingPair Pair, string Found, string Why), bool> of, Func<(MatchingPair Pair, string Found, string Why), bool> isCounted)
    {
        var all = _answers.Where(of).ToList();
        return all.Count == 0 ? 1 : (double)all.Count(isCounted) / all.Count;
    }
}
