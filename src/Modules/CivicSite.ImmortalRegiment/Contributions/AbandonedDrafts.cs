using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;
using OrchardCore.Modules;
using YesSql;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>Removes drafts that nobody came back to, with their files and whose they were.</summary>
internal sealed partial class AbandonedDrafts(ContributionStore store, ContributionDesk desk, ISession session, IClock clock, ILogger<AbandonedDrafts> logger)
{
    public const int KeptDays = 90;

    private const int ADay = 200;

    public async Task<int> RemoveAsync(CancellationToken cancellationToken)
    {
        var drafts = await store.AbandonedAsync(clock.UtcNow.AddDays(-KeptDays), ADay);
        foreach (var draft in drafts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await store.RemoveContactAsync(draft.ContributionId, by: "");
            await desk.DeleteAsync(draft);
            await session.SaveChangesAsync();
        }

        if (drafts.Count > 0)
        {
            LogRemoved(logger, drafts.Count);
        }

        return drafts.Count;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed {Count} abandoned drafts of contributions")]
    private static partial void LogRemoved(ILogger logger, int count);
}

/// <summary>Removes abandoned drafts, in the night.</summary>
[BackgroundTask(Schedule = "40 19 * * *", Title = "Abandoned drafts", Description = "Removes drafts of contributions that nobody came back to.")]
internal sealed class AbandonedDraftsTask : IBackgroundTask
{
    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
        serviceProvider.GetRequiredService<AbandonedDrafts>().RemoveAsync(cancellationToken);
}
