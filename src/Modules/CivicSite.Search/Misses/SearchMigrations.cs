using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace CivicSite.Search.Misses;

/// <summary>Makes the table of queries that found nothing.</summary>
internal sealed class SearchMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<SearchMissIndex>(table => table
            .Column<string>(nameof(SearchMissIndex.Text), column => column.WithLength(MissedText.MaxLength))
            .Column<int>(nameof(SearchMissIndex.Count), column => column.NotNull())
            .Column<DateTime>(nameof(SearchMissIndex.LastUtc), column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<SearchMissIndex>(table => table.CreateIndex("IDX_SearchMissIndex_Text", nameof(SearchMissIndex.Text)));
        return 1;
    }
}
