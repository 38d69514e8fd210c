using CivicSite.Events.Days;
using CivicSite.Events.Indexes;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace CivicSite.Events.Migrations;

/// <summary>Defines the content types and makes the index tables.</summary>
internal sealed class EventMigrations(IContentDefinitionManager definitions) : DataMigration
{
    private const int IdLength = 26;

    /// <summary>Runs once, when the feature is enabled for the first time.</summary>
    /// <returns>The version reached.</returns>
    public async Task<int> CreateAsync()
    {
        await EventDefinitions.DefineAsync(definitions);
        await CreateEventTableAsync();
        await CreateDecisionTableAsync();
        await SchemaBuilder.CreateMapIndexTableAsync<CalendarDayIndex>(table => table
            .Column<int>(nameof(CalendarDayIndex.Day), column => column.NotNull()));
        return await UpdateFrom1Async();
    }

    /// <summary>Lets series find the events that were taken out of them.</summary>
    /// <returns>The version reached.</returns>
    public async Task<int> UpdateFrom1Async()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<SeparateEventIndex>(table => table
            .Column<string>(nameof(SeparateEventIndex.ContentItemId), column => column.WithLength(IdLength))
            .Column<string>(nameof(SeparateEventIndex.SeriesId), column => column.WithLength(IdLength))
            .Column<DateTime>(nameof(SeparateEventIndex.StartUtc), column => column.NotNull())
            .Column<bool>(nameof(SeparateEventIndex.Published), column => column.NotNull())
            .Column<bool>(nameof(SeparateEventIndex.Latest), column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<SeparateEventIndex>(table =>
            table.CreateIndex("IDX_SeparateEventIndex_Series", nameof(SeparateEventIndex.SeriesId), nameof(SeparateEventIndex.StartUtc), "DocumentId"));
        return 2;
    }

    private async Task CreateEventTableAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<EventIndex>(table => table
            .Column<string>(nameof(EventIndex.ContentItemId), column => column.WithLength(IdLength))
            .Column<string>(nameof(EventIndex.OrganizerId), column => column.WithLength(IdLength))
            .Column<string>(nameof(EventIndex.KindId), column => column.WithLength(IdLength))
            .Column<string>(nameof(EventIndex.SettlementId), column => column.WithLength(IdLength))
            .Column<int>(nameof(EventIndex.Span), column => column.NotNull())
            .Column<DateTime>(nameof(EventIndex.StartUtc), column => column.NotNull())
            .Column<DateTime>(nameof(EventIndex.EndUtc), column => column.NotNull())
            .Column<int>(nameof(EventIndex.Count), column => column.NotNull())
            .Column<int>(nameof(EventIndex.State), column => column.NotNull()));

        await SchemaBuilder.AlterIndexTableAsync<EventIndex>(table =>
        {
            table.CreateIndex("IDX_EventIndex_Start", nameof(EventIndex.OrganizerId), nameof(EventIndex.Span), nameof(EventIndex.StartUtc), nameof(EventIndex.ContentItemId), "DocumentId");
            table.CreateIndex("IDX_EventIndex_End", nameof(EventIndex.OrganizerId), nameof(EventIndex.Span), nameof(EventIndex.EndUtc), "DocumentId");
            table.CreateIndex("IDX_EventIndex_Kind", nameof(EventIndex.KindId), nameof(EventIndex.OrganizerId), nameof(EventIndex.Span), nameof(EventIndex.StartUtc), "DocumentId");
        });
    }

    private async Task CreateDecisionTableAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<EventDecisionIndex>(table => table
            .Column<string>(nameof(EventDecisionIndex.ContentItemId), column => column.WithLength(IdLength))
            .Column<string>(nameof(EventDecisionIndex.KindId), column => column.WithLength(IdLength))
            .Column<DateTime>(nameof(EventDecisionIndex.StartUtc), column => column.NotNull())
            .Column<int>(nameof(EventDecisionIndex.Decisions), column => column.NotNull())
            .Column<int>(nameof(EventDecisionIndex.Done), column => column.NotNull()));

        await SchemaBuilder.AlterIndexTableAsync<EventDecisionIndex>(table =>
            table.CreateIndex("IDX_EventDecisionIndex_Start", nameof(EventDecisionIndex.StartUtc), nameof(EventDecisionIndex.ContentItemId), "DocumentId"));
    }
}
