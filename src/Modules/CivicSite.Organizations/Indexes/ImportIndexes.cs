using CivicSite.Organizations.Import;
using YesSql.Indexes;

namespace CivicSite.Organizations.Indexes;

/// <summary>One row for each import.</summary>
public sealed class ImportBatchIndex : MapIndex
{
    public string BatchId { get; set; } = "";

    /// <summary>A value of <c>ImportState</c>.</summary>
    public int State { get; set; }

    public DateTime CreatedUtc { get; set; }
}

/// <summary>One row for each part of an import.</summary>
public sealed class ImportChunkIndex : MapIndex
{
    public string BatchId { get; set; } = "";

    public int Number { get; set; }
}

internal sealed class ImportBatchIndexProvider : IndexProvider<ImportBatch>
{
    public override void Describe(DescribeContext<ImportBatch> context) =>
        context.For<ImportBatchIndex>().Map(static batch => new ImportBatchIndex { BatchId = batch.BatchId, State = (int)batch.State, CreatedUtc = batch.CreatedUtc });
}

internal sealed class ImportChunkIndexProvider : IndexProvider<ImportChunk>
{
    public override void Describe(DescribeContext<ImportChunk> context) =>
        context.For<ImportChunkIndex>().Map(static chunk => new ImportChunkIndex { BatchId = chunk.BatchId, Number = chunk.Number });
}
