using CivicSite.Organizations.Indexes;
using OrchardCore.Modules;
using YesSql;

namespace CivicSite.Organizations.Import;

/// <summary>Keeps imports and their rows.</summary>
internal sealed class ImportStore(ISession session, IClock clock)
{
    private const int Listed = 50;

    private static readonly int[] AtWork = [(int)ImportState.Checking, (int)ImportState.Importing, (int)ImportState.Undoing];

    public Task<ImportBatch?> FindAsync(string batchId) =>
        session.Query<ImportBatch, ImportBatchIndex>(row => row.BatchId == batchId).FirstOrDefaultAsync();

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<ImportBatch>> ListAsync() =>
        [.. await session.Query<ImportBatch, ImportBatchIndex>().OrderByDescending(row => row.CreatedUtc).ThenByDescending(row => row.BatchId).Take(Listed).ListAsync()];

    /// <summary>Ids of the imports that have something left to do.</summary>
    public async Task<IReadOnlyList<string>> AtWorkAsync() =>
        [.. (await session.QueryIndex<ImportBatchIndex>(row => AtWork.Contains(row.State)).OrderBy(row => row.CreatedUtc).ListAsync()).Select(static row => row.BatchId)];

    public Task<ImportChunk?> ChunkAsync(string batchId, int number) =>
        session.Query<ImportChunk, ImportChunkIndex>(row => row.BatchId == batchId && row.Number == number).FirstOrDefaultAsync();

    public async Task<IReadOnlyList<ImportChunk>> ChunksAsync(string batchId) =>
        [.. await session.Query<ImportChunk, ImportChunkIndex>(row => row.BatchId == batchId).OrderBy(row => row.Number).ListAsync()];

    public async Task<ImportBatch> AddAsync(string fileName, ImportTable table, IReadOnlyList<string?> fields)
    {
        var batch = new ImportBatch
        {
            BatchId = Guid.NewGuid().ToString("n"),
            FileName = fileName,
            CreatedUtc = clock.UtcNow,
            Headers = [.. table.Headers],
            Fields = [.. fields],
            Rows = table.Rows.Count,
        };
        foreach (var (rows, number) in table.Rows.Chunk(ImportChunk.Size).Select(static (rows, number) => (rows, number)))
        {
            batch.Chunks++;
            await session.SaveAsync(new ImportChunk
            {
                BatchId = batch.BatchId,
                Number = number,
                Rows = [.. rows.Select(static row => new ImportRow { Number = row.Number, Cells = [.. row.Cells] })],
            });
        }

        await session.SaveAsync(batch);
        return batch;
    }

    public Task SaveAsync(ImportBatch batch) => session.SaveAsync(batch, checkConcurrency: true);

    public Task SaveAsync(ImportChunk chunk) => session.SaveAsync(chunk, checkConcurrency: true);

    /// <summary>Writes and commits.</summary>
    public Task CommitAsync() => session.SaveChangesAsync();

    public async Task DeleteAsync(ImportBatch batch)
    {
        foreach (var chunk in await ChunksAsync(batch.BatchId))
        {
            session.Delete(chunk);
        }

        session.Delete(batch);
    }
}
