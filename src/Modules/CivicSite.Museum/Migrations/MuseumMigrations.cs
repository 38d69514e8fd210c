using CivicSite.Museum.Bookings;
using CivicSite.Museum.Indexes;
using CivicSite.Museum.Sessions;
using CivicSite.PersonalData;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace CivicSite.Museum.Migrations;

/// <summary>Defines the content type and makes the index tables.</summary>
internal sealed class MuseumMigrations(IContentDefinitionManager definitions) : DataMigration
{
    private const int ItemIdLength = 26;
    private const int IdLength = 32;
    private const int CodeLength = 50;
    private const int HashLength = 64;
    private const int SchoolLength = 200;

    /// <summary>Runs once, when the feature is enabled for the first time.</summary>
    /// <returns>The version reached.</returns>
    public async Task<int> CreateAsync()
    {
        await LessonDefinitions.DefineAsync(definitions);
        await CreateLessonTablesAsync();
        await CreateSessionTableAsync();
        await CreateBookingTableAsync();
        await CreateSecretTablesAsync();
        return 1;
    }

    private async Task CreateLessonTablesAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<MuseumLessonIndex>(table => table
            .Column<string>(nameof(MuseumLessonIndex.ContentItemId), column => column.WithLength(ItemIdLength))
            .Column<int>(nameof(MuseumLessonIndex.Demonstration), column => column.NotNull()));
        await SchemaBuilder.CreateMapIndexTableAsync<MuseumVeteranIndex>(table => table
            .Column<string>(nameof(MuseumVeteranIndex.VeteranId), column => column.WithLength(ItemIdLength))
            .Column<string>(nameof(MuseumVeteranIndex.ContentItemId), column => column.WithLength(ItemIdLength)));
        await SchemaBuilder.AlterIndexTableAsync<MuseumVeteranIndex>(table =>
            table.CreateIndex("IDX_MuseumVeteranIndex_Veteran", nameof(MuseumVeteranIndex.VeteranId), "DocumentId"));
    }

    private async Task CreateSessionTableAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<MuseumSessionIndex>(table => table
            .Column<string>(nameof(MuseumSessionIndex.SessionId), column => column.WithLength(IdLength))
            .Column<string>(nameof(MuseumSessionIndex.LessonId), column => column.WithLength(ItemIdLength))
            .Column<DateTime>(nameof(MuseumSessionIndex.StartUtc), column => column.NotNull())
            .Column<DateTime>(nameof(MuseumSessionIndex.EndUtc), column => column.NotNull())
            .Column<string>(nameof(MuseumSessionIndex.Place), column => column.WithLength(CodeLength))
            .Column<string>(nameof(MuseumSessionIndex.RoomId), column => column.WithLength(CodeLength))
            .Column<string>(nameof(MuseumSessionIndex.GuideId), column => column.WithLength(CodeLength))
            .Column<int>(nameof(MuseumSessionIndex.State), column => column.NotNull())
            .Column<int>(nameof(MuseumSessionIndex.Moved), column => column.NotNull())
            .Column<int>(nameof(MuseumSessionIndex.Capacity), column => column.NotNull())
            .Column<int>(nameof(MuseumSessionIndex.Free), column => column.NotNull())
            .Column<int>(nameof(MuseumSessionIndex.Groups), column => column.NotNull())
            .Column<int>(nameof(MuseumSessionIndex.Waiting), column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<MuseumSessionIndex>(table =>
        {
            table.CreateIndex("IDX_MuseumSessionIndex_Id", nameof(MuseumSessionIndex.SessionId), "DocumentId");
            table.CreateIndex("IDX_MuseumSessionIndex_Time", nameof(MuseumSessionIndex.StartUtc), nameof(MuseumSessionIndex.SessionId), "DocumentId");
            table.CreateIndex("IDX_MuseumSessionIndex_Lesson", nameof(MuseumSessionIndex.LessonId), nameof(MuseumSessionIndex.StartUtc), "DocumentId");
        });
    }

    private async Task CreateBookingTableAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<BookingIndex>(table => table
            .Column<string>(nameof(BookingIndex.BookingId), column => column.WithLength(IdLength))
            .Column<string>(nameof(BookingIndex.SessionId), column => column.WithLength(IdLength))
            .Column<string>(nameof(BookingIndex.LessonId), column => column.WithLength(ItemIdLength))
            .Column<DateTime>(nameof(BookingIndex.StartUtc), column => column.NotNull())
            .Column<string>(nameof(BookingIndex.School), column => column.WithLength(SchoolLength))
            .Column<int>(nameof(BookingIndex.Grade), column => column.NotNull())
            .Column<int>(nameof(BookingIndex.Pupils), column => column.NotNull())
            .Column<int>(nameof(BookingIndex.Adults), column => column.NotNull())
            .Column<int>(nameof(BookingIndex.State), column => column.NotNull())
            .Column<int>(nameof(BookingIndex.Asks), column => column.NotNull())
            .Column<DateTime?>(nameof(BookingIndex.LetterUtc))
            .Column<DateTime>(nameof(BookingIndex.ChangedUtc), column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<BookingIndex>(table =>
        {
            table.CreateIndex("IDX_BookingIndex_Id", nameof(BookingIndex.BookingId), "DocumentId");
            table.CreateIndex("IDX_BookingIndex_Session", nameof(BookingIndex.SessionId), "DocumentId");
            table.CreateIndex("IDX_BookingIndex_Time", nameof(BookingIndex.StartUtc), nameof(BookingIndex.BookingId), "DocumentId");
            table.CreateIndex("IDX_BookingIndex_Letter", nameof(BookingIndex.LetterUtc), "DocumentId");
            table.CreateIndex("IDX_BookingIndex_Asks", nameof(BookingIndex.Asks), nameof(BookingIndex.ChangedUtc), "DocumentId");
        });
    }

    private async Task CreateSecretTablesAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<BookingTokenIndex>(table => table
            .Column<string>(nameof(BookingTokenIndex.TokenHash), column => column.WithLength(HashLength)));
        await SchemaBuilder.AlterIndexTableAsync<BookingTokenIndex>(table =>
            table.CreateIndex("IDX_BookingTokenIndex_Hash", nameof(BookingTokenIndex.TokenHash), "DocumentId"));
        await SchemaBuilder.CreateMapIndexTableAsync<BookingContactIndex>(table => table
            .Column<string>(nameof(BookingContactIndex.BookingId), column => column.WithLength(IdLength)));
        await SchemaBuilder.AlterIndexTableAsync<BookingContactIndex>(table =>
            table.CreateIndex("IDX_BookingContactIndex_Id", nameof(BookingContactIndex.BookingId), "DocumentId"));
        await SchemaBuilder.CreateMapIndexTableAsync<BookingPersonIndex>(table => table
            .Column<string>(nameof(BookingPersonIndex.PersonHash), column => column.WithLength(PersonKey.HashLength)));
        await SchemaBuilder.AlterIndexTableAsync<BookingPersonIndex>(table =>
            table.CreateIndex("IDX_BookingPersonIndex_Hash", nameof(BookingPersonIndex.PersonHash), "DocumentId"));
    }
}
