using CivicSite.Engine.Data;
using OrchardCore.Data.Migration;

namespace CivicSite.Search.Embedded.Storage;

/// <summary>Makes the index's tables: virtual tables and <c>tsvector</c> are beyond the schema builder.</summary>
internal sealed class SearchMigrations(Session session, SearchStore store) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await store.CreateTablesAsync(await session.BeginAsync());
        return 2;
    }

    public async Task<int> UpdateFrom1Async()
    {
        await store.DropTablesAsync(await session.BeginAsync());
        return await CreateAsync();
    }
}
