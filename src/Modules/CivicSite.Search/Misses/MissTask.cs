using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using YesSql;

namespace CivicSite.Search.Misses;

/// <summary>Stores the queries that found nothing.</summary>
[BackgroundTask(Schedule = "* * * * *", Title = "Queries that found nothing", Description = "Stores the queries that found nothing.")]
internal sealed class MissTask : IBackgroundTask
{
    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        await serviceProvider.GetRequiredService<MissLog>().StoreAsync();
        await serviceProvider.GetRequiredService<ISession>().SaveChangesAsync();
    }
}
