using CivicSite.ImmortalRegiment.Indexes;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace CivicSite.ImmortalRegiment.Migrations;

/// <summary>Defines the content type and makes the index tables.</summary>
internal sealed class VeteranMigrations(IContentDefinitionManager definitions) : DataMigration
{
    private const int IdLength = 26;
    private const int NameLength = 500;
    private const int PathLength = 1024;
    private const int CodeLength = 50;
    private const int DateLength = 50;
    private const int PointLength = 60;

    /// <summary>Runs once, when the feature is enabled for the first time.</summary>
    /// <returns>The version reached.</returns>
    public async Task<int> CreateAsync()
    {
        await VeteranDefinitions.DefineAsync(definitions);
        await CreateVeteranTableAsync();
        await CreateNewsTableAsync();
        await CreateTieTableAsync();
        return 1;
    }

    private async Task CreateVeteranTableAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<VeteranIndex>(table => table
            .Column<string>(nameof(VeteranIndex.ContentItemId), column => column.WithLength(IdLength))
            .Column<string>(nameof(VeteranIndex.Name), column => column.WithLength(NameLength))
            .Column<string>(nameof(VeteranIndex.SortKey), column => column.WithLength(NameLength))
            .Column<string>(nameof(VeteranIndex.Names), column => column.Unlimited())
            .Column<string>(nameof(VeteranIndex.Path), column => column.WithLength(PathLength))
            .Column<string>(nameof(VeteranIndex.Portrait), column => column.WithLength(PathLength))
            .Column<string>(nameof(VeteranIndex.Birth), column => column.WithLength(DateLength))
            .Column<string>(nameof(VeteranIndex.Death), column => column.WithLength(DateLength))
            .Column<DateTime?>(nameof(VeteranIndex.BirthEarliest))
            .Column<DateTime?>(nameof(VeteranIndex.BirthLatest))
            .Column<DateTime?>(nameof(VeteranIndex.DeathEarliest))
            .Column<DateTime?>(nameof(VeteranIndex.DeathLatest))
            .Column<int>(nameof(VeteranIndex.BirthDay), column => column.NotNull())
            .Column<int>(nameof(VeteranIndex.DeathDay), column => column.NotNull())
            .Column<string>(nameof(VeteranIndex.Categories), column => column.Unlimited())
            .Column<string>(nameof(VeteranIndex.Branches), column => column.Unlimited())
            .Column<string>(nameof(VeteranIndex.Rank), column => column.WithLength(CodeLength))
            .Column<string>(nameof(VeteranIndex.Awards), column => column.Unlimited())
            .Column<string>(nameof(VeteranIndex.Fate), column => column.WithLength(CodeLength))
            .Column<string>(nameof(VeteranIndex.Settlements), column => column.Unlimited())
            .Column<int>(nameof(VeteranIndex.CallUpYear), column => column.NotNull())
            .Column<string>(nameof(VeteranIndex.Point), column => column.WithLength(PointLength))
            .Column<string>(nameof(VeteranIndex.PointName), column => column.WithLength(NameLength))
            .Column<int>(nameof(VeteranIndex.Demonstration), column => column.NotNull())
            .Column<DateTime>(nameof(VeteranIndex.AddedUtc), column => column.NotNull())
            .Column<DateTime>(nameof(VeteranIndex.ModifiedUtc), column => column.NotNull()));

        await SchemaBuilder.AlterIndexTableAsync<VeteranIndex>(table =>
        {
            table.CreateIndex("IDX_VeteranIndex_Item", nameof(VeteranIndex.ContentItemId), "DocumentId");
            table.CreateIndex("IDX_VeteranIndex_Demonstration", nameof(VeteranIndex.Demonstration), "DocumentId");
        });
    }

    private async Task CreateNewsTableAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<VeteranNewsIndex>(table => table
            .Column<string>(nameof(VeteranNewsIndex.VeteranId), column => column.WithLength(IdLength))
            .Column<string>(nameof(VeteranNewsIndex.ContentItemId), column => column.WithLength(IdLength))
            .Column<DateTime>(nameof(VeteranNewsIndex.PublicationUtc), column => column.NotNull()));

        await SchemaBuilder.AlterIndexTableAsync<VeteranNewsIndex>(table => table.CreateIndex(
            "IDX_VeteranNewsIndex_List", nameof(VeteranNewsIndex.VeteranId), nameof(VeteranNewsIndex.PublicationUtc), nameof(VeteranNewsIndex.ContentItemId), "DocumentId"));
    }

    private async Task CreateTieTableAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<VeteranTieIndex>(table => table
            .Column<string>(nameof(VeteranTieIndex.ContentItemId), column => column.WithLength(IdLength))
            .Column<string>(nameof(VeteranTieIndex.VeteranId), column => column.WithLength(IdLength))
            .Column<string>(nameof(VeteranTieIndex.Kind), column => column.WithLength(CodeLength)));

        await SchemaBuilder.AlterIndexTableAsync<VeteranTieIndex>(table =>
            table.CreateIndex("IDX_VeteranTieIndex_Other", nameof(VeteranTieIndex.VeteranId), "DocumentId"));
    }
}
