using CivicSite.ImmortalRegiment;
using CivicSite.Museum.Models;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Media.Settings;
using OrchardCore.Taxonomies.Settings;
using OrchardCore.Title.Models;

namespace CivicSite.Museum.Migrations;

/// <summary>The content type of lessons and its parts.</summary>
internal static class LessonDefinitions
{
    public static async Task DefineAsync(IContentDefinitionManager definitions)
    {
        await definitions.AlterPartDefinitionAsync(nameof(MuseumLessonPart), DescribePart);
        await definitions.AlterPartDefinitionAsync(nameof(MuseumSchedulePart), part => part.WithDisplayName("Расписание"));
        await definitions.AlterPartDefinitionAsync(nameof(MuseumRecordPart), part => part
            .WithDisplayName("О записи")
            .WithField(nameof(MuseumRecordPart.Demonstration), field => field.OfType("BooleanField").WithDisplayName("Демонстрационная запись")
                .WithSettings(new BooleanFieldSettings { Hint = "Вымышленный урок: помечается на странице." })));

        await definitions.AlterTypeDefinitionAsync(MuseumTypes.Topic, type => type
            .DisplayedAs("Тема музейных уроков")
            .WithPart("TitlePart", part => part.WithPosition("0")
                .WithSettings(new TitlePartSettings { Options = TitlePartOptions.EditableRequired }))
            // Only the slug is kept here: the list answers for topics.
            .WithPart("AutoroutePart", part => part.WithPosition("1")
                .WithSettings(new AutoroutePartSettings { AllowCustomPath = true, Pattern = "{{ ContentItem | display_text | slugify }}" })));

        // The module's own part comes after the SEO part: it fills in only those share data that were left empty.
        await definitions.AlterTypeDefinitionAsync(MuseumTypes.Lesson, type => type
            .DisplayedAs("Музейный урок")
            .Creatable().Listable().Draftable().Versionable().Securable()
            .WithPart("TitlePart", part => part.WithPosition("0")
                .WithSettings(new TitlePartSettings { Options = TitlePartOptions.EditableRequired }))
            .WithPart("AutoroutePart", part => part.WithPosition("1")
                .WithSettings(new AutoroutePartSettings { AllowCustomPath = true, Pattern = "museum/lessons/{{ ContentItem | display_text | slugify }}" }))
            .WithPart("HtmlBodyPart", part => part.WithPosition("3").WithDisplayName("Описание").WithEditor("Wysiwyg"))
            .WithPart(nameof(MuseumSchedulePart), part => part.WithPosition("4"))
            .WithPart(nameof(MuseumRecordPart), part => part.WithPosition("7"))
            .WithPart("SeoMetaPart", part => part.WithPosition("8"))
            .WithPart("CommonPart", part => part.WithPosition("9"))
            .WithPart(nameof(MuseumLessonPart), part => part.WithPosition("2")));
    }

    private static void DescribePart(ContentPartDefinitionBuilder part) => part
        .WithDisplayName("Об уроке")
        .WithField(nameof(MuseumLessonPart.Summary), field => field.OfType("TextField").WithDisplayName("Коротко").WithEditor("TextArea").WithPosition("0")
            .WithSettings(new TextFieldSettings { Hint = "Одно-два предложения для списков. До 600 знаков." }))
        .WithField(nameof(MuseumLessonPart.Topics), field => field.OfType("TaxonomyField").WithDisplayName("Темы").WithPosition("2")
            .WithSettings(new TaxonomyFieldSettings { TaxonomyContentItemId = MuseumTypes.TopicsTaxonomyId }))
        .WithField(nameof(MuseumLessonPart.Curriculum), field => field.OfType("TextField").WithDisplayName("Школьная программа").WithEditor("TextArea").WithPosition("3")
            .WithSettings(new TextFieldSettings { Hint = "Каждая тема с новой строки, сначала предмет: История: Великая Отечественная война." }))
        .WithField(nameof(MuseumLessonPart.Language), field => field.OfType("TextField").WithDisplayName("Язык").WithPosition("4"))
        .WithField(nameof(MuseumLessonPart.Price), field => field.OfType("TextField").WithDisplayName("Стоимость").WithPosition("5")
            .WithSettings(new TextFieldSettings { Hint = "Словами; 0, если бесплатно." }))
        .WithField(nameof(MuseumLessonPart.PushkinCard), field => field.OfType("BooleanField").WithDisplayName("Можно по «Пушкинской карте»").WithPosition("6"))
        .WithField(nameof(MuseumLessonPart.Veterans), field => field.OfType("ContentPickerField").WithDisplayName("О ком урок").WithPosition("7")
            .WithSettings(new ContentPickerFieldSettings { Multiple = true, DisplayedContentTypes = [VeteranTypes.Veteran] }))
        .WithField(nameof(MuseumLessonPart.Exhibits), field => field.OfType("TextField").WithDisplayName("Экспонаты").WithEditor("TextArea").WithPosition("8")
            .WithSettings(new TextFieldSettings { Hint = "Каждый с новой строки." }))
        .WithField(nameof(MuseumLessonPart.Materials), field => field.OfType("MediaField").WithDisplayName("Материалы для учителя").WithPosition("9")
            .WithSettings(new MediaFieldSettings { Multiple = true, AllowMediaText = true, Hint = "Название файла запишите в описание." }))
        .WithField(nameof(MuseumLessonPart.Pictures), field => field.OfType("MediaField").WithDisplayName("Фотографии").WithPosition("10")
            .WithSettings(new MediaFieldSettings { Multiple = true, AllowMediaText = true, Hint = "Опишите каждую для тех, кто её не видит." }));
}
