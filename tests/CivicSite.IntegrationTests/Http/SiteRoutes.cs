using CivicSite.IntegrationTests.InProcess;
using CivicSite.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CivicSite.IntegrationTests.Http;

/// <summary>All endpoints that the features of the site's recipe have, read once from an engine in the tests' process.</summary>
internal static class SiteRoutes
{
    private static readonly Lazy<Task<IReadOnlyList<RouteEndpoint>>> _all = new(ReadAsync);

    public static Task<IReadOnlyList<RouteEndpoint>> AllAsync() => _all.Value;

    private static async Task<IReadOnlyList<RouteEndpoint>> ReadAsync()
    {
        using var database = TestDatabase.Create(TestDatabase.Sqlite);
        await using var engine = await EngineHost.StartAsync(database, await TestRecipes.SiteAsync());
        return [.. engine.Shells.Current.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];
    }
}
