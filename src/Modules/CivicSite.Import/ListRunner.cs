using System.Globalization;
using OrchardCore.BackgroundTasks;
using OrchardCore.Localization;
using OrchardCore.Modules;

namespace CivicSite.Import;

/// <summary>What an import of a module does with rows.</summary>
public interface IListSteps<in TBatch, in TChunk>
    where TBatch : ListBatch
    where TChunk : ListChunk
{
    /// <summary>Checks chunks, from <see cref="ListBatch.Done"/> on, until all are done or the time is up, without writing any record. At least one is done.</summary>
    Task CheckAsync(TBatch batch, Func<bool> isTimeUp);

    /// <summary>Writes the rows of a chunk.</summary>
    Task WriteAsync(TBatch batch, TChunk chunk);

    /// <summary>Takes the rows of a chunk back. The last chunk comes first.</summary>
    Task UndoAsync(TBatch batch, TChunk chunk);
}

/// <summary>
/// Does the work of imports in steps, each committed by itself. The request that starts a step works on it for a moment, so that short
/// lists are done at once; the background task goes on with what is left, also after the site was stopped in the middle.
/// </summary>
public abstract class ListRunner<TBatch, TChunk>(ListStore<TBatch, TChunk> store, IListSteps<TBatch, TChunk> steps, ILocalizationService localization, IClock clock)
    where TBatch : ListBatch
    where TChunk : ListChunk
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    // How long the request itself works on what it starts.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(3);

    // A check reads the whole list: in the background it goes on for a while at a time.
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(10);

    /// <summary>Begins a step, and works on it until it is done or the time is up.</summary>
    public async Task BeginAsync(TBatch batch, ImportState step)
    {
        var until = clock.UtcNow + AtOnce;
        batch.Begin(step);
        batch.LeaseUtc = until + Lease;
        await SaveAsync(batch);
        while (batch.IsAtWork() && clock.UtcNow < until)
        {
            await StepAsync(batch, until);
            await SaveAsync(batch);
        }

        batch.LeaseUtc = DateTime.UnixEpoch;
        await SaveAsync(batch);
    }

    /// <summary>Some more of an import that nobody else works on, in the site's own language.</summary>
    /// <returns>False where nothing is left to do.</returns>
    public async Task<bool> GoOnAsync(string batchId)
    {
        if (await store.FindAsync(batchId) is not { } batch || !batch.IsAtWork() || batch.LeaseUtc > clock.UtcNow)
        {
            return false;
        }

        var culture = CultureInfo.GetCultureInfo(await localization.GetDefaultCultureAsync());
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        await StepAsync(batch, clock.UtcNow + Stretch);
        await SaveAsync(batch);
        return batch.IsAtWork();
    }

    private async Task StepAsync(TBatch batch, DateTime until)
    {
        if (batch.State == ImportState.Checking)
        {
            await steps.CheckAsync(batch, () => clock.UtcNow >= until);
            End(batch, ImportState.Checked);
            return;
        }

        var isWriting = batch.State == ImportState.Importing;
        var chunk = (await store.ChunkAsync(batch.BatchId, isWriting ? batch.Done : batch.Chunks - 1 - batch.Done))!;
        await (isWriting ? steps.WriteAsync(batch, chunk) : steps.UndoAsync(batch, chunk));
        await store.SaveAsync(chunk);
        batch.Done++;
        End(batch, isWriting ? ImportState.Imported : ImportState.Undone);
    }

    private static void End(TBatch batch, ImportState end)
    {
        if (batch.Done == batch.Chunks)
        {
            batch.Begin(end);
        }
    }

    private async Task SaveAsync(TBatch batch)
    {
        await store.SaveAsync(batch);
        await store.CommitAsync();
    }
}

/// <summary>Goes on with the imports of a module.</summary>
public abstract class ListTask(IClock clock) : IBackgroundTask
{
    // Tasks run one after the other: what publishes articles at their minute has to have its turn.
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(40);

    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var until = clock.UtcNow + Turn;
        foreach (var id in await AtWorkAsync(serviceProvider))
        {
            for (var isMore = true; isMore && clock.UtcNow < until;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                isMore = await GoOnAsync(serviceProvider, id);
            }
        }
    }

    /// <summary>Ids of the imports that have something left to do.</summary>
    protected abstract Task<IReadOnlyList<string>> AtWorkAsync(IServiceProvider services);

    /// <summary>Goes on for a while, in a scope of its own: what was read and written for the last chunk need not stay in memory.</summary>
    protected abstract Task<bool> GoOnAsync(IServiceProvider services, string batchId);
}
