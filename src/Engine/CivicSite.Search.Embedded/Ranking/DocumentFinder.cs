using CivicSite.Engine.Data;
using CivicSite.Search.Documents;
using CivicSite.Search.Embedded.Matching;
using CivicSite.Search.Embedded.Memory;
using CivicSite.Search.Embedded.Storage;

namespace CivicSite.Search.Embedded.Ranking;

/// <summary>What was found: documents with all words of the query, and others that have a good part of it.</summary>
internal sealed record FoundDocuments(IReadOnlyList<SnapshotEntry> Complete, IReadOnlyList<Ranked> Partial);

/// <summary>Lets the database find documents and ranks them, the same on every database.</summary>
internal sealed class DocumentFinder(SiteDbContext context, SearchStore store, SearchSnapshot snapshot)
{
    /// <summary>How many documents are ranked; beyond it, those with the query in their names come first, then the newest.</summary>
    public const int MaxRanked = 400;

    // Fewer complete answers than this, and incomplete ones are looked for.
    private const int FewComplete = 3;
    private const double MinCoverage = 0.34;
    private const int MaxChecked = 2_000;

    /// <param name="plan">The query.</param>
    /// <param name="relaxed">The same with related words; null where nothing may be left out.</param>
    /// <param name="ranking">The ranking of <paramref name="relaxed"/>, or of the plan.</param>
    public async Task<FoundDocuments> FindAsync(MatchPlan plan, MatchPlan? relaxed, DocumentRanking ranking)
    {
        IReadOnlyList<SnapshotEntry> complete = Entries(await store.FindAsync(context, plan.All(), headOnly: false));
        if (plan.NeedsCheck)
        {
            complete = await CheckedAsync(complete, ranking);
        }

        return new(complete, relaxed is null || complete.Count >= FewComplete ? [] : await PartialAsync(complete, relaxed, ranking));
    }

    /// <summary>The best of the documents, best first; of very many only those that are likely to be.</summary>
    public async Task<IReadOnlyList<Ranked>> RankAsync(IReadOnlyList<SnapshotEntry> entries, MatchPlan plan, DocumentRanking ranking)
    {
        var likely = entries.Count <= MaxRanked ? entries : await LikelyAsync(entries, plan);
        var ranked = await ScoreAsync(likely, ranking);
        ranked.Sort(Ranked.Compare);
        return ranked;
    }

    private async Task<IReadOnlyList<SnapshotEntry>> LikelyAsync(IReadOnlyList<SnapshotEntry> entries, MatchPlan plan)
    {
        var inNames = (await store.FindAsync(context, plan.All(), headOnly: true)).ToHashSet();
        var partly = inNames.Count >= MaxRanked || plan.Required.Count == 1 ? [] : (await store.FindAsync(context, plan.Any(), headOnly: true)).ToHashSet();
        var order = entries.Select(entry => (Entry: entry, Tier: entry.ContentType == SearchSection.ContentType ? -1 : inNames.Contains(entry.Id) ? 0 : partly.Contains(entry.Id) ? 1 : 2)).ToArray();
        Array.Sort(order, static (one, other) => one.Tier != other.Tier ? one.Tier.CompareTo(other.Tier) : SnapshotEntry.Compare(one.Entry, other.Entry));
        return [.. order.Take(MaxRanked).Select(pair => pair.Entry)];
    }

    private async Task<IReadOnlyList<Ranked>> PartialAsync(IReadOnlyList<SnapshotEntry> complete, MatchPlan plan, DocumentRanking ranking)
    {
        var known = complete.Select(entry => entry.Id).ToHashSet();
        IReadOnlyList<Ranked> best = [];
        foreach (var node in Relaxed(plan, ranking.WordsByRarity))
        {
            var found = Entries(await store.FindAsync(context, node, headOnly: false)).Where(entry => !known.Contains(entry.Id)).ToList();
            if (found.Count > 0)
            {
                best = [.. (await RankAsync(found, plan, ranking)).Where(document => document.Coverage >= MinCoverage)];
            }

            if (best.Count + complete.Count >= FewComplete)
            {
                break;
            }
        }

        return best;
    }

    // All words or related ones; then without words that no document has; then with one word less each time.
    private static IEnumerable<MatchNode> Relaxed(MatchPlan plan, IReadOnlyList<int> words)
    {
        yield return plan.All();
        for (var missing = words.Count < plan.Required.Count ? 0 : 1; missing < words.Count; missing++)
        {
            yield return plan.AllBut(missing, words);
        }
    }

    private async Task<IReadOnlyList<SnapshotEntry>> CheckedAsync(IReadOnlyList<SnapshotEntry> entries, DocumentRanking ranking)
    {
        List<SnapshotEntry> likely = [.. entries.Order(Comparer<SnapshotEntry>.Create(SnapshotEntry.Compare)).Take(MaxChecked)];
        return [.. (await ScoreAsync(likely, ranking)).Where(document => document.Found == ranking.Complete).Select(document => document.Entry)];
    }

    private async Task<List<Ranked>> ScoreAsync(IReadOnlyList<SnapshotEntry> entries, DocumentRanking ranking)
    {
        var ranked = new List<Ranked>(entries.Count);
        foreach (var (id, data) in await store.TermDataAsync(context, [.. entries.Select(entry => entry.Id)]))
        {
            if (snapshot.Find(id) is { } entry && ranking.Rank(entry, data) is { } document)
            {
                ranked.Add(document);
            }
        }

        return ranked;
    }

    private List<SnapshotEntry> Entries(IReadOnlyList<long> ids)
    {
        var entries = new List<SnapshotEntry>(ids.Count);
        foreach (var id in ids)
        {
            if (snapshot.Find(id) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }
}
