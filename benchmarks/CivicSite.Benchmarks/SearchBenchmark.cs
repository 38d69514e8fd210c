using System.Diagnostics;
using System.Globalization;
using CivicSite.Engine.Data;
using CivicSite.Engine.Recipes;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Search.Embedded.Indexing;
using CivicSite.Search.Embedded.Memory;
using CivicSite.Search.Embedded.Storage;
using CivicSite.Search.Index;
using CivicSite.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CivicSite.Benchmarks;

/// <summary>Answers the judged queries over more and more documents, on both databases, and lets PostgreSQL's own Russian search answer them, too.</summary>
internal sealed class SearchBenchmark(IReadOnlyList<string> providers, IReadOnlyList<int> sizes, TextWriter output)
{
    private const int Words = 100_000;
    private const int BatchSize = 1_000;
    private const int Rounds = 5;

    private readonly List<string> _rows = [];

    public async Task RunAsync()
    {
        var texts = await SearchTexts.ReadAsync(Words);
        var queries = await JudgedQueries.ReadAsync();
        foreach (var provider in providers)
        {
            using var database = TestDatabase.Create(provider);
            await using var engine = await EngineHost.StartAsync(database, await TestRecipes.SiteAsync());
            var demonstration = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "recipes", "demo-organizations.recipe.json"));
            await new RecipeExecutor(engine.Shells).RunAsync(Recipe.Parse(demonstration), dryRun: false);
            var next = 1;
            foreach (var size in sizes)
            {
                next = await FillAsync(engine, texts, next, size);
                await ReadyAsync(engine);
                await MeasureAsync(size, provider, queries, text => AskAsync(engine, text));
                if (provider == TestDatabase.Postgres)
                {
                    await MeasureNativeAsync(engine, size, queries);
                }
            }
        }

        await output.WriteLineAsync("\n| documents | search | nDCG@10 | success@1 | empty | p50 ms | p95 ms | max ms |\n|---:|---|---:|---:|---:|---:|---:|---:|");
        foreach (var row in _rows)
        {
            await output.WriteLineAsync(row);
        }
    }

    private static async Task<IReadOnlyList<string>> AskAsync(EngineHost engine, string text) =>
        await engine.InScopeAsync(async services => (IReadOnlyList<string>)
            [.. (await services.GetRequiredService<ISearchIndex>().SearchAsync(new SearchRequest(text))).Hits.Select(hit => hit.Url)]);

    private async Task<int> FillAsync(EngineHost engine, SearchTexts texts, int next, int size)
    {
        var clock = Stopwatch.StartNew();
        var first = next;
        for (; next <= size; next += BatchSize)
        {
            var numbers = Enumerable.Range(next, Math.Min(BatchSize, size - next + 1));
            await engine.InScopeAsync(services => FillAsync(services.GetRequiredService<Session>(), services.GetRequiredService<SearchStore>(), texts, numbers));
        }

        await output.WriteLineAsync(Line($"==> {size} documents: {(size - first + 1) / clock.Elapsed.TotalSeconds:F0} documents/s"));
        return size + 1;
    }

    // A large vocabulary is put in order beside the searches; what they find meanwhile is not what is measured.
    private static Task ReadyAsync(EngineHost engine) => engine.InScopeAsync(async services =>
    {
        var memory = services.GetRequiredService<SearchMemory>();
        var snapshot = await memory.GetAsync(services.GetRequiredService<Session>().Context);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await memory.WordsAsync(snapshot)).Version < snapshot.Version)
        {
            await Task.Delay(10, patience.Token);
        }
    });

    private static async Task FillAsync(Session session, SearchStore store, SearchTexts texts, IEnumerable<int> numbers)
    {
        var context = await session.BeginAsync();
        var state = await store.LockAsync(context, isChanged: true);
        var words = new Dictionary<string, WordChange>(StringComparer.Ordinal);
        foreach (var document in numbers.Select(texts.Document))
        {
            var terms = DocumentTerms.Of(document);
            await store.InsertAsync(context, document, terms, state.Generation);
            foreach (var word in terms.Words)
            {
                words[word] = words.GetValueOrDefault(word) + new WordChange(1, 0);
            }
        }

        await store.AddWordsAsync(context, words);
        await session.SaveChangesAsync();
    }

    private async Task MeasureNativeAsync(EngineHost engine, int size, IReadOnlyList<JudgedQuery> queries)
    {
        await engine.InSessionAsync(session => PostgresRussian.FillAsync(session.Context));
        await MeasureAsync(size, "PostgreSQL russian, all words", queries, text => engine.InSessionAsync(session => PostgresRussian.AskAsync(session.Context, text, PostgresRussian.AllWords)));
        await MeasureAsync(size, "PostgreSQL russian, any word", queries, text => engine.InSessionAsync(session => PostgresRussian.AskAsync(session.Context, text, PostgresRussian.AnyWord)));
    }

    private async Task MeasureAsync(int size, string name, IReadOnlyList<JudgedQuery> queries, Func<string, Task<IReadOnlyList<string>>> ask)
    {
        var quality = new SearchQuality();
        foreach (var query in queries)
        {
            quality.Add(query, await ask(query.Text));
        }

        var times = new List<(double Time, string Text)>();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var query in queries)
            {
                var clock = Stopwatch.GetTimestamp();
                await ask(query.Text);
                times.Add((Stopwatch.GetElapsedTime(clock).TotalMilliseconds, query.Text));
            }
        }

        times.Sort();
        _rows.Add(Line($"| {size} | {name} | {quality.Ndcg:F3} | {quality.Success:P0} | {quality.Empty:P1} | {At(times, 0.5):F1} | {At(times, 0.95):F1} | {times[^1].Time:F1} |"));
        await output.WriteLineAsync(_rows[^1]);
        await output.WriteLineAsync(Line($"    by group: {string.Join(", ", quality.Groups.Select(group => Line($"{group.Group} {group.Ndcg:F2}")))}"));
        await output.WriteLineAsync(Line($"    slowest: {string.Join(", ", times.AsEnumerable().Reverse().DistinctBy(time => time.Text).Take(5).Select(time => Line($"{time.Text} {time.Time:F0} ms")))}"));
    }

    private static double At(List<(double Time, string Text)> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))].Time;

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
