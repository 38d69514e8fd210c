using CivicSite.Engine.Recipes;
using CivicSite.ImmortalRegiment.Directory;
using CivicSite.ImmortalRegiment.Import;
using CivicSite.ImmortalRegiment.OpenData;
using CivicSite.ImmortalRegiment.Services;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Registers;
using CivicSite.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using ISession = YesSql.ISession;

namespace CivicSite.IntegrationTests.ImmortalRegiment;

/// <summary>The site's recipe with the demonstration on top, and the directory through changes, in the tests' process.</summary>
public sealed class VeteranDemonstrationTests
{
    [Theory, DatabaseData]
    public async Task The_directory_has_the_demonstration_and_follows_each_change(TestDatabase database)
    {
        await using var engine = await EngineHost.StartAsync(database, await TestRecipes.SiteAsync());
        var demonstration = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "recipes", "demo-veterans.recipe.json"));
        await new RecipeExecutor(engine.Shells).RunAsync(Recipe.Parse(demonstration), dryRun: false);

        var id = "";
        await engine.InScopeAsync(async services =>
        {
            var directory = await services.GetRequiredService<VeteranDirectories>().GetAsync();
            Assert.Equal((60, 60), (directory.Entries.Length, directory.Entries.Count(static entry => entry.Demonstration)));
            Assert.Equal(directory.Entries.Select(static entry => entry.SortKey).Order(StringComparer.Ordinal), directory.Entries.Select(static entry => entry.SortKey));
            Assert.NotEmpty(directory.BornOn(509));
            Assert.NotEmpty(directory.Choices(Facet.Settlement));
            Assert.True(directory.Places.Count > 3);
            Assert.NotEqual(0, directory.Names.Exact(NameBook.Words("придуманова")).Count());
            id = directory.Entries[0].Id;

            var contents = services.GetRequiredService<IContentManager>();
            await contents.UnpublishAsync((await contents.GetAsync(id, VersionOptions.Published))!);
            await services.GetRequiredService<ISession>().SaveChangesAsync();
        });

        await engine.InScopeAsync(async services =>
        {
            var directory = await services.GetRequiredService<VeteranDirectories>().GetAsync();
            Assert.Equal((59, null), (directory.Entries.Length, directory.Find(id)));

            var contents = services.GetRequiredService<IContentManager>();
            await contents.PublishAsync((await contents.GetAsync(id, VersionOptions.Latest))!);
            await services.GetRequiredService<ISession>().SaveChangesAsync();
        });

        await engine.InScopeAsync(async services =>
        {
            var directory = await services.GetRequiredService<VeteranDirectories>().GetAsync();
            Assert.Equal(60, directory.Entries.Length);
            Assert.NotNull(directory.Find(id));
            Assert.Equal(directory.Entries.Select(static entry => entry.SortKey).Order(StringComparer.Ordinal), directory.Entries.Select(static entry => entry.SortKey));
            Assert.Equal(60, VeteranSelection.Of(directory, new Dictionary<Facet, string>(), found: null).Total);
        });

        await ImportsItsOwnOpenDataAsync(engine);
    }

    // What came from the records themselves tells them nothing new.
    private static Task ImportsItsOwnOpenDataAsync(EngineHost engine) => engine.InScopeAsync(async services =>
    {
        var context = await services.GetRequiredService<VeteranContexts>().GetAsync();
        var items = await services.GetRequiredService<IContentManager>().GetAsync(context.Directory.Entries.Select(static entry => entry.Id), VersionOptions.Published);
        var csv = CsvWriter.Write(items.Select(item => ArchiveColumns.All.Select(column => column.Value(item, context))).Prepend(ArchiveColumns.All.Select(static column => column.Name)));
        var imports = services.GetRequiredService<IVeteranImports>();
        using var file = new MemoryStream(csv);
        var (id, _) = await imports.UploadAsync(new FormFile(file, 0, csv.Length, "File", "immortal-regiment.csv"));
        var columns = (await imports.ColumnsAsync(id!))!;
        await imports.ChooseAsync(id!, new ImportColumnsForm { Columns = [.. columns.Columns.Select(static column => column.Field)], Source = "Открытые данные" });
        while (await services.GetRequiredService<VeteranImportRunner>().GoOnAsync(id!))
        {
        }

        Assert.Equal((60, 0), ((await imports.ShowAsync(id!, null, 1))!.Totals.Matches, (await imports.ShowAsync(id!, null, 1))!.Totals.Faulty));
        Assert.True(await imports.StartAsync(id!));
        while (await services.GetRequiredService<VeteranImportRunner>().GoOnAsync(id!))
        {
        }

        var totals = (await imports.ShowAsync(id!, null, 1))!.Totals;
        Assert.Equal((60, 0, 0, 0), (totals.Skipped, totals.Created, totals.Updated, totals.Failed));
    });
}
