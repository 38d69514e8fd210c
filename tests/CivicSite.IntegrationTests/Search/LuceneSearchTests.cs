using CivicSite.Engine.Recipes;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Search.Documents;
using CivicSite.Search.Index;
using CivicSite.Search.Lucene;
using CivicSite.Testing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using ISession = YesSql.ISession;

namespace CivicSite.IntegrationTests.Search;

/// <summary>The search of the other engine, over the documents of this one.</summary>
public sealed class LuceneSearchTests : IDisposable
{
    /// <summary>What Lucene's own analyser reaches; the site's own search has to reach more.</summary>
    private const double LeastNdcg = 0.5;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("civicsite-lucene-");
    private readonly LuceneFiles _files;
    private readonly LuceneSearchIndex _index;

    public LuceneSearchTests()
    {
        _files = new LuceneFiles(new LuceneFolder(_folder.FullName));
        _index = new LuceneSearchIndex(_files);
    }

    public void Dispose()
    {
        _files.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_judged_queries_are_answered()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        await using var engine = await EngineHost.StartAsync(database, await TestRecipes.SiteAsync());
        var demonstration = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "recipes", "demo-organizations.recipe.json"));
        await new RecipeExecutor(engine.Shells).RunAsync(Recipe.Parse(demonstration), dryRun: false);
        await engine.InScopeAsync(async services =>
        {
            var writer = new LuceneWriter(_files, services.GetRequiredService<IContentManager>(), services.GetRequiredService<ISession>(), services.GetServices<ISearchSource>());
            await writer.FillAsync();
            return true;
        });

        var quality = new SearchQuality();
        foreach (var query in await JudgedQueries.ReadAsync())
        {
            quality.Add(query, [.. (await _index.SearchAsync(new SearchRequest(query.Text))).Hits.Select(hit => hit.Url)]);
        }

        Assert.True(quality.Ndcg >= LeastNdcg, $"nDCG@10 {quality.Ndcg:F3}, success@1 {quality.Success:F3}, empty {quality.Empty:F3}\n{string.Join('\n', quality.Groups)}");
    }

    [Theory]
    [InlineData("ветеранами", "a")]
    [InlineData("\"совет ветеранов\"", "a")]
    [InlineData("совет -ветеранов", "b")]
    [InlineData("казаки", "c")]
    public async Task Forms_of_words_phrases_and_exclusions_are_understood(string query, string expected)
    {
        Write();
        Assert.Equal(expected, string.Join(' ', (await _index.SearchAsync(new SearchRequest(query))).Hits.Select(static hit => hit.ContentItemId)));
    }

    [Fact]
    public async Task Facets_count_and_narrow_and_what_was_found_is_marked()
    {
        Write();
        var all = await _index.SearchAsync(new SearchRequest("совет"));
        Assert.Equal(2, all.Total);
        Assert.Equal([("maina", 1), ("sayanogorsk", 1)], all.Facets.Select(static facet => (facet.Value, facet.Count)).Order());
        Assert.Contains(all.Hits[0].Title.Parts, static part => part is { IsMarked: true, Text: "Совет" });

        var one = await _index.SearchAsync(new SearchRequest("совет") { Choices = [new SearchChoice("settlement", "maina")] });
        Assert.Equal("a", Assert.Single(one.Hits).ContentItemId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("((( AND OR -")]
    [InlineData("\0\u0001*?~^:")]
    public async Task Nothing_that_is_typed_is_an_error(string query)
    {
        Write();
        Assert.Empty((await _index.SearchAsync(new SearchRequest(query))).Hits);
    }

    [Fact]
    public async Task A_removed_document_is_found_no_more()
    {
        Write();
        _files.Writer.DeleteDocuments(LuceneDocuments.Key("a"));
        _files.Writer.Commit();
        Assert.Empty((await _index.SearchAsync(new SearchRequest("ветераны"))).Hits);
    }

    private void Write()
    {
        Write("a", "Совет ветеранов", "maina");
        Write("b", "Совет отцов", "sayanogorsk");
        Write("c", "Казачье общество", "sayanogorsk", "Казаки хранят культуру.");
        _files.Writer.Commit();
    }

    private void Write(string id, string title, string settlement, string body = "") => _files.Writer.UpdateDocument(
        LuceneDocuments.Key(id),
        LuceneDocuments.Write(new SearchDocument
        {
            ContentItemId = id,
            ContentType = "Organization",
            Title = title,
            Body = body,
            Url = $"organizations/{id}",
            Facets = [new SearchFacetValue("settlement", settlement, settlement)],
        }));
}
