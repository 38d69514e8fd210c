using CivicSite.Events.Models;
using CivicSite.News;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Media.Settings;
using OrchardCore.Taxonomies.Settings;
using OrchardCore.Title.Models;

namespace CivicSite.Events.Migrations;

/// <summary>The content type of events and its parts.</summary>
internal static class EventDefinitions
{
    // Types of other modules, which may be disabled: a picker then offers none of theirs.
    private static readonly string[] Bodies = ["Organization", "Tos"];

    public static async Task DefineAsync(IContentDefinitionManager definitions)
    {
        await definitions.AlterTypeDefinitionAsync(EventTypes.Kind, type => type
            .DisplayedAs("Вид событий").Draftable().Versionable()
            .WithPart("TitlePart", part => part.WithPosition("0").WithSettings(new TitlePartSettings { Options = TitlePartOptions.EditableRequired }))
            .WithPart("AutoroutePart", part => part.WithPosition("1")
                .WithSettings(new AutoroutePartSettings { AllowCustomPath = true, Pattern = "{{ ContentItem | display_text | slugify }}" })));
        await definitions.AlterPartDefinitionAsync(nameof(EventPart), DescribeEvent);
        await definitions.AlterPartDefinitionAsync(nameof(EventProgrammePart), DescribeProgramme);
        await definitions.AlterPartDefinitionAsync(nameof(EventMeetingPart), DescribeMeeting);
        await definitions.AlterPartDefinitionAsync(nameof(EventSeriesPart), part => part.Attachable().WithDisplayName("Повторение"));
        await definitions.AlterPartDefinitionAsync(nameof(EventRecordPart), part => part
            .WithDisplayName("О записи")
            .WithField(nameof(EventRecordPart.Demonstration), field => field.OfType("BooleanField").WithDisplayName("Демонстрационная запись")
                .WithSettings(new BooleanFieldSettings { Hint = "Вымышленное событие: помечается на странице, в календаре и в открытых данных." })));
        await definitions.AlterTypeDefinitionAsync(EventTypes.Event, DescribeType);
    }

    private static void DescribeType(ContentTypeDefinitionBuilder type) => type
        .DisplayedAs("Событие")
        .Creatable().Listable().Draftable().Versionable().Securable()
        .WithPart("TitlePart", part => part.WithPosition("0")
            .WithSettings(new TitlePartSettings { Options = TitlePartOptions.EditableRequired }))
        .WithPart("AutoroutePart", part => part.WithPosition("1")
            .WithSettings(new AutoroutePartSettings { AllowCustomPath = true, Pattern = "events/{{ ContentItem | display_text | slugify }}" }))
        .WithPart("HtmlBodyPart", part => part.WithPosition("4").WithDisplayName("О событии").WithEditor("Wysiwyg"))
        .WithPart(nameof(EventRecordPart), part => part.WithPosition("8"))
        .WithPart("SeoMetaPart", part => part.WithPosition("9"))
        .WithPart("CommonPart", part => part.WithPosition("10"))
        // The own parts come last: they fill in only those share data that the SEO part left empty. A rule of a series looks at the time, which comes before it.
        .WithPart(nameof(EventPart), part => part.WithPosition("2"))
        .WithPart(nameof(EventSeriesPart), part => part.WithPosition("3"))
        .WithPart(nameof(EventProgrammePart), part => part.WithPosition("5"))
        .WithPart(nameof(EventMeetingPart), part => part.WithPosition("6"));

    private static void DescribeEvent(ContentPartDefinitionBuilder part)
    {
        part.Attachable().WithDisplayName("Когда и где")
            .WithField(nameof(EventPart.Kind), field => field.OfType("TaxonomyField").WithDisplayName("Вид события").WithPosition("0")
                .WithSettings(new TaxonomyFieldSettings { Required = true, Unique = true, TaxonomyContentItemId = EventTypes.KindsTaxonomyId }))
            .WithField(nameof(EventPart.Number), field => field.OfType("TextField").WithDisplayName("Номер").WithPosition("1")
                .WithSettings(new TextFieldSettings { Hint = "Который раз проводится, римскими или арабскими цифрами: VII или 7. Если не считают — пусто." }))
            .WithField(nameof(EventPart.Place), field => field.OfType("TextField").WithDisplayName("Место").WithPosition("3")
                .WithSettings(new TextFieldSettings { Hint = "Словами: здание, улица, дом." }))
            .WithField(nameof(EventPart.Point), field => field.OfType("TextField").WithDisplayName("Точка на карте").WithPosition("4")
                .WithSettings(new TextFieldSettings { Hint = "Широта и долгота, как их копируют карты: 53.1006, 91.4122." }))
            .WithField(nameof(EventPart.Settlement), field => field.OfType("TaxonomyField").WithDisplayName("Населённый пункт").WithPosition("5")
                .WithSettings(new TaxonomyFieldSettings { Unique = true, TaxonomyContentItemId = NewsTypes.SettlementsTaxonomyId }));
        part.WithField(nameof(EventPart.Organizers), field => field.OfType("ContentPickerField").WithDisplayName("Организаторы из реестров").WithPosition("6")
                .WithSettings(new ContentPickerFieldSettings { Multiple = true, DisplayedContentTypes = Bodies }))
            .WithField(nameof(EventPart.OtherOrganizers), field => field.OfType("TextField").WithDisplayName("Другие организаторы").WithEditor("TextArea").WithPosition("7")
                .WithSettings(new TextFieldSettings { Hint = "Каждый с новой строки." }))
            .WithField(nameof(EventPart.Participants), field => field.OfType("ContentPickerField").WithDisplayName("Участники из реестров").WithPosition("8")
                .WithSettings(new ContentPickerFieldSettings { Multiple = true, DisplayedContentTypes = Bodies }))
            .WithField(nameof(EventPart.OtherParticipants), field => field.OfType("TextField").WithDisplayName("Другие участники").WithEditor("TextArea").WithPosition("9")
                .WithSettings(new TextFieldSettings { Hint = "Каждая группа участников с новой строки." }));
    }

    private static void DescribeProgramme(ContentPartDefinitionBuilder part) => part
        .WithDisplayName("Программа и итоги")
        .WithField(nameof(EventProgrammePart.Programme), field => field.OfType("TextField").WithDisplayName("Программа").WithEditor("TextArea").WithPosition("0")
            .WithSettings(new TextFieldSettings { Hint = "Каждый пункт с новой строки, части через точку с запятой: 10:00; Открытие; кто выступает. Время и выступающего можно не указывать." }))
        .WithField(nameof(EventProgrammePart.Results), field => field.OfType("TextField").WithDisplayName("Итоги").WithEditor("TextArea").WithPosition("1")
            .WithSettings(new TextFieldSettings { Hint = "После события. Каждый абзац с новой строки." }))
        .WithField(nameof(EventProgrammePart.Photographs), field => field.OfType("MediaField").WithDisplayName("Фотографии").WithPosition("2")
            .WithSettings(new MediaFieldSettings { Multiple = true, AllowMediaText = true, Hint = "Опишите, что на них изображено." }))
        .WithField(nameof(EventProgrammePart.Documents), field => field.OfType("MediaField").WithDisplayName("Документы").WithPosition("3")
            .WithSettings(new MediaFieldSettings { Multiple = true, AllowMediaText = true, Hint = "Повестка, протокол, резолюция. Название документа запишите в описание." }))
        .WithField(nameof(EventProgrammePart.News), field => field.OfType("ContentPickerField").WithDisplayName("Новости о событии").WithPosition("4")
            .WithSettings(new ContentPickerFieldSettings { Multiple = true, DisplayedContentTypes = [NewsTypes.Article] }));

    private static void DescribeMeeting(ContentPartDefinitionBuilder part) => part
        .WithDisplayName("Заседание")
        .WithField(nameof(EventMeetingPart.Agenda), field => field.OfType("TextField").WithDisplayName("Повестка дня").WithEditor("TextArea").WithPosition("0")
            .WithSettings(new TextFieldSettings { Hint = "Для заседаний. Каждый вопрос с новой строки." }));
}
