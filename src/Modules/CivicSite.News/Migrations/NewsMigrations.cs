using CivicSite.News.Indexes;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace CivicSite.News.Migrations;

/// <summary>Defines the content types and makes the index tables.</summary>
internal sealed class NewsMigrations(IContentDefinitionManager definitions) : DataMigration
{
    private const int IdLength = 26;

    /// <summary>Runs once on a new site.</summary>
    /// <returns>The version reached.</returns>
    public async Task<int> CreateAsync()
    {
        await NewsDefinitions.DefineAsync(definitions);
        await CreateArticleTablesAsync();
        await CreateMentionTableAsync();
        return 1;
    }

    private async Task CreateArticleTablesAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<NewsArticleIndex>(table => table
            .Column<string>(nameof(NewsArticleIndex.ContentItemId), column => column.WithLength(IdLength))
            .Column<DateTime>(nameof(NewsArticleIndex.PublicationUtc), column => column.NotNull())
            .Column<string>(nameof(NewsArticleIndex.TopicId), column => column.WithLength(IdLength))
            .Column<int>(nameof(NewsArticleIndex.Priority), column => column.NotNull()));

        // One index for each list, in the list's own order, read backwards.
        await SchemaBuilder.AlterIndexTableAsync<NewsArticleIndex>(table =>
        {
            table.CreateIndex("IDX_NewsArticleIndex_Time", nameof(NewsArticleIndex.PublicationUtc), nameof(NewsArticleIndex.ContentItemId), "DocumentId");
            table.CreateIndex("IDX_NewsArticleIndex_Topic", nameof(NewsArticleIndex.TopicId), nameof(NewsArticleIndex.PublicationUtc), nameof(NewsArticleIndex.ContentItemId), "DocumentId");
            table.CreateIndex("IDX_NewsArticleIndex_Priority", nameof(NewsArticleIndex.Priority), nameof(NewsArticleIndex.PublicationUtc), nameof(NewsArticleIndex.ContentItemId), "DocumentId");
        });

        await SchemaBuilder.CreateMapIndexTableAsync<NewsSettlementIndex>(table => table
            .Column<string>(nameof(NewsSettlementIndex.ContentItemId), column => column.WithLength(IdLength))
            .Column<string>(nameof(NewsSettlementIndex.SettlementId), column => column.WithLength(IdLength))
            .Column<DateTime>(nameof(NewsSettlementIndex.PublicationUtc), column => column.NotNull()));

        await SchemaBuilder.AlterIndexTableAsync<NewsSettlementIndex>(table =>
            table.CreateIndex("IDX_NewsSettlementIndex_List", nameof(NewsSettlementIndex.SettlementId), nameof(NewsSettlementIndex.PublicationUtc), nameof(NewsSettlementIndex.ContentItemId), "DocumentId"));
    }

    private async Task CreateMentionTableAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<MediaMentionIndex>(table => table
            .Column<string>(nameof(MediaMentionIndex.ContentItemId), column => column.WithLength(IdLength))
            .Column<DateTime>(nameof(MediaMentionIndex.PublishedOn), column => column.NotNull()));

        await SchemaBuilder.AlterIndexTableAsync<MediaMentionIndex>(table =>
            table.CreateIndex("IDX_MediaMentionIndex_Time", nameof(MediaMentionIndex.PublishedOn), nameof(MediaMentionIndex.ContentItemId), "DocumentId"));
    }
}
