using CivicSite.Engine.Data;
using CivicSite.Engine.Search.Analysis.Queries;
using CivicSite.Search.Documents;
using CivicSite.Search.Embedded.Indexing;
using CivicSite.Search.Embedded.Matching;
using CivicSite.Search.Embedded.Memory;
using CivicSite.Search.Embedded.Ranking;
using CivicSite.Search.Embedded.Storage;
using CivicSite.Search.Index;
using OrchardCore.Modules;

namespace CivicSite.Search.Embedded;

/// <summary>The index in the site's database.</summary>
internal sealed class EmbeddedSearchIndex(Session session, SearchStore store, SearchMemory memory, IEnumerable<ISearchSource> sources, IClock clock) : ISearchIndex
{
    private readonly HashSet<string> _types = [.. sources.SelectMany(source => source.ContentTypes).Select(type => type.Name)];

    public async Task<SearchAnswer> SearchAsync(SearchRequest request, CancellationToken cancellationToken = default)
    {
        var snapshot = await memory.GetAsync(session.Context);
        var book = await memory.WordsAsync(snapshot);
        var asked = request.IsAsTyped || request.IsName
            ? new AskedQuery(TermKeys.Clean(request.Text), null, [])
            : AskedQuery.Of(TermKeys.Clean(request.Text), snapshot, book);
        var query = request.IsName ? QueryParser.Parse(asked.Text, new QueryOptions { ExactSurname = true }) : Abbreviations.Apply(QueryParser.Parse(asked.Text));
        var answer = new SearchAnswer
        {
            IsEmptyQuery = query.State != QueryState.Ready,
            Correction = asked.Correction,
            UnknownWords = asked.UnknownWords,
            IgnoredWords = query.IgnoredWords,
            IsTruncated = query.IsTruncated,
        };
        return query.State == QueryState.Ready ? await AnswerAsync(request, query, snapshot, book, answer) : answer;
    }

    public async Task<IReadOnlyList<string>> FindAsync(string text, string contentType, CancellationToken cancellationToken = default)
    {
        var snapshot = await memory.GetAsync(session.Context);
        var book = await memory.WordsAsync(snapshot);
        var query = Abbreviations.Apply(QueryParser.Parse(AskedQuery.Of(TermKeys.Clean(text), snapshot, book).Text));
        if (query.State != QueryState.Ready || !_types.Contains(contentType))
        {
            return [];
        }

        var plan = new MatchPlan(query, []);
        var found = await new DocumentFinder(session.Context, store, snapshot).FindAsync(plan, null, new DocumentRanking(plan, snapshot, book, clock.UtcNow));
        return [.. found.Complete.Where(entry => string.Equals(entry.ContentType, contentType, StringComparison.Ordinal)).Select(static entry => entry.ContentItemId)];
    }

    public async Task<IReadOnlyList<SearchSuggestion>> SuggestAsync(string text, int limit, CancellationToken cancellationToken = default)
    {
        var snapshot = await memory.GetAsync(session.Context);
        var book = await memory.WordsAsync(snapshot);
        var typed = TermKeys.Clean(text);
        var suggested = new Suggestions(snapshot, book, typed);
        if (suggested.Query is not { } query)
        {
            return [];
        }

        var plan = new MatchPlan(query, []);
        var ranking = new DocumentRanking(plan, snapshot, book, clock.UtcNow);
        var finder = new DocumentFinder(session.Context, store, snapshot);
        var named = (await store.FindAsync(session.Context, plan.All(), headOnly: true)).Select(snapshot.Find).OfType<SnapshotEntry>().Where(IsPublic).ToList();
        var best = (await finder.RankAsync(named, plan, ranking)).Take(limit).Select(document => document.Entry.Id).ToList();
        var documents = (await store.DocumentsAsync(session.Context, best)).ToDictionary(document => document.Id, document => document.Read());
        return suggested.With(best.Select(documents.GetValueOrDefault).OfType<SearchDocument>(), limit);
    }

    private async Task<SearchAnswer> AnswerAsync(SearchRequest request, SearchQuery query, SearchSnapshot snapshot, WordBook book, SearchAnswer answer)
    {
        var plan = new MatchPlan(query, []);
        var relaxed = request.IsName ? null : new MatchPlan(query, [.. plan.Required.Select(clause => RelatedWords.Of(clause, book))]);
        var ranking = new DocumentRanking(relaxed ?? plan, snapshot, book, clock.UtcNow);
        var finder = new DocumentFinder(session.Context, store, snapshot);
        var found = await finder.FindAsync(plan, relaxed, ranking);

        var partial = found.Partial.ToDictionary(document => document.Entry.Id);
        var selection = new SearchSelection(snapshot, found.Complete.Concat(found.Partial.Select(document => document.Entry)).Where(IsPublic), request);
        var complete = selection.Entries.Where(entry => !partial.ContainsKey(entry.Id)).ToList();
        var ranked = await finder.RankAsync(complete, plan, ranking);
        var page = ranked.Concat(selection.Entries.Where(entry => partial.ContainsKey(entry.Id)).Select(entry => partial[entry.Id]).Order(Comparer<Ranked>.Create(Ranked.Compare)))
            .Skip(request.Skip).Take(request.Take).ToList();
        var documents = (await store.DocumentsAsync(session.Context, [.. page.Select(document => document.Entry.Id)])).ToDictionary(document => document.Id, document => document.Read());
        var hits = new HitWriter(query, relaxed, book);
        return answer with
        {
            Total = selection.Entries.Count,
            Complete = complete.Count,
            ContentTypes = selection.ContentTypes,
            Facets = selection.Facets,
            Hits = [.. page.Where(document => documents.ContainsKey(document.Entry.Id)).Select(document => hits.Write(documents[document.Entry.Id], document.Found))],
        };
    }

    // Rows of a module that is switched off stay, but nobody can open its pages.
    private bool IsPublic(SnapshotEntry entry) => _types.Contains(entry.ContentType);
}
