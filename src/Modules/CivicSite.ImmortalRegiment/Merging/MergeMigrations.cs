using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace CivicSite.ImmortalRegiment.Merging;

/// <summary>Makes the table of merges.</summary>
internal sealed class MergeMigrations : DataMigration
{
    private const int IdLength = 32;
    private const int PathLength = 1024;

    /// <summary>Runs once, when the feature is enabled for the first time.</summary>
    /// <returns>The version reached.</returns>
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<VeteranMergeIndex>(table => table
            .Column<string>(nameof(VeteranMergeIndex.MergeId), column => column.WithLength(IdLength))
            .Column<string>(nameof(VeteranMergeIndex.KeptId), column => column.WithLength(IdLength))
            .Column<string>(nameof(VeteranMergeIndex.Path), column => column.WithLength(PathLength))
            .Column<DateTime>(nameof(VeteranMergeIndex.MergedUtc), column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<VeteranMergeIndex>(table =>
            table.CreateIndex("IDX_VeteranMergeIndex_Path", nameof(VeteranMergeIndex.Path), nameof(VeteranMergeIndex.MergedUtc), "DocumentId"));
        return await UpdateFrom1Async();
    }

    /// <summary>Each page of a record asks which records are part of it.</summary>
    /// <returns>The version reached.</returns>
    public async Task<int> UpdateFrom1Async()
    {
        await SchemaBuilder.AlterIndexTableAsync<VeteranMergeIndex>(table => table.CreateIndex("IDX_VeteranMergeIndex_Kept", nameof(VeteranMergeIndex.KeptId), "DocumentId"));
        return 2;
    }
}
