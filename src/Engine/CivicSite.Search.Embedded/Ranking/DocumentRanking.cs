using CivicSite.Engine.Search.Analysis;
using CivicSite.Search.Embedded.Indexing;
using CivicSite.Search.Embedded.Matching;
using CivicSite.Search.Embedded.Memory;
using CivicSite.Search.Index;

namespace CivicSite.Search.Embedded.Ranking;

/// <summary>A document and how well it answers.</summary>
/// <param name="Entry">The document.</param>
/// <param name="Score">Higher is better.</param>
/// <param name="Found">Which clauses it has, one bit for each.</param>
/// <param name="Coverage">How much of the query that is, by the rarity of its words.</param>
internal readonly record struct Ranked(SnapshotEntry Entry, double Score, uint Found, double Coverage)
{
    /// <summary>Best first; equal ones in the same order on every database.</summary>
    public static int Compare(Ranked one, Ranked other)
    {
        var scores = other.Score.CompareTo(one.Score);
        return scores != 0 ? scores : string.CompareOrdinal(one.Entry.ContentItemId, other.Entry.ContentItemId);
    }
}

/// <summary>
/// Ranks documents by BM25 over weighted fields. What stands close together, in titles, in the asked form or is new counts more.
/// The databases only find documents: their own ranks differ from one another.
/// </summary>
internal sealed class DocumentRanking(MatchPlan plan, SearchSnapshot snapshot, WordBook book, DateTime nowUtc)
{
    private const double Saturation = 1.2;
    private const double Closeness = 0.35;
    private const double AllInTitle = 0.3;
    private const double WholeTitle = 0.3;
    private const double ExactTitle = 0.6;
    private const double Freshness = 0.2;
    private const double DaysToHalf = 730;

    // As good an answer that is made up comes after the real one.
    private const double Demonstration = 0.97;

    // By field: how much its length matters, and how long it usually is; the body's usual length is measured.
    private static readonly double[] LengthMatters = [0.5, 0.3, 0.2, 0.4, 0.75];
    private static readonly double[] UsualLength = [8, 4, 6, 25, 0];
    private static readonly double[] Weights = [.. Enum.GetValues<SearchField>().Select(SearchFieldWeights.Of)];

    private readonly ClauseRanking[] _required = [.. plan.Required.Select((clause, index) => new ClauseRanking(clause, plan.Related(index), snapshot, book))];
    private readonly ClauseRanking[] _excluded = [.. plan.Excluded.Select(clause => new ClauseRanking(clause, [], snapshot, book))];

    // All words as typed, those too that are not looked for.
    private readonly uint[] _typed = [.. TextAnalyzer.Analyze(plan.Text).Where(token => !token.IsWhole).Select(token => TermData.Hash(token.Form))];

    private readonly int _words = plan.Required.Sum(clause => clause.Words.Count);
    private double? _sum;

    /// <summary>The places of the clauses that are words and that some document has, the rarest first.</summary>
    public IReadOnlyList<int> WordsByRarity =>
        [.. Enumerable.Range(0, _required.Length).Where(index => _required[index] is { IsWord: true, IsKnown: true }).OrderByDescending(index => _required[index].Rarity)];

    /// <summary>All bits of <see cref="Ranked.Found"/>.</summary>
    public uint Complete => (uint)((1L << _required.Length) - 1);

    /// <summary>Ranks a document; null where it has something that is excluded, or nothing that was asked for.</summary>
    public Ranked? Rank(SnapshotEntry entry, byte[] row)
    {
        var data = new TermData(row);
        foreach (var clause in _excluded)
        {
            if (clause.Find(data).Count > 0)
            {
                return null;
            }
        }

        var (score, found, rarity) = (0.0, 0u, 0.0);
        var places = new List<WordPlace>[_required.Length];
        for (var i = 0; i < _required.Length; i++)
        {
            places[i] = _required[i].Find(data);
            if (places[i].Count > 0)
            {
                score += _required[i].Rarity * Frequency(places[i], data);
                found |= 1u << i;
                rarity += _required[i].Rarity;
            }
        }

        if (found == 0)
        {
            return null;
        }

        var coverage = rarity / (_sum ??= Math.Max(double.Epsilon, _required.Where(clause => clause.IsKnown).Sum(clause => clause.Rarity)));
        score *= coverage * (1 + Near(places)) * (1 + Title(places, data)) * (1 + Fresh(entry.DateUtc)) * (entry.IsDemonstration ? Demonstration : 1);
        return new(entry, score, found, coverage);
    }

    private double Frequency(List<WordPlace> places, in TermData data)
    {
        Span<double> byField = stackalloc double[DocumentTerms.Fields];
        foreach (var place in places)
        {
            byField[data.FieldAt(place.Place)] += place.Likeness;
        }

        var frequency = 0.0;
        for (var field = 0; field < DocumentTerms.Fields; field++)
        {
            var usual = field == DocumentTerms.Fields - 1 ? snapshot.AverageWords : UsualLength[field];
            frequency += Weights[field] * byField[field] / (1 - LengthMatters[field] + (LengthMatters[field] * data.Length(field) / usual));
        }

        return frequency * (Saturation + 1) / (frequency + Saturation);
    }

    // Words that follow one another in the query and stand side by side in the document.
    private static double Near(List<WordPlace>[] places)
    {
        var sum = 0.0;
        for (var i = 1; i < places.Length; i++)
        {
            sum += Distance(places[i - 1], places[i]) switch { 1 => 1, <= 3 => 0.6, <= 8 => 0.25, _ => 0 };
        }

        return places.Length < 2 ? 0 : Closeness * sum / (places.Length - 1);
    }

    private static int Distance(List<WordPlace> ones, List<WordPlace> others)
    {
        var (least, i, j) = (int.MaxValue, 0, 0);
        while (i < ones.Count && j < others.Count)
        {
            var distance = others[j].Place - ones[i].Place;
            if (distance != 0)
            {
                // The other order is a little worse.
                least = Math.Min(least, distance > 0 ? distance : 1 - distance);
            }

            if (distance <= 0)
            {
                j++;
            }
            else
            {
                i++;
            }
        }

        return least;
    }

    private double Title(List<WordPlace>[] places, in TermData data)
    {
        foreach (var clause in places)
        {
            var isInHead = clause.Count == 0;
            foreach (var place in clause)
            {
                isInHead |= data.FieldAt(place.Place) <= (int)SearchField.OtherNames;
            }

            if (!isInHead)
            {
                return 0;
            }
        }

        return AllInTitle + (IsTitle(data) ? ExactTitle : data.Length(0) <= _words ? WholeTitle : 0);
    }

    // Titles begin at the first place.
    private bool IsTitle(in TermData data)
    {
        var isTitle = data.Length(0) == _typed.Length;
        for (var i = 0; i < _typed.Length && isTitle; i++)
        {
            isTitle = data.Has(_typed[i], (ushort)(i + 1));
        }

        return isTitle;
    }

    private double Fresh(DateTime? dateUtc) =>
        dateUtc is { } date ? Freshness * Math.Pow(0.5, Math.Max(0, (nowUtc - date).TotalDays) / DaysToHalf) : 0;
}
