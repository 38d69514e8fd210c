using CivicSite.Engine.Data;
using CivicSite.Engine.Modules;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CivicSite.IntegrationTests.Modules;

public sealed class ShellHostTests
{
    [Fact]
    public async Task Features_that_two_switch_at_the_same_moment_are_both_switched()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        await using var engine = await EngineHost.StartAsync(database, TestRecipes.Features(EngineHost.TestFeature, "OrchardCore.Html"));
        string[] former = [EngineHost.TestFeature, "OrchardCore.Html"];

        await engine.Shells.ChangeFeaturesAsync(former, [.. former, "OrchardCore.Title"]);
        await engine.Shells.ChangeFeaturesAsync(former, [EngineHost.TestFeature, "OrchardCore.Alias"]);

        var state = await engine.InScopeAsync(services => services.GetRequiredService<DocumentStore>().GetAsync<ShellState>());
        Assert.Equal([EngineHost.TestFeature, "OrchardCore.Alias", "OrchardCore.Title"], state.Features);
    }
}
