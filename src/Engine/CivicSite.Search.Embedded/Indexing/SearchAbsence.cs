using CivicSite.Engine.Data;
using CivicSite.Engine.Modules;
using CivicSite.Search.Embedded.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CivicSite.Search.Embedded.Indexing;

/// <summary>Empties the index while the search is switched off: nobody would keep it the same as the content, and what is withdrawn meanwhile must not be found later.</summary>
internal sealed class SearchAbsence(IFeatureCatalog features, IServiceScopeFactory scopes, SiteOptions options) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (features.Enabled.Any(feature => feature.Id == "CivicSite.Search"))
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<Session>();
        if (!await Database.HasTableAsync(session.Context, "SearchState", cancellationToken))
        {
            return;
        }

        var store = SearchStore.For(options.Provider);
        var context = await session.BeginAsync();
        var state = await store.LockAsync(context, isChanged: true);
        await store.ClearAsync(context);
        await store.SaveStateAsync(context, state with { Analysis = "", After = null, Done = 0 });
        await session.SaveChangesAsync();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
