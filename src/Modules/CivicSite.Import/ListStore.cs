using OrchardCore.Modules;
using YesSql;

namespace CivicSite.Import;

/// <summary>Keeps imports and their rows. Each module has index tables of its own and says how they are asked.</summary>
public abstract class ListStore<TBatch, TChunk>(ISession session, IClock clock)
    where TBatch : ListBatch
    where TChunk : ListChunk
{
    /// <summary>States of imports that have something left to do.</summary>
    protected static int[] AtWork { get; } = [(int)ImportState.Checking, (int)ImportState.Importing, (int)ImportState.Undoing];

    /// <summary>Longer lists of imports are not shown.</summary>
    protected const int Listed = 50;

    protected ISession Session => session;

    public abstract Task<TBatch?> FindAsync(string batchId);

    /// <summary>The newest first.</summary>
    public abstract Task<IReadOnlyList<TBatch>> ListAsync();

    /// <summary>Ids of the imports that have something left to do, the oldest first.</summary>
    public abstract Task<IReadOnlyList<string>> AtWorkAsync();

    public abstract Task<TChunk?> ChunkAsync(string batchId, int number);

    /// <summary>All chunks, in their order.</summary>
    public abstract Task<IReadOnlyList<TChunk>> ChunksAsync(string batchId);

    /// <summary>Keeps a new import with the rows of a table.</summary>
    public async Task AddAsync(TBatch batch, string fileName, ImportTable table)
    {
        (batch.BatchId, batch.FileName, batch.CreatedUtc) = (Guid.NewGuid().ToString("n"), fileName, clock.UtcNow);
        (batch.Headers, batch.Rows) = ([.. table.Headers], table.Rows.Count);
        foreach (var rows in table.Rows.Chunk(ListChunk.Size))
        {
            var chunk = NewChunk(rows);
            (chunk.BatchId, chunk.Number) = (batch.BatchId, batch.Chunks++);
            await session.SaveAsync(chunk);
        }

        await session.SaveAsync(batch);
    }

    public Task SaveAsync(TBatch batch) => session.SaveAsync(batch, checkConcurrency: true);

    public Task SaveAsync(TChunk chunk) => session.SaveAsync(chunk, checkConcurrency: true);

    /// <summary>Writes and commits.</summary>
    public Task CommitAsync() => session.SaveChangesAsync();

    public async Task DeleteAsync(TBatch batch)
    {
        foreach (var chunk in await ChunksAsync(batch.BatchId))
        {
            session.Delete(chunk);
        }

        session.Delete(batch);
    }

    /// <summary>A chunk with these rows.</summary>
    protected abstract TChunk NewChunk(IEnumerable<(int Number, IReadOnlyList<string> Cells)> rows);
}
