using System.Globalization;

namespace CivicSite.Testing;

/// <summary>A query and how well each page answers it.</summary>
/// <param name="Group">What makes the query difficult.</param>
/// <param name="Text">The query.</param>
/// <param name="Grades">From 1 to 3, by address without a slash before it; a page that is not named answers nothing.</param>
public sealed record JudgedQuery(string Group, string Text, IReadOnlyDictionary<string, int> Grades)
{
    private const int Depth = 10;

    /// <summary>The normalised discounted cumulative gain of the first ten answers: 1 where no order could be better.</summary>
    public double Ndcg(IReadOnlyList<string> addresses) =>
        Gain(addresses.Take(Depth).Select(GradeOf)) / Gain(Grades.Values.OrderDescending().Take(Depth));

    /// <summary>The grade of the first answer.</summary>
    public int First(IReadOnlyList<string> addresses) => addresses.Count == 0 ? 0 : GradeOf(addresses[0]);

    private int GradeOf(string address) => Grades.GetValueOrDefault(address);

    private static double Gain(IEnumerable<int> grades) => grades.Select((grade, place) => (Math.Pow(2, grade) - 1) / Math.Log2(place + 2)).Sum();
}

/// <summary>The judged queries over the seeded and the demonstration content: <c>benchmarks/search/judged.tsv</c>.</summary>
public static class JudgedQueries
{
    public static async Task<IReadOnlyList<JudgedQuery>> ReadAsync() =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "benchmarks", "search", "judged.tsv"))).Where(line => line.Length > 0 && line[0] != '#').Select(Parse)];

    private static JudgedQuery Parse(string line)
    {
        var columns = line.Split('\t');
        return new(columns[0], columns[1], columns[2].Split(' ').Select(grade => grade.Split('=')).ToDictionary(
            grade => grade[0], grade => int.Parse(grade[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));
    }
}

/// <summary>How well a search answers the judged queries.</summary>
public sealed class SearchQuality
{
    private const int Good = 2;

    private readonly List<(JudgedQuery Query, double Ndcg, IReadOnlyList<string> Addresses)> _answers = [];

    /// <summary>The mean nDCG@10.</summary>
    public double Ndcg => _answers.Average(answer => answer.Ndcg);

    /// <summary>The share of queries whose first answer is good.</summary>
    public double Success => Share(answer => answer.Query.First(answer.Addresses) >= Good);

    /// <summary>The share of queries without any answer.</summary>
    public double Empty => Share(answer => answer.Addresses.Count == 0);

    /// <summary>The mean nDCG@10 of each group.</summary>
    public IReadOnlyList<(string Group, double Ndcg)> Groups =>
        [.. _answers.GroupBy(answer => answer.Query.Group, StringComparer.Ordinal).Select(group => (group.Key, group.Average(answer => answer.Ndcg)))];

    /// <summary>The worst answered queries with their first answers, one a line.</summary>
    public string Worst(int count) => string.Join('\n', _answers.OrderBy(answer => answer.Ndcg).Take(count)
        .Select(answer => string.Create(CultureInfo.InvariantCulture, $"{answer.Ndcg:F2} {answer.Query.Group}: {answer.Query.Text} → {string.Join(' ', answer.Addresses.Take(5))}")));

    /// <param name="query">The query.</param>
    /// <param name="addresses">The answers, best first.</param>
    public void Add(JudgedQuery query, IReadOnlyList<string> addresses) =>
        _answers.Add((query, query.Ndcg(addresses), addresses));

    private double Share(Func<(JudgedQuery Query, double Ndcg, IReadOnlyList<string> Addresses), bool> isCounted) =>
        (double)_answers.Count(isCounted) / _answers.Count;
}
