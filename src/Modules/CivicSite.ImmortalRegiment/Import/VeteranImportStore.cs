using CivicSite.Import;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using YesSql;
using YesSql.Indexes;
using YesSql.Sql;

namespace CivicSite.ImmortalRegiment.Import;

/// <summary>One row for each import.</summary>
public sealed class VeteranImportIndex : MapIndex
{
    public string BatchId { get; set; } = "";

    /// <summary>A value of <see cref="ImportState"/>.</summary>
    public int State { get; set; }

    public DateTime CreatedUtc { get; set; }
}

/// <summary>One row for each part of an import.</summary>
public sealed class VeteranImportChunkIndex : MapIndex
{
    public string BatchId { get; set; } = "";

    public int Number { get; set; }
}

internal sealed class VeteranImportIndexProvider : IndexProvider<VeteranImport>
{
    public override void Describe(DescribeContext<VeteranImport> context) =>
        context.For<VeteranImportIndex>().Map(static import => new VeteranImportIndex { BatchId = import.BatchId, State = (int)import.State, CreatedUtc = import.CreatedUtc });
}

internal sealed class VeteranImportChunkIndexProvider : IndexProvider<VeteranImportChunk>
{
    public override void Describe(DescribeContext<VeteranImportChunk> context) =>
        context.For<VeteranImportChunkIndex>().Map(static chunk => new VeteranImportChunkIndex { BatchId = chunk.BatchId, Number = chunk.Number });
}

/// <summary>Makes the tables of imports.</summary>
internal sealed class VeteranImportMigrations : DataMigration
{
    private const int IdLength = 32;

    /// <summary>Runs once, when the feature is enabled for the first time.</summary>
    /// <returns>The version reached.</returns>
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<VeteranImportIndex>(table => table
            .Column<string>(nameof(VeteranImportIndex.BatchId), column => column.WithLength(IdLength))
            .Column<int>(nameof(VeteranImportIndex.State), column => column.NotNull())
            .Column<DateTime>(nameof(VeteranImportIndex.CreatedUtc), column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<VeteranImportIndex>(table =>
        {
            table.CreateIndex("IDX_VeteranImportIndex_Batch", nameof(VeteranImportIndex.BatchId), "DocumentId");
            table.CreateIndex("IDX_VeteranImportIndex_State", nameof(VeteranImportIndex.State), nameof(VeteranImportIndex.CreatedUtc), "DocumentId");
        });
        await SchemaBuilder.CreateMapIndexTableAsync<VeteranImportChunkIndex>(table => table
            .Column<string>(nameof(VeteranImportChunkIndex.BatchId), column => column.WithLength(IdLength))
            .Column<int>(nameof(VeteranImportChunkIndex.Number), column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<VeteranImportChunkIndex>(table =>
            table.CreateIndex("IDX_VeteranImportChunkIndex_Batch", nameof(VeteranImportChunkIndex.BatchId), nameof(VeteranImportChunkIndex.Number), "DocumentId"));
        return 1;
    }
}

/// <inheritdoc cref="ListStore{TBatch, TChunk}"/>
internal sealed class VeteranImportStore(ISession session, IClock clock) : ListStore<VeteranImport, VeteranImportChunk>(session, clock)
{
    public override Task<VeteranImport?> FindAsync(string batchId) =>
        Session.Query<VeteranImport, VeteranImportIndex>(row => row.BatchId == batchId).FirstOrDefaultAsync();

    public override async Task<IReadOnlyList<VeteranImport>> ListAsync() =>
        [.. await Session.Query<VeteranImport, VeteranImportIndex>().OrderByDescending(row => row.CreatedUtc).ThenByDescending(row => row.BatchId).Take(Listed).ListAsync()];

    public override async Task<IReadOnlyList<string>> AtWorkAsync()
    {
        var states = AtWork;
        return [.. (await Session.QueryIndex<VeteranImportIndex>(row => states.Contains(row.State)).OrderBy(row => row.CreatedUtc).ListAsync()).Select(static row => row.BatchId)];
    }

    public override Task<VeteranImportChunk?> ChunkAsync(string batchId, int number) =>
        Session.Query<VeteranImportChunk, VeteranImportChunkIndex>(row => row.BatchId == batchId && row.Number == number).FirstOrDefaultAsync();

    public override async Task<IReadOnlyList<VeteranImportChunk>> ChunksAsync(string batchId) =>
        [.. await Session.Query<VeteranImportChunk, VeteranImportChunkIndex>(row => row.BatchId == batchId).OrderBy(row => row.Number).ListAsync()];

    protected override VeteranImportChunk NewChunk(IEnumerable<(int Number, IReadOnlyList<string> Cells)> rows) =>
        new() { Rows = [.. rows.Select(static row => new VeteranImportRow { Number = row.Number, Cells = [.. row.Cells] })] };
}
