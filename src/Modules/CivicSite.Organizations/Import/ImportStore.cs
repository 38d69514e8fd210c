using CivicSite.Import;
using CivicSite.Organizations.Indexes;
using OrchardCore.Modules;
using YesSql;

namespace CivicSite.Organizations.Import;

/// <inheritdoc cref="ListStore{TBatch, TChunk}"/>
internal sealed class ImportStore(ISession session, IClock clock) : ListStore<ImportBatch, ImportChunk>(session, clock)
{
    public override Task<ImportBatch?> FindAsync(string batchId) =>
        Session.Query<ImportBatch, ImportBatchIndex>(row => row.BatchId == batchId).FirstOrDefaultAsync();

    public override async Task<IReadOnlyList<ImportBatch>> ListAsync() =>
        [.. await Session.Query<ImportBatch, ImportBatchIndex>().OrderByDescending(row => row.CreatedUtc).ThenByDescending(row => row.BatchId).Take(Listed).ListAsync()];

    public override async Task<IReadOnlyList<string>> AtWorkAsync()
    {
        var states = AtWork;
        return [.. (await Session.QueryIndex<ImportBatchIndex>(row => states.Contains(row.State)).OrderBy(row => row.CreatedUtc).ListAsync()).Select(static row => row.BatchId)];
    }

    public override Task<ImportChunk?> ChunkAsync(string batchId, int number) =>
        Session.Query<ImportChunk, ImportChunkIndex>(row => row.BatchId == batchId && row.Number == number).FirstOrDefaultAsync();

    public override async Task<IReadOnlyList<ImportChunk>> ChunksAsync(string batchId) =>
        [.. await Session.Query<ImportChunk, ImportChunkIndex>(row => row.BatchId == batchId).OrderBy(row => row.Number).ListAsync()];

    protected override ImportChunk NewChunk(IEnumerable<(int Number, IReadOnlyList<string> Cells)> rows) =>
        new() { Rows = [.. rows.Select(static row => new ImportRow { Number = row.Number, Cells = [.. row.Cells] })] };
}
