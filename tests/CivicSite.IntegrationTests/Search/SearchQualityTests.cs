using CivicSite.Engine.Recipes;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Search;

/// <summary>The judged queries over the seeded and the demonstration content. The databases answer alike, so one is enough.</summary>
public sealed class SearchQualityTests
{
    private const double LeastNdcg = 0.92;
    private const double LeastSuccess = 0.90;
    private const double MostEmpty = 0.02;

    [Fact]
    public async Task The_judged_queries_are_answered_well()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        await using var engine = await EngineHost.StartAsync(database, await TestRecipes.SiteAsync());
        var demonstration = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "recipes", "demo-organizations.recipe.json"));
        await new RecipeExecutor(engine.Shells).RunAsync(Recipe.Parse(demonstration), dryRun: false);

        var quality = new SearchQuality();
        foreach (var query in await JudgedQueries.ReadAsync())
        {
            quality.Add(query, [.. (await engine.SearchAsync(query.Text)).Hits.Select(hit => hit.Url)]);
        }

        Assert.True(
            quality.Ndcg >= LeastNdcg && quality.Success >= LeastSuccess && quality.Empty <= MostEmpty,
            $"nDCG@10 {quality.Ndcg:F3}, success@1 {quality.Success:F3}, empty {quality.Empty:F3}\n{string.Join('\n', quality.Groups)}\n{quality.Worst(40)}");
    }
}
