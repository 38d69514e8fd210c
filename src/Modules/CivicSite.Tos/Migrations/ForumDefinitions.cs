using CivicSite.News;
using CivicSite.Tos.Models;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Media.Settings;

namespace CivicSite.Tos.Migrations;

/// <summary>The content type of forums.</summary>
internal static class ForumDefinitions
{
    public static async Task DefineAsync(IContentDefinitionManager definitions)
    {
        await definitions.AlterPartDefinitionAsync(nameof(TosForumPart), DescribePart);
        await definitions.AlterTypeDefinitionAsync(TosTypes.Forum, type => TosDefinitions.Item(
                type, "Форум ТОС", "tos/forums/{{ ContentItem | display_text | slugify }}", "О форуме")
            .WithPart(nameof(TosForumPart), part => part.WithPosition("2")));
    }

    private static void DescribePart(ContentPartDefinitionBuilder part)
    {
        part.WithDisplayName("Сведения о форуме");
        DescribeEvent(part);
        part.WithField(nameof(TosForumPart.Programme), field => field.OfType("TextField").WithDisplayName("Программа").WithEditor("TextArea").WithPosition("6")
                .WithSettings(new TextFieldSettings { Hint = "Каждый пункт с новой строки. Время, если оно известно, отделите точкой с запятой: 10:00; Регистрация." }))
            .WithField(nameof(TosForumPart.Participants), field => field.OfType("TextField").WithDisplayName("Участники").WithEditor("TextArea").WithPosition("7")
                .WithSettings(new TextFieldSettings { Hint = "Каждая группа участников с новой строки." }))
            .WithField(nameof(TosForumPart.Attended), field => field.OfType("ContentPickerField").WithDisplayName("ТОС реестра, которые участвовали").WithPosition("8")
                .WithSettings(new ContentPickerFieldSettings { Multiple = true, DisplayedContentTypes = [TosTypes.Tos] }))
            .WithField(nameof(TosForumPart.Resolution), field => field.OfType("TextField").WithDisplayName("Резолюция").WithEditor("TextArea").WithPosition("9")
                .WithSettings(new TextFieldSettings { Hint = "Каждый пункт с новой строки." }))
            .WithField(nameof(TosForumPart.Photographs), field => field.OfType("MediaField").WithDisplayName("Фотографии").WithPosition("10")
                .WithSettings(new MediaFieldSettings { Multiple = true, AllowMediaText = true, Hint = "Опишите, что на них изображено." }))
            .WithField(nameof(TosForumPart.Documents), field => field.OfType("MediaField").WithDisplayName("Документы").WithPosition("11")
                .WithSettings(new MediaFieldSettings { Multiple = true, AllowMediaText = true, Hint = "Название документа запишите в описание." }))
            .WithField(nameof(TosForumPart.News), field => field.OfType("ContentPickerField").WithDisplayName("Новости о форуме").WithPosition("12")
                .WithSettings(new ContentPickerFieldSettings { Multiple = true, DisplayedContentTypes = [NewsTypes.Article] }));
    }

    private static void DescribeEvent(ContentPartDefinitionBuilder part) => part
        .WithField(nameof(TosForumPart.Number), field => field.OfType("TextField").WithDisplayName("Номер форума").WithPosition("0")
            .WithSettings(new TextFieldSettings { Required = true, Hint = "Римскими или арабскими цифрами: IV или 4." }))
        .WithField(nameof(TosForumPart.Year), field => field.OfType("TextField").WithDisplayName("Год").WithPosition("1")
            .WithSettings(new TextFieldSettings { Required = true, Hint = "Четыре цифры." }))
        .WithField(nameof(TosForumPart.When), field => field.OfType("TextField").WithDisplayName("Когда").WithPosition("2")
            .WithSettings(new TextFieldSettings { Hint = "Словами, насколько известно: декабрь 2017 года." }))
        .WithField(nameof(TosForumPart.Place), field => field.OfType("TextField").WithDisplayName("Где").WithPosition("3"))
        .WithField(nameof(TosForumPart.Planned), field => field.OfType("BooleanField").WithDisplayName("Ещё не проведён").WithPosition("4"))
        .WithField(nameof(TosForumPart.TosCount), field => field.OfType("TextField").WithDisplayName("Сколько ТОС участвовало").WithPosition("5"));
}
