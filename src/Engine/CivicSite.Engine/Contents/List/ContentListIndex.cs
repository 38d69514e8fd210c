using CivicSite.Engine.Contents.Removal;
using OrchardCore.ContentManagement;
using OrchardCore.Data.Migration;
using OrchardCore.PublishLater.Models;
using YesSql.Indexes;
using YesSql.Sql;

namespace CivicSite.Engine.Contents.List;

/// <summary>A row for each version that the admin's list may show: the newest, the public one, and the last one of a removed item.</summary>
internal sealed class ContentListIndex : MapIndex
{
    public const int MaxText = 255;

    public string ContentItemId { get; set; } = "";

    public string ContentType { get; set; } = "";

    /// <summary>The display text, folded by <see cref="SearchText.Fold"/>.</summary>
    public string Text { get; set; } = "";

    /// <summary>The author's name, folded likewise.</summary>
    public string Author { get; set; } = "";

    public string Owner { get; set; } = "";

    public bool Latest { get; set; }

    public bool Published { get; set; }

    public bool Removed { get; set; }

    public DateTime? ScheduledUtc { get; set; }

    public DateTime ModifiedUtc { get; set; }

    public DateTime CreatedUtc { get; set; }

    public DateTime? PublishedUtc { get; set; }
}

internal sealed class ContentListIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        context.For<ContentListIndex>()
            .When(item => item.Latest || item.Published || item.Has<RemovedPart>())
            .Map(item => new ContentListIndex
            {
                ContentItemId = item.ContentItemId,
                ContentType = item.ContentType,
                Text = Cut(SearchText.Fold(item.DisplayText)),
                Author = Cut(SearchText.Fold(item.Author)),
                Owner = item.Owner ?? "",
                Latest = item.Latest,
                Published = item.Published,
                Removed = item.Has<RemovedPart>(),
                ScheduledUtc = item is { Latest: true, Published: false } ? item.As<PublishLaterPart>()?.ScheduledPublishUtc : null,
                ModifiedUtc = item.ModifiedUtc ?? item.CreatedUtc ?? DateTime.UnixEpoch,
                CreatedUtc = item.CreatedUtc ?? DateTime.UnixEpoch,
                PublishedUtc = item.PublishedUtc,
            });

    private static string Cut(string text) => text.Length > ContentListIndex.MaxText ? text[..ContentListIndex.MaxText] : text;
}

internal sealed class ContentListMigrations : DataMigration
{
    private const int IdLength = 26;

    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<ContentListIndex>(table => table
            .Column<string>(nameof(ContentListIndex.ContentItemId), column => column.WithLength(IdLength).NotNull())
            .Column<string>(nameof(ContentListIndex.ContentType), column => column.WithLength(ContentListIndex.MaxText).NotNull())
            .Column<string>(nameof(ContentListIndex.Text), column => column.WithLength(ContentListIndex.MaxText).NotNull())
            .Column<string>(nameof(ContentListIndex.Author), column => column.WithLength(ContentListIndex.MaxText).NotNull())
            .Column<string>(nameof(ContentListIndex.Owner), column => column.WithLength(ContentListIndex.MaxText).NotNull())
            .Column<bool>(nameof(ContentListIndex.Latest))
            .Column<bool>(nameof(ContentListIndex.Published))
            .Column<bool>(nameof(ContentListIndex.Removed))
            .Column<DateTime?>(nameof(ContentListIndex.ScheduledUtc))
            .Column<DateTime>(nameof(ContentListIndex.ModifiedUtc), column => column.NotNull())
            .Column<DateTime>(nameof(ContentListIndex.CreatedUtc), column => column.NotNull())
            .Column<DateTime?>(nameof(ContentListIndex.PublishedUtc)));
        await SchemaBuilder.AlterIndexTableAsync<ContentListIndex>(table =>
        {
            table.CreateIndex("IX_ContentListIndex_Type", nameof(ContentListIndex.ContentType), nameof(ContentListIndex.Latest), nameof(ContentListIndex.ModifiedUtc));
            table.CreateIndex("IX_ContentListIndex_Latest", nameof(ContentListIndex.Latest), nameof(ContentListIndex.ModifiedUtc));
            table.CreateIndex("IX_ContentListIndex_Removed", nameof(ContentListIndex.Removed), nameof(ContentListIndex.ModifiedUtc));
        });
        return 1;
    }

    /// <summary>Finds the few drafts among many public items.</summary>
    public async Task<int> UpdateFrom1Async()
    {
        await SchemaBuilder.AlterIndexTableAsync<ContentListIndex>(table =>
            table.CreateIndex("IX_ContentListIndex_Published", nameof(ContentListIndex.ContentType), nameof(ContentListIndex.Published), nameof(ContentListIndex.ModifiedUtc)));
        return 2;
    }
}
