using CivicSite.Organizations.Indexes;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace CivicSite.Organizations.Migrations;

/// <summary>Defines the content types and makes the index tables.</summary>
internal sealed class OrganizationMigrations(IContentDefinitionManager definitions) : DataMigration
{
    private const int IdLength = 26;
    private const int NameLength = 500;
    private const int PathLength = 1024;
    private const int NumberLength = 13;
    private const int GuidLength = 32;
    private const int PointLength = 40;
    private const int HashLength = 64;

    /// <summary>Runs once, when the feature is enabled for the first time.</summary>
    /// <returns>The version reached.</returns>
    public async Task<int> CreateAsync()
    {
        await OrganizationDefinitions.DefineAsync(definitions);
        await AgreementDefinitions.DefineAsync(definitions);
        await CreateOrganizationTableAsync();
        await CreateAgreementTableAsync();
        await CreateNewsTableAsync();
        return await UpdateFrom1Async();
    }

    /// <summary>Requests to confirm records, and the days on which they were confirmed.</summary>
    /// <returns>The version reached.</returns>
    public async Task<int> UpdateFrom1Async()
    {
        await SchemaBuilder.AlterIndexTableAsync<OrganizationIndex>(table => table.AddColumn<DateTime?>(nameof(OrganizationIndex.VerifiedOn)));
        await SchemaBuilder.CreateMapIndexTableAsync<ConfirmationRequestIndex>(table => table
            .Column<string>(nameof(ConfirmationRequestIndex.RequestId), column => column.WithLength(GuidLength))
            .Column<string>(nameof(ConfirmationRequestIndex.OrganizationId), column => column.WithLength(IdLength))
            .Column<string>(nameof(ConfirmationRequestIndex.TokenHash), column => column.WithLength(HashLength))
            .Column<int>(nameof(ConfirmationRequestIndex.State), column => column.NotNull())
            .Column<DateTime>(nameof(ConfirmationRequestIndex.CreatedUtc), column => column.NotNull())
            .Column<DateTime>(nameof(ConfirmationRequestIndex.ExpiresUtc), column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<ConfirmationRequestIndex>(table =>
        {
            table.CreateIndex("IDX_ConfirmationRequestIndex_Token", nameof(ConfirmationRequestIndex.TokenHash), "DocumentId");
            table.CreateIndex("IDX_ConfirmationRequestIndex_Request", nameof(ConfirmationRequestIndex.RequestId), "DocumentId");
            table.CreateIndex("IDX_ConfirmationRequestIndex_Organization", nameof(ConfirmationRequestIndex.OrganizationId), nameof(ConfirmationRequestIndex.CreatedUtc), "DocumentId");
            table.CreateIndex("IDX_ConfirmationRequestIndex_State", nameof(ConfirmationRequestIndex.State), nameof(ConfirmationRequestIndex.CreatedUtc), "DocumentId");
        });
        await SchemaBuilder.CreateMapIndexTableAsync<RecordConfirmationIndex>(table => table
            .Column<string>(nameof(RecordConfirmationIndex.OrganizationId), column => column.WithLength(IdLength))
            .Column<DateTime>(nameof(RecordConfirmationIndex.ConfirmedOn), column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<RecordConfirmationIndex>(table =>
            table.CreateIndex("IDX_RecordConfirmationIndex_Organization", nameof(RecordConfirmationIndex.OrganizationId), "DocumentId"));
        return await UpdateFrom2Async();
    }

    /// <summary>Imports of lists.</summary>
    /// <returns>The version reached.</returns>
    public async Task<int> UpdateFrom2Async()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<ImportBatchIndex>(table => table
            .Column<string>(nameof(ImportBatchIndex.BatchId), column => column.WithLength(GuidLength))
            .Column<int>(nameof(ImportBatchIndex.State), column => column.NotNull())
            .Column<DateTime>(nameof(ImportBatchIndex.CreatedUtc), column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<ImportBatchIndex>(table =>
        {
            table.CreateIndex("IDX_ImportBatchIndex_Batch", nameof(ImportBatchIndex.BatchId), "DocumentId");
            table.CreateIndex("IDX_ImportBatchIndex_State", nameof(ImportBatchIndex.State), nameof(ImportBatchIndex.CreatedUtc), "DocumentId");
        });
        await SchemaBuilder.CreateMapIndexTableAsync<ImportChunkIndex>(table => table
            .Column<string>(nameof(ImportChunkIndex.BatchId), column => column.WithLength(GuidLength))
            .Column<int>(nameof(ImportChunkIndex.Number), column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<ImportChunkIndex>(table =>
            table.CreateIndex("IDX_ImportChunkIndex_Batch", nameof(ImportChunkIndex.BatchId), nameof(ImportChunkIndex.Number), "DocumentId"));
        return await UpdateFrom3Async();
    }

    /// <summary>Points of the map.</summary>
    /// <returns>The version reached.</returns>
    public async Task<int> UpdateFrom3Async()
    {
        await SchemaBuilder.AlterIndexTableAsync<OrganizationIndex>(table => table.AddColumn<string>(nameof(OrganizationIndex.Point), column => column.WithLength(PointLength)));
        return 4;
    }

    private async Task CreateOrganizationTableAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<OrganizationIndex>(table => table
            .Column<string>(nameof(OrganizationIndex.ContentItemId), column => column.WithLength(IdLength))
            .Column<string>(nameof(OrganizationIndex.Name), column => column.WithLength(NameLength))
            .Column<string>(nameof(OrganizationIndex.SortKey), column => column.Unlimited())
            .Column<string>(nameof(OrganizationIndex.SearchText), column => column.Unlimited())
            .Column<string>(nameof(OrganizationIndex.NameKey), column => column.Unlimited())
            .Column<string>(nameof(OrganizationIndex.KindId), column => column.WithLength(IdLength))
            .Column<int>(nameof(OrganizationIndex.Status), column => column.NotNull())
            .Column<int>(nameof(OrganizationIndex.PublicChamber), column => column.NotNull())
            .Column<string>(nameof(OrganizationIndex.SettlementIds), column => column.Unlimited())
            .Column<string>(nameof(OrganizationIndex.ActivityIds), column => column.Unlimited())
            .Column<string>(nameof(OrganizationIndex.AgreementIds), column => column.Unlimited())
            .Column<string>(nameof(OrganizationIndex.Ogrn), column => column.WithLength(NumberLength))
            .Column<int>(nameof(OrganizationIndex.Demonstration), column => column.NotNull())
            .Column<DateTime>(nameof(OrganizationIndex.ModifiedUtc), column => column.NotNull()));

        await SchemaBuilder.AlterIndexTableAsync<OrganizationIndex>(table =>
        {
            table.CreateIndex("IDX_OrganizationIndex_Item", nameof(OrganizationIndex.ContentItemId), "DocumentId");
            table.CreateIndex("IDX_OrganizationIndex_Ogrn", nameof(OrganizationIndex.Ogrn), "DocumentId");
            table.CreateIndex("IDX_OrganizationIndex_Demonstration", nameof(OrganizationIndex.Demonstration), "DocumentId");
        });
    }

    private Task CreateAgreementTableAsync() =>
        SchemaBuilder.CreateMapIndexTableAsync<AgreementIndex>(table => table
            .Column<string>(nameof(AgreementIndex.ContentItemId), column => column.WithLength(IdLength))
            .Column<string>(nameof(AgreementIndex.Name), column => column.WithLength(NameLength))
            .Column<string>(nameof(AgreementIndex.Path), column => column.WithLength(PathLength))
            .Column<int>(nameof(AgreementIndex.FirstYear), column => column.NotNull())
            .Column<int>(nameof(AgreementIndex.LastYear), column => column.NotNull())
            .Column<int>(nameof(AgreementIndex.Terminated), column => column.NotNull()));

    private async Task CreateNewsTableAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<OrganizationNewsIndex>(table => table
            .Column<string>(nameof(OrganizationNewsIndex.OrganizationId), column => column.WithLength(IdLength))
            .Column<string>(nameof(OrganizationNewsIndex.ContentItemId), column => column.WithLength(IdLength))
            .Column<DateTime>(nameof(OrganizationNewsIndex.PublicationUtc), column => column.NotNull()));

        await SchemaBuilder.AlterIndexTableAsync<OrganizationNewsIndex>(table =>
            table.CreateIndex("IDX_OrganizationNewsIndex_List", nameof(OrganizationNewsIndex.OrganizationId), nameof(OrganizationNewsIndex.PublicationUtc), nameof(OrganizationNewsIndex.ContentItemId), "DocumentId"));
    }
}
