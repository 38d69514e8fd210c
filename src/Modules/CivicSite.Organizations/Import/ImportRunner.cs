using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Localization;
using OrchardCore.Modules;

namespace CivicSite.Organizations.Import;

/// <summary>
/// Does the work of imports in steps, each committed by itself. The request that starts a step works on it for a moment, so that short
/// lists are done at once; the background task goes on with what is left, also after the site was stopped in the middle.
/// </summary>
internal sealed class ImportRunner(ImportStore store, ImportCheck check, ImportWriter writer, ImportUndo undo, ILocalizationService localization, IClock clock)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    // A check reads the whole list: in the background it goes on for a while at a time.
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(10);

    /// <summary>Works until the step is done or the time is up.</summary>
    public async Task RunAsync(ImportBatch batch, TimeSpan time)
    {
        var until = clock.UtcNow + time;
        batch.LeaseUtc = until + Lease;
        await store.SaveAsync(batch);
        await store.CommitAsync();
        while (IsAtWork(batch) && clock.UtcNow < until)
        {
            await StepAsync(batch, until);
            await store.SaveAsync(batch);
            await store.CommitAsync();
        }

        batch.LeaseUtc = DateTime.UnixEpoch;
        await store.SaveAsync(batch);
        await store.CommitAsync();
    }

    /// <summary>One more chunk of an import that nobody else works on, in the site's own language.</summary>
    /// <returns>False where nothing is left to do.</returns>
    public async Task<bool> GoOnAsync(string batchId)
    {
        if (await store.FindAsync(batchId) is not { } batch || !IsAtWork(batch) || batch.LeaseUtc > clock.UtcNow)
        {
            return false;
        }

        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) =
            (CultureInfo.GetCultureInfo(await localization.GetDefaultCultureAsync()), CultureInfo.GetCultureInfo(await localization.GetDefaultCultureAsync()));
        await StepAsync(batch, clock.UtcNow + Stretch);
        await store.SaveAsync(batch);
        await store.CommitAsync();
        return IsAtWork(batch);
    }

    private static bool IsAtWork(ImportBatch batch) => batch.State is ImportState.Checking or ImportState.Importing or ImportState.Undoing;

    private async Task StepAsync(ImportBatch batch, DateTime until)
    {
        if (batch.State == ImportState.Checking)
        {
            await check.StepAsync(batch, until, () => clock.UtcNow);
            return;
        }

        var chunk = (await store.ChunkAsync(batch.BatchId, batch.Done))!;
        await (batch.State == ImportState.Importing ? writer.WriteAsync(batch, chunk) : undo.UndoAsync(batch, chunk));
        await store.SaveAsync(chunk);
        if (++batch.Done == batch.Chunks)
        {
            (batch.State, batch.Done) = (batch.State == ImportState.Importing ? ImportState.Imported : ImportState.Undone, 0);
        }
    }
}

/// <summary>Goes on with imports.</summary>
[BackgroundTask(Schedule = "* * * * *", Title = "Imports of organizations", Description = "Goes on with imports of lists of organizations.")]
internal sealed class ImportTask(IClock clock) : IBackgroundTask
{
    // Tasks run one after the other: what publishes articles at their minute has to have its turn.
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(40);

    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var until = clock.UtcNow + Turn;
        foreach (var id in await serviceProvider.GetRequiredService<ImportStore>().AtWorkAsync())
        {
            // A scope for each chunk: what was read and written for the last one need not stay in memory.
            for (var isMore = true; isMore && clock.UtcNow < until;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await using var scope = serviceProvider.CreateAsyncScope();
                isMore = await scope.ServiceProvider.GetRequiredService<ImportRunner>().GoOnAsync(id);
            }
        }
    }
}
