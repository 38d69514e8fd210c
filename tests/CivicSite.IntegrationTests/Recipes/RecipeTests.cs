using System.Text.Json;
using CivicSite.Engine.Data;
using CivicSite.Engine.Modules;
using CivicSite.Engine.Recipes;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Testing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement.Records;

namespace CivicSite.IntegrationTests.Recipes;

[Collection(Engines.Collection)]
public sealed class RecipeTests(Engines engines)
{
    private const string GoodItem = """{"ContentItemId":"aaaaaaaaaaaaaaaaaaaaaaaaaa","ContentType":"Story","DisplayText":"Годная","Published":true,"Latest":true,"TitlePart":{"Title":"Годная"}}""";

    private static readonly string GoodSteps = $$"""{"name":"settings","SiteName":"Другое имя"},{"name":"content","data":[{{GoodItem}}]}""";

    [Theory]
    [Providers("""{"name":"nonsense"}""", "UnknownStep", null)]
    [Providers("""{"name":"feature","enable":["No.Such"]}""", "UnknownFeature", "No.Such")]
    [Providers("""{"name":"feature","enable":"x"}""", "NotAListOfFeatures", "enable")]
    [Providers("""{"name":"themes","site":"No.Theme"}""", "UnknownTheme", "No.Theme")]
    [Providers("""{"name":"content"}""", "MissingList", null)]
    [Providers("""{"name":"content","data":[{"ContentType":"Nope","DisplayText":"Ничто"}]}""", "UnknownContentType", "Ничто")]
    [Providers("""{"name":"content","data":[{"ContentType":"Story","DisplayText":"Без заголовка","TitlePart":{"Title":""}}]}""", "Other", "Без заголовка")]
    [Providers("""{"name":"settings","SiteName":"[js: require('fs')]"}""", "UnknownExpression", null)]
    [Providers("""{"name":"settings","SiteName":"[js: variables('missing')]"}""", "UnknownVariable", null)]
    [Providers("""{"name":"Roles","Roles":[{"Name":"Editor","Permissions":["NoSuchPermission"]}]}""", "Other", null)]
    [Providers("""{"name":"ContentDefinition","ContentTypes":[{"DisplayName":"x"}]}""", "DefinitionWithoutName", "ContentTypes")]
    public async Task A_fault_in_the_last_step_changes_nothing_and_is_named(string provider, string step, string fault, string? item)
    {
        var engine = await engines.GetAsync(provider);
        var before = await DatabaseSnapshot.TakeAsync(engine);

        var exception = await Assert.ThrowsAsync<RecipeException>(() => RunAsync(engine, $$"""{"name":"r","steps":[{{GoodSteps}},{{step}}]}"""));

        Assert.Equal(fault, exception.Fault.ToString());
        Assert.StartsWith("3 ", exception.Step, StringComparison.Ordinal);
        Assert.Equal(item, exception.Item);
        Assert.NotEmpty(exception.Message);
        Assert.Equal(before, await DatabaseSnapshot.TakeAsync(engine));
    }

    [Theory]
    [DatabaseData]
    public async Task After_a_fault_the_former_features_run_again(TestDatabase database)
    {
        await using var engine = await EngineHost.StartAsync(database, TestRecipes.Content);
        var before = await FeaturesAsync(engine);

        await Assert.ThrowsAsync<RecipeException>(() => RunAsync(
            engine, """{"name":"r","steps":[{"name":"feature","enable":["OrchardCore.Taxonomies"],"disable":["OrchardCore.Alias"]},{"name":"nonsense"}]}"""));

        Assert.Equal(before, await FeaturesAsync(engine));
        Assert.DoesNotContain("OrchardCore.Taxonomies", Running(engine));
        Assert.Contains("OrchardCore.Alias", Running(engine));
    }

    [Theory]
    [Providers]
    public async Task A_dry_run_tells_what_would_change_and_changes_nothing(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var before = await DatabaseSnapshot.TakeAsync(engine);

        var report = await RunAsync(engine, $$"""{"name":"r","steps":[{{GoodSteps}}]}""", dryRun: true);

        Assert.Equal(["SiteName", "+ Story: Годная"], report.SelectMany(step => step.Changes));
        Assert.Equal(before, await DatabaseSnapshot.TakeAsync(engine));
    }

    [Theory]
    [DatabaseData]
    public async Task A_dry_run_of_new_features_leaves_them_off(TestDatabase database)
    {
        await using var engine = await EngineHost.StartAsync(database, TestRecipes.Content);
        var before = await FeaturesAsync(engine);

        var report = await RunAsync(engine, """{"name":"r","steps":[{"name":"feature","enable":["OrchardCore.Taxonomies"]}]}""", dryRun: true);

        Assert.Contains("+ OrchardCore.Taxonomies", report.SelectMany(step => step.Changes));
        Assert.Equal(before, await FeaturesAsync(engine));
        Assert.DoesNotContain("OrchardCore.Taxonomies", Running(engine));
    }

    [Theory]
    [Providers]
    public async Task The_sites_own_recipe_runs_twice_and_doubles_nothing(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var before = await PublicAsync(engine);
        Assert.True(before.Count > 12, $"Only {before.Count} items.");

        await RunAsync(engine, await TestRecipes.SiteAsync());

        Assert.Equal(before, await PublicAsync(engine));
        Assert.Equal(1, await engine.InSessionAsync(session => Task.FromResult(session.Context.Users.Count())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"steps\"")]
    [InlineData("{}")]
    [InlineData("""{"steps":5}""")]
    [InlineData("""{"steps":[1]}""")]
    [InlineData("""{"steps":[{}]}""")]
    [InlineData("""{"steps":[{"name":5}]}""")]
    [InlineData("""{"steps":[],"steps":[]}""")]
    [InlineData("""{"steps":[{"name":"content","name":"content"}]}""")]
    [InlineData("{\"steps\":[{\"name\":\"\u0000")]
    public void What_is_no_recipe_is_refused(string json) => Assert.Throws<RecipeException>(() => Recipe.Parse(json));

    [Fact]
    public void Deep_JSON_is_refused()
    {
        var deep = new string('[', 100_000) + new string(']', 100_000);

        Assert.Throws<RecipeException>(() => Recipe.Parse($$"""{"steps":[{"name":"content","data":{{deep}}}]}"""));
    }

    [Theory]
    [Providers]
    public async Task A_recipe_with_a_huge_text_is_carried_out(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var text = string.Concat(Enumerable.Repeat("<p>Саяногорск</p>", 100_000));
        var item = JsonSerializer.Serialize(new
        {
            ContentItemId = "hugehugehugehugehugehuge00",
            ContentType = "Story",
            DisplayText = "Большая",
            Published = true,
            TitlePart = new { Title = "Большая" },
            HtmlBodyPart = new { Html = text },
        });

        await RunAsync(engine, $$"""{"name":"r","steps":[{"name":"content","data":[{{item}}]}]}""");

        Assert.NotNull(await engine.EditAsync(editing => editing.Manager.GetAsync("hugehugehugehugehugehuge00")));
    }

    [Theory]
    [Providers]
    public async Task Variables_that_name_each_other_end(string provider)
    {
        var engine = await engines.GetAsync(provider);

        var report = await RunAsync(engine, """
            {"name":"r","variables":{"a":"[js: variables('b')]","b":"[js: variables('a')]"},"steps":[{"name":"settings","SiteName":"[js: variables('a')]"}]}
            """, dryRun: true);

        Assert.Single(report);
    }

    private static async Task<IReadOnlyList<RecipeStepReport>> RunAsync(EngineHost engine, string json, bool dryRun = false) =>
        await new RecipeExecutor(engine.Shells).RunAsync(Recipe.Parse(json), dryRun);

    private static async Task<List<string>> FeaturesAsync(EngineHost engine) =>
        (await engine.InScopeAsync(services => services.GetRequiredService<DocumentStore>().LoadAsync<ShellState>())).Features;

    private static IEnumerable<string> Running(EngineHost engine) =>
        engine.Shells.Current.Services.GetRequiredService<IFeatureCatalog>().Enabled.Select(feature => feature.Id);

    // The latest and public versions as visitors and editors find them.
    private static async Task<List<string>> PublicAsync(EngineHost engine)
    {
        var rows = await engine.InSessionAsync(session => YesSql.QueryExtensions.QueryIndex<ContentItemIndex>(session, row => row.Latest || row.Published).ListAsync());
        var paths = await engine.InSessionAsync(session => YesSql.QueryExtensions.QueryIndex<CivicSite.Engine.Routing.AutoroutePartIndex>(session, row => row.Published).ListAsync());
        return
        [
            .. rows.Select(row => $"{row.ContentType} {row.ContentItemId} {row.DisplayText} {row.Latest} {row.Published}").Order(StringComparer.Ordinal),
            .. paths.Select(row => $"{row.ContentItemId} {row.Path}").Order(StringComparer.Ordinal),
        ];
    }
}
