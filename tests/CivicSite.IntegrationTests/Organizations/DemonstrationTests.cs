using System.Security.Claims;
using CivicSite.Engine.Hosting;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Organizations;
using CivicSite.Organizations.Services;
using CivicSite.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using YesSql;

namespace CivicSite.IntegrationTests.Organizations;

/// <summary>The site's recipe with the demonstration on top, in the tests' process.</summary>
public sealed class DemonstrationTests
{
    [Theory, DatabaseData]
    public async Task The_demonstration_comes_on_top_of_the_register_and_is_removed_by_one_command(TestDatabase database)
    {
        await using var engine = await EngineHost.StartAsync(database, await TestRecipes.SiteAsync());
        var demonstration = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "recipes", "demo-organizations.recipe.json"));
        await new CivicSite.Engine.Recipes.RecipeExecutor(engine.Shells).RunAsync(CivicSite.Engine.Recipes.Recipe.Parse(demonstration), dryRun: false);

        await engine.InScopeAsync(async services =>
        {
            var directory = await services.GetRequiredService<OrganizationDirectories>().GetAsync();
            var counts = OrganizationSelection.Of(directory.Entries, OrganizationFilter.None).Counts;
            Assert.Equal((140, 139, 33), (directory.Entries.Count, directory.Entries.Count(static entry => entry.Demonstration), counts.PublicChamber));
            Assert.Equal(directory.Entries.Select(static entry => entry.SortKey).Order(StringComparer.Ordinal), directory.Entries.Select(static entry => entry.SortKey));

            var authorization = services.GetRequiredService<IAuthorizationService>();
            foreach (var (role, may) in new[] { ("Administrator", true), ("Editor", true), ("Author", false), ("", false) })
            {
                var user = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, "me"), new(ClaimTypes.Role, role)], "Test"));
                Assert.True(may == await authorization.AuthorizeAsync(user, OrganizationPermissions.ViewOfficeContacts), role);
            }
        });

        // A draft beside a public record goes with it.
        await engine.InScopeAsync(async services =>
        {
            var contents = services.GetRequiredService<IContentManager>();
            var entry = (await services.GetRequiredService<OrganizationDirectories>().GetAsync()).Entries.First(static entry => entry.Demonstration);
            await contents.SaveDraftAsync((await contents.GetAsync(entry.Id, VersionOptions.DraftRequired))!);
            await services.GetRequiredService<ISession>().SaveChangesAsync();
        });
        var command = new RemoveDemonstrationCommand(engine.Shells, NullLogger<RemoveDemonstrationCommand>.Instance);

        var removed = await command.RemoveAsync(CancellationToken.None);

        Assert.Equal(139, removed[OrganizationTypes.Organization]);
        Assert.DoesNotContain("NewsArticle", removed.Keys);
        Assert.Equal(0, (await command.RemoveAsync(CancellationToken.None))[OrganizationTypes.Organization]);
        await engine.InScopeAsync(async services =>
        {
            Assert.Equal("Станица «Означенное»", Assert.Single((await services.GetRequiredService<OrganizationDirectories>().GetAsync()).Entries).Name);
            Assert.Equal(1, await services.GetRequiredService<ISession>().QueryIndex<ContentItemIndex>(row => row.ContentType == "Organization" && (row.Latest || row.Published)).CountAsync());
        });
    }
}
