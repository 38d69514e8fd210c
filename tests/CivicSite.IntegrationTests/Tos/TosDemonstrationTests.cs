using CivicSite.Engine.Recipes;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Testing;
using CivicSite.Tos.Models;
using CivicSite.Tos.Services;
using Microsoft.Extensions.DependencyInjection;
using YesSql;

namespace CivicSite.IntegrationTests.Tos;

/// <summary>The site's recipe with the demonstration on top, and sheets of jurors in the store, in the tests' process.</summary>
public sealed class TosDemonstrationTests
{
    [Theory, DatabaseData]
    public async Task The_demonstration_comes_on_top_of_the_forums_and_sheets_are_kept_apart(TestDatabase database)
    {
        await using var engine = await EngineHost.StartAsync(database, await TestRecipes.SiteAsync());
        var demonstration = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "recipes", "demo-tos.recipe.json"));
        await new RecipeExecutor(engine.Shells).RunAsync(Recipe.Parse(demonstration), dryRun: false);

        await engine.InScopeAsync(static async services =>
        {
            var directory = await services.GetRequiredService<TosDirectories>().GetAsync();
            Assert.Equal((18, 18, 2, 12), (directory.All.Count, directory.All.Count(static entry => entry.Demonstration), directory.Contests.Count, directory.Works.Count));
            Assert.All(directory.Projects, project => Assert.NotNull(directory.ById(project.TosId)));
            Assert.Equal([7, 4], directory.Forums.Select(static forum => forum.Number));
            Assert.Equal(directory.All.Select(static entry => entry.SortKey).Order(StringComparer.Ordinal), directory.All.Select(static entry => entry.SortKey));

            var sheets = services.GetRequiredService<JurySheets>();
            foreach (var (contest, juror, points) in new[] { ("c1", "a", 5), ("c1", "b", 6), ("c2", "a", 7) })
            {
                var sheet = await sheets.OfAsync(contest, new Juror(juror, juror));
                sheet.Marks = [new JuryMark { EntryId = "e", Points = points }];
                await sheets.SaveAsync(sheet);
            }

            await services.GetRequiredService<ISession>().SaveChangesAsync();
        });

        await engine.InScopeAsync(static async services =>
        {
            var sheets = services.GetRequiredService<JurySheets>();
            Assert.Equal([5, 6], (await sheets.AllAsync("c1")).Select(static sheet => sheet.Marks[0].Points).Order());
            var own = await sheets.OfAsync("c2", new Juror("a", "a"));
            Assert.Equal((7, 16), (own.Marks[0].Points, own.Order.Length));

            // Changing a sheet does not make a second one.
            own.Marks[0].Points = 8;
            await sheets.SaveAsync(own);
            await services.GetRequiredService<ISession>().SaveChangesAsync();
        });

        await engine.InScopeAsync(static async services =>
            Assert.Equal(8, Assert.Single(await services.GetRequiredService<JurySheets>().AllAsync("c2")).Marks[0].Points));
    }
}
