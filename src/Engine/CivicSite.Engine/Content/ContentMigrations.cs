using OrchardCore.ContentManagement.Records;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace CivicSite.Engine.Content;

/// <summary>The table by which content items are found.</summary>
internal sealed class ContentMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<ContentItemIndex>(table => table
            .Column<string>(nameof(ContentItemIndex.ContentItemId), column => column.WithLength(26).NotNull())
            .Column<string>(nameof(ContentItemIndex.ContentItemVersionId), column => column.WithLength(26).NotNull())
            .Column<bool>(nameof(ContentItemIndex.Latest))
            .Column<bool>(nameof(ContentItemIndex.Published))
            .Column<string>(nameof(ContentItemIndex.ContentType), column => column.WithLength(255).NotNull())
            .Column<DateTime?>(nameof(ContentItemIndex.ModifiedUtc))
            .Column<DateTime?>(nameof(ContentItemIndex.PublishedUtc))
            .Column<DateTime?>(nameof(ContentItemIndex.CreatedUtc))
            .Column<string>(nameof(ContentItemIndex.Owner), column => column.WithLength(255))
            .Column<string>(nameof(ContentItemIndex.Author), column => column.WithLength(255))
            .Column<string>(nameof(ContentItemIndex.DisplayText), column => column.WithLength(ContentItemIndex.MaxDisplayTextSize)));
        await SchemaBuilder.AlterIndexTableAsync<ContentItemIndex>(table =>
        {
            table.CreateIndex("IX_ContentItemIndex_ContentItemId", nameof(ContentItemIndex.ContentItemId), nameof(ContentItemIndex.Latest), nameof(ContentItemIndex.Published));
            table.CreateIndex("IX_ContentItemIndex_VersionId", nameof(ContentItemIndex.ContentItemVersionId));
            table.CreateIndex("IX_ContentItemIndex_Type", nameof(ContentItemIndex.ContentType), nameof(ContentItemIndex.Latest), nameof(ContentItemIndex.ModifiedUtc));
            table.CreateIndex("IX_ContentItemIndex_Modified", nameof(ContentItemIndex.Latest), nameof(ContentItemIndex.ModifiedUtc));
        });
        return 1;
    }
}
