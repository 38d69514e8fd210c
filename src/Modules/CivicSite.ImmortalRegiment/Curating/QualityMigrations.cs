using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace CivicSite.ImmortalRegiment.Curating;

/// <summary>Makes the table of the quality of records.</summary>
internal sealed class QualityMigrations : DataMigration
{
    private const int IdLength = 26;
    private const int NameLength = 500;

    /// <summary>Runs once, when the feature is enabled for the first time.</summary>
    /// <returns>The version reached.</returns>
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<VeteranQualityIndex>(table => table
            .Column<string>(nameof(VeteranQualityIndex.ContentItemId), column => column.WithLength(IdLength))
            .Column<string>(nameof(VeteranQualityIndex.Name), column => column.WithLength(NameLength))
            .Column<int>(nameof(VeteranQualityIndex.Score), column => column.NotNull())
            .Column<string>(nameof(VeteranQualityIndex.Gaps), column => column.Unlimited()));
        await SchemaBuilder.AlterIndexTableAsync<VeteranQualityIndex>(table =>
            table.CreateIndex("IDX_VeteranQualityIndex_Score", nameof(VeteranQualityIndex.Score), nameof(VeteranQualityIndex.ContentItemId), "DocumentId"));
        return 1;
    }
}
