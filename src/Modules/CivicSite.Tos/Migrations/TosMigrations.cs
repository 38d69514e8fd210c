using CivicSite.Tos.Indexes;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace CivicSite.Tos.Migrations;

/// <summary>Defines the content types and makes the index tables.</summary>
internal sealed class TosMigrations(IContentDefinitionManager definitions) : DataMigration
{
    private const int IdLength = 26;
    private const int TypeLength = 50;
    private const int UserLength = 256;

    /// <summary>Runs once, when the feature is enabled for the first time.</summary>
    /// <returns>The version reached.</returns>
    public async Task<int> CreateAsync()
    {
        await TosDefinitions.DefineAsync(definitions);
        await ProjectDefinitions.DefineAsync(definitions);
        await ForumDefinitions.DefineAsync(definitions);
        await ContestDefinitions.DefineAsync(definitions);
        await CreateItemTableAsync();
        await CreateNewsTableAsync();
        await CreateJuryTableAsync();
        return await UpdateFrom1Async();
    }

    public async Task<int> UpdateFrom1Async()
    {
        await ContestDefinitions.DefineJuryAsync(definitions);
        return 2;
    }

    private async Task CreateItemTableAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<TosItemIndex>(table => table
            .Column<string>(nameof(TosItemIndex.ContentItemId), column => column.WithLength(IdLength))
            .Column<string>(nameof(TosItemIndex.ContentType), column => column.WithLength(TypeLength))
            .Column<string>(nameof(TosItemIndex.TosId), column => column.WithLength(IdLength))
            .Column<string>(nameof(TosItemIndex.ContestId), column => column.WithLength(IdLength))
            .Column<int>(nameof(TosItemIndex.Year), column => column.NotNull())
            .Column<int>(nameof(TosItemIndex.Demonstration), column => column.NotNull()));

        await SchemaBuilder.AlterIndexTableAsync<TosItemIndex>(table =>
        {
            table.CreateIndex("IDX_TosItemIndex_Type", nameof(TosItemIndex.ContentType), "DocumentId");
            table.CreateIndex("IDX_TosItemIndex_Demonstration", nameof(TosItemIndex.Demonstration), "DocumentId");
        });
    }

    private async Task CreateNewsTableAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<TosNewsIndex>(table => table
            .Column<string>(nameof(TosNewsIndex.TosId), column => column.WithLength(IdLength))
            .Column<string>(nameof(TosNewsIndex.ContentItemId), column => column.WithLength(IdLength))
            .Column<DateTime>(nameof(TosNewsIndex.PublicationUtc), column => column.NotNull()));

        await SchemaBuilder.AlterIndexTableAsync<TosNewsIndex>(table =>
            table.CreateIndex("IDX_TosNewsIndex_List", nameof(TosNewsIndex.TosId), nameof(TosNewsIndex.PublicationUtc), nameof(TosNewsIndex.ContentItemId), "DocumentId"));
    }

    private async Task CreateJuryTableAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<JurySheetIndex>(table => table
            .Column<string>(nameof(JurySheetIndex.ContestId), column => column.WithLength(IdLength))
            .Column<string>(nameof(JurySheetIndex.Juror), column => column.WithLength(UserLength)));

        await SchemaBuilder.AlterIndexTableAsync<JurySheetIndex>(table =>
            table.CreateIndex("IDX_JurySheetIndex_Contest", nameof(JurySheetIndex.ContestId), nameof(JurySheetIndex.Juror), "DocumentId"));
    }
}
