using CivicSite.PersonalData;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace CivicSite.Events.Registration;

/// <summary>Gives events a registration, and makes its tables.</summary>
internal sealed class RegistrationMigrations(IContentDefinitionManager definitions) : DataMigration
{
    private const int IdLength = 32;
    private const int HashLength = 64;

    /// <summary>Runs once, when the feature is enabled for the first time.</summary>
    /// <returns>The version reached.</returns>
    public async Task<int> CreateAsync()
    {
        await definitions.AlterPartDefinitionAsync(nameof(EventRegistrationPart), Describe);
        await definitions.AlterTypeDefinitionAsync(EventTypes.Event, static type => type.WithPart(nameof(EventRegistrationPart), static part => part.WithPosition("7")));
        await CreateEventTablesAsync();
        await CreateRegistrationTablesAsync();
        await CreateRegistrantTablesAsync();
        return 1;
    }

    private static void Describe(ContentPartDefinitionBuilder part) => part
        .Attachable().WithDisplayName("Регистрация участников")
        .WithField(nameof(EventRegistrationPart.Open), static field => field.OfType("BooleanField").WithDisplayName("Открыть регистрацию").WithPosition("0")
            .WithSettings(new BooleanFieldSettings { Hint = "Для события с точной датой. У повторяющегося события регистрации нет: сделайте нужную встречу отдельным событием." }))
        .WithField(nameof(EventRegistrationPart.Places), static field => field.OfType("TextField").WithDisplayName("Число мест").WithPosition("1")
            .WithSettings(new TextFieldSettings { Hint = "Пусто — мест хватит всем." }))
        .WithField(nameof(EventRegistrationPart.LargestGroup), static field => field.OfType("TextField").WithDisplayName("Сколько человек может записать один посетитель").WithPosition("2")
            .WithSettings(new TextFieldSettings { Hint = "Пусто — не больше пяти." }))
        .WithField(nameof(EventRegistrationPart.OpensOn), static field => field.OfType("DateTimeField").WithDisplayName("Запись открывается").WithPosition("3")
            .WithSettings(new DateTimeFieldSettings { Hint = "Пусто — сразу." }))
        .WithField(nameof(EventRegistrationPart.ClosesOn), static field => field.OfType("DateTimeField").WithDisplayName("Запись закрывается").WithPosition("4")
            .WithSettings(new DateTimeFieldSettings { Hint = "Пусто — с началом события." }))
        .WithField(nameof(EventRegistrationPart.WaitingList), static field => field.OfType("BooleanField").WithDisplayName("Вести лист ожидания").WithPosition("5")
            .WithSettings(new BooleanFieldSettings { Hint = "Когда место освободится, первый в очереди получит его и письмо об этом." }))
        .WithField(nameof(EventRegistrationPart.Questions), static field => field.OfType("TextField").WithDisplayName("Вопросы участникам").WithEditor("TextArea").WithPosition("6")
            .WithSettings(new TextFieldSettings { Hint = "Каждый с новой строки, не больше десяти. «* » в начале — ответ обязателен. Спрашивайте только необходимое: ответы — персональные данные." }))
        .WithField(nameof(EventRegistrationPart.Signatures), static field => field.OfType("TextField").WithDisplayName("Подписи на сертификате").WithEditor("TextArea").WithPosition("7")
            .WithSettings(new TextFieldSettings { Hint = "Должность и имя того, кто подписывает, каждый с новой строки. Пусто — без подписи." }));

    private async Task CreateEventTablesAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<OfferedRegistrationIndex>(table => table
            .Column<string>(nameof(OfferedRegistrationIndex.ContentItemId), column => column.WithLength(IdLength))
            .Column<DateTime>(nameof(OfferedRegistrationIndex.StartUtc), column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<OfferedRegistrationIndex>(table =>
            table.CreateIndex("IDX_OfferedRegistrationIndex_Start", nameof(OfferedRegistrationIndex.StartUtc), "DocumentId"));

        await SchemaBuilder.CreateMapIndexTableAsync<EventSeatsIndex>(table => table
            .Column<string>(nameof(EventSeatsIndex.EventId), column => column.WithLength(IdLength))
            .Column<DateTime>(nameof(EventSeatsIndex.StartUtc), column => column.NotNull())
            .Column<DateTime>(nameof(EventSeatsIndex.OverUtc), column => column.NotNull())
            .Column<int>(nameof(EventSeatsIndex.Cleared), column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<EventSeatsIndex>(table =>
        {
            table.CreateIndex("IDX_EventSeatsIndex_Event", nameof(EventSeatsIndex.EventId), "DocumentId");
            table.CreateIndex("IDX_EventSeatsIndex_Start", nameof(EventSeatsIndex.StartUtc), "DocumentId");
            table.CreateIndex("IDX_EventSeatsIndex_Over", nameof(EventSeatsIndex.Cleared), nameof(EventSeatsIndex.OverUtc), "DocumentId");
        });
    }

    private async Task CreateRegistrationTablesAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<EventRegistrationIndex>(table => table
            .Column<string>(nameof(EventRegistrationIndex.RegistrationId), column => column.WithLength(IdLength))
            .Column<string>(nameof(EventRegistrationIndex.EventId), column => column.WithLength(IdLength))
            .Column<int>(nameof(EventRegistrationIndex.State), column => column.NotNull())
            .Column<int>(nameof(EventRegistrationIndex.Number), column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<EventRegistrationIndex>(table =>
        {
            table.CreateIndex("IDX_EventRegistrationIndex_Id", nameof(EventRegistrationIndex.RegistrationId), "DocumentId");
            table.CreateIndex("IDX_EventRegistrationIndex_Event", nameof(EventRegistrationIndex.EventId), nameof(EventRegistrationIndex.Number), "DocumentId");
        });

        await SchemaBuilder.CreateMapIndexTableAsync<EventRegistrationTokenIndex>(table => table
            .Column<string>(nameof(EventRegistrationTokenIndex.TokenHash), column => column.WithLength(HashLength)));
        await SchemaBuilder.AlterIndexTableAsync<EventRegistrationTokenIndex>(table =>
            table.CreateIndex("IDX_EventRegistrationTokenIndex_Hash", nameof(EventRegistrationTokenIndex.TokenHash), "DocumentId"));
    }

    private async Task CreateRegistrantTablesAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<EventRegistrantIndex>(table => table
            .Column<string>(nameof(EventRegistrantIndex.RegistrationId), column => column.WithLength(IdLength))
            .Column<string>(nameof(EventRegistrantIndex.EventId), column => column.WithLength(IdLength)));
        await SchemaBuilder.AlterIndexTableAsync<EventRegistrantIndex>(table =>
        {
            table.CreateIndex("IDX_EventRegistrantIndex_Id", nameof(EventRegistrantIndex.RegistrationId), "DocumentId");
            table.CreateIndex("IDX_EventRegistrantIndex_Event", nameof(EventRegistrantIndex.EventId), "DocumentId");
        });

        await SchemaBuilder.CreateMapIndexTableAsync<EventRegistrantPersonIndex>(table => table
            .Column<string>(nameof(EventRegistrantPersonIndex.PersonHash), column => column.WithLength(PersonKey.HashLength)));
        await SchemaBuilder.AlterIndexTableAsync<EventRegistrantPersonIndex>(table =>
            table.CreateIndex("IDX_EventRegistrantPersonIndex_Hash", nameof(EventRegistrantPersonIndex.PersonHash), "DocumentId"));
    }
}
