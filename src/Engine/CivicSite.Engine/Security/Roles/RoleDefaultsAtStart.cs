using CivicSite.Engine.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CivicSite.Engine.Security.Roles;

/// <summary>Brings the roles up to date whenever the site starts with another set of features.</summary>
internal sealed class RoleDefaultsAtStart(IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RoleDefaults>().ApplyAsync();
        await scope.ServiceProvider.GetRequiredService<Session>().SaveChangesAsync();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
