using System.Security.Claims;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Organizations;
using CivicSite.Organizations.Services;
using CivicSite.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace CivicSite.IntegrationTests.Organizations;

/// <summary>The site's recipe with the demonstration on top, in the tests' process.</summary>
public sealed class DemonstrationTests
{
    [Theory, DatabaseData]
    public async Task The_demonstration_comes_on_top_of_the_register_and_roles_decide_who_sees_office_contacts(TestDatabase database)
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
    }
}
