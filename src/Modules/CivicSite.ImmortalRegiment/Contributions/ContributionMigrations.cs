using CivicSite.ImmortalRegiment.Matching;
using CivicSite.PersonalData;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>Makes the tables of contributions and of the matching.</summary>
internal sealed class ContributionMigrations : DataMigration
{
    private const int IdLength = 32;
    private const int HashLength = 64;
    private const int PathLength = 1024;

    /// <summary>Runs once, when the feature is enabled for the first time.</summary>
    /// <returns>The version reached.</returns>
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<ContributionIndex>(table => table
            .Column<string>(nameof(ContributionIndex.ContributionId), column => column.WithLength(IdLength))
            .Column<int>(nameof(ContributionIndex.State), column => column.NotNull())
            .Column<string>(nameof(ContributionIndex.VeteranId), column => column.WithLength(IdLength))
            .Column<DateTime>(nameof(ContributionIndex.ChangedUtc), column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<ContributionIndex>(table =>
        {
            table.CreateIndex("IDX_ContributionIndex_Id", nameof(ContributionIndex.ContributionId), "DocumentId");
            table.CreateIndex("IDX_ContributionIndex_Queue", nameof(ContributionIndex.State), nameof(ContributionIndex.ChangedUtc), "DocumentId");
        });

        await SchemaBuilder.CreateMapIndexTableAsync<ContributionTokenIndex>(table => table
            .Column<string>(nameof(ContributionTokenIndex.TokenHash), column => column.WithLength(HashLength)));
        await SchemaBuilder.AlterIndexTableAsync<ContributionTokenIndex>(table =>
            table.CreateIndex("IDX_ContributionTokenIndex_Hash", nameof(ContributionTokenIndex.TokenHash), "DocumentId"));

        await SchemaBuilder.CreateMapIndexTableAsync<ContributionContactIndex>(table => table
            .Column<string>(nameof(ContributionContactIndex.ContributionId), column => column.WithLength(IdLength)));
        await SchemaBuilder.AlterIndexTableAsync<ContributionContactIndex>(table =>
            table.CreateIndex("IDX_ContributionContactIndex_Id", nameof(ContributionContactIndex.ContributionId), "DocumentId"));

        await SchemaBuilder.CreateMapIndexTableAsync<ContactRemovalIndex>(table => table
            .Column<string>(nameof(ContactRemovalIndex.ContributionId), column => column.WithLength(IdLength)));
        await CreateMatchTableAsync();
        await CreateAddressTableAsync();
        return 1;
    }

    /// <summary>Finds contributors by their address or number.</summary>
    /// <returns>The version reached.</returns>
    public async Task<int> UpdateFrom1Async()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<ContributionPersonIndex>(table => table
            .Column<string>(nameof(ContributionPersonIndex.PersonHash), column => column.WithLength(PersonKey.HashLength)));
        await SchemaBuilder.AlterIndexTableAsync<ContributionPersonIndex>(table =>
            table.CreateIndex("IDX_ContributionPersonIndex_Hash", nameof(ContributionPersonIndex.PersonHash), "DocumentId"));
        return 2;
    }

    private async Task CreateAddressTableAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<VeteranAddressIndex>(table => table
            .Column<string>(nameof(VeteranAddressIndex.ContentItemId), column => column.WithLength(IdLength))
            .Column<string>(nameof(VeteranAddressIndex.Path), column => column.WithLength(PathLength)));
        await SchemaBuilder.AlterIndexTableAsync<VeteranAddressIndex>(table =>
            table.CreateIndex("IDX_VeteranAddressIndex_Path", nameof(VeteranAddressIndex.Path), "DocumentId"));
    }

    private async Task CreateMatchTableAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<VeteranMatchIndex>(table => table
            .Column<string>(nameof(VeteranMatchIndex.ContentItemId), column => column.WithLength(IdLength))
            .Column<string>(nameof(VeteranMatchIndex.Key), column => column.WithLength(BlockingKeys.MaxLength))
            .Column<int>(nameof(VeteranMatchIndex.Published), column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<VeteranMatchIndex>(table => table.CreateIndex(
            "IDX_VeteranMatchIndex_Key", nameof(VeteranMatchIndex.Key), nameof(VeteranMatchIndex.Published), nameof(VeteranMatchIndex.ContentItemId), "DocumentId"));
    }
}
