using CivicSite.Engine.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.PublishLater.Models;
using YesSql;
using YesSql.Indexes;
using YesSql.Sql;

namespace CivicSite.Engine.Background;

/// <summary>A row for each draft that waits for its time.</summary>
internal sealed class PublishLaterPartIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    public DateTime? ScheduledPublishDateTimeUtc { get; set; }

    public bool Published { get; set; }

    public bool Latest { get; set; }
}

internal sealed class PublishLaterPartIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        context.For<PublishLaterPartIndex>()
            .When(item => item is { Latest: true, Published: false } && item.Has<PublishLaterPart>())
            .Map(item => item.As<PublishLaterPart>()?.ScheduledPublishUtc is { } time
                ? new PublishLaterPartIndex { ContentItemId = item.ContentItemId, ScheduledPublishDateTimeUtc = time, Latest = true }
                : null!);
}

internal sealed class PublishLaterMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<PublishLaterPartIndex>(table => table
            .Column<string>(nameof(PublishLaterPartIndex.ContentItemId), column => column.WithLength(26).NotNull())
            .Column<DateTime?>(nameof(PublishLaterPartIndex.ScheduledPublishDateTimeUtc))
            .Column<bool>(nameof(PublishLaterPartIndex.Published))
            .Column<bool>(nameof(PublishLaterPartIndex.Latest)));
        await SchemaBuilder.AlterIndexTableAsync<PublishLaterPartIndex>(table =>
            table.CreateIndex("IX_PublishLaterPartIndex_Time", nameof(PublishLaterPartIndex.ScheduledPublishDateTimeUtc)));
        return 1;
    }
}

/// <summary>Forgets the time once the item is published.</summary>
internal sealed class PublishLaterPartHandler : ContentPartHandler<PublishLaterPart>
{
    public override Task PublishingAsync(PublishContentContext context, PublishLaterPart part)
    {
        context.ContentItem.Alter<PublishLaterPart>(later => later.ScheduledPublishUtc = null);
        return Task.CompletedTask;
    }
}

/// <summary>Publishes the drafts whose time has come, each in a transaction of its own.</summary>
[BackgroundTask(Schedule = "* * * * *", Title = "Publish later", Description = "Publishes the drafts whose time has come.")]
internal sealed partial class PublishLaterTask(IClock clock, ILogger<PublishLaterTask> logger) : IBackgroundTask
{
    private const int Batch = 100;

    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var session = serviceProvider.GetRequiredService<ISession>();
        var due = await session.QueryIndex<PublishLaterPartIndex>(row => row.ScheduledPublishDateTimeUtc <= now)
            .OrderBy(row => row.ScheduledPublishDateTimeUtc).Take(Batch).ListAsync();
        foreach (var id in due.Select(row => row.ContentItemId))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await PublishAsync(serviceProvider, id);
        }
    }

    private async Task PublishAsync(IServiceProvider services, string contentItemId)
    {
        await using var scope = services.CreateAsyncScope();
        var manager = scope.ServiceProvider.GetRequiredService<IContentManager>();
        var session = scope.ServiceProvider.GetRequiredService<Session>();
        if (await manager.GetAsync(contentItemId, VersionOptions.Draft) is not { } draft)
        {
            return;
        }

        var validation = await manager.ValidateAsync(draft);
        if (validation.Succeeded && await manager.PublishAsync(draft))
        {
            LogPublished(logger, draft.ContentType, contentItemId);
        }
        else
        {
            // Without a time the draft is not tried again every minute; the press office finds it among the drafts.
            await session.CancelAsync();
            draft = (await manager.GetAsync(contentItemId, VersionOptions.Draft))!;
            draft.Alter<PublishLaterPart>(later => later.ScheduledPublishUtc = null);
            await manager.SaveDraftAsync(draft);
            LogRefused(logger, draft.ContentType, contentItemId, string.Join("; ", validation.Errors.Select(error => error.ErrorMessage)));
        }

        await session.SaveChangesAsync();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Published {ContentType} {ContentItemId} at its scheduled time")]
    private static partial void LogPublished(ILogger logger, string contentType, string contentItemId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{ContentType} {ContentItemId} could not be published at its scheduled time and stays a draft: {Reason}")]
    private static partial void LogRefused(ILogger logger, string contentType, string contentItemId, string reason);
}
