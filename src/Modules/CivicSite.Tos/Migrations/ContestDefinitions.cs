using CivicSite.Tos.Models;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Media.Settings;

namespace CivicSite.Tos.Migrations;

/// <summary>The content types of contests and of what is entered in them.</summary>
internal static class ContestDefinitions
{
    /// <summary>Who scores: added in the second version.</summary>
    public static Task DefineJuryAsync(IContentDefinitionManager definitions) => definitions.AlterPartDefinitionAsync(nameof(TosContestPart), part => part
        .WithField(nameof(TosContestPart.Jury), field => field.OfType("TextField").WithDisplayName("Члены жюри").WithEditor("TextArea").WithPosition("1")
            .WithSettings(new TextFieldSettings { Hint = "Имена пользователей, которые оценивают работы этого конкурса, по одному в строке. У каждого должна быть роль с правом оценивать." })));

    public static async Task DefineAsync(IContentDefinitionManager definitions)
    {
        await definitions.AlterPartDefinitionAsync(nameof(TosContestPart), DescribeContest);
        await definitions.AlterPartDefinitionAsync(nameof(TosContestEntryPart), DescribeEntry);
        await definitions.AlterTypeDefinitionAsync(TosTypes.Contest, type => TosDefinitions.Item(
                type, "Конкурс ТОС", "tos/contests/{{ ContentItem | display_text | slugify }}", "О конкурсе")
            .WithPart(nameof(TosContestPart), part => part.WithPosition("2")));
        await definitions.AlterTypeDefinitionAsync(TosTypes.Entry, type => TosDefinitions.Item(
                type, "Заявка на конкурс ТОС", "tos/entries/{{ ContentItem | display_text | slugify }}", "Описание работы")
            .WithPart(nameof(TosContestEntryPart), part => part.WithPosition("2")));
    }

    private static void DescribeContest(ContentPartDefinitionBuilder part) => part
        .WithDisplayName("Сведения о конкурсе")
        .WithField(nameof(TosContestPart.Year), field => field.OfType("TextField").WithDisplayName("Год").WithPosition("0")
            .WithSettings(new TextFieldSettings { Required = true, Hint = "Четыре цифры." }))
        .WithField(nameof(TosContestPart.Prizes), field => field.OfType("TextField").WithDisplayName("Награды").WithEditor("TextArea").WithPosition("2")
            .WithSettings(new TextFieldSettings { Hint = "Чем награждают победителей и призёров." }))
        .WithField(nameof(TosContestPart.Documents), field => field.OfType("MediaField").WithDisplayName("Документы").WithPosition("3")
            .WithSettings(new MediaFieldSettings { Multiple = true, AllowMediaText = true, Hint = "Положение о конкурсе, протокол. Название документа запишите в описание." }));

    private static void DescribeEntry(ContentPartDefinitionBuilder part) => part
        .WithDisplayName("О заявке")
        .WithField(nameof(TosContestEntryPart.Tos), field => field.OfType("ContentPickerField").WithDisplayName("ТОС").WithPosition("1")
            .WithSettings(new ContentPickerFieldSettings { Required = true, Multiple = false, DisplayedContentTypes = [TosTypes.Tos] }))
        .WithField(nameof(TosContestEntryPart.Photographs), field => field.OfType("MediaField").WithDisplayName("Фотографии").WithPosition("2")
            .WithSettings(new MediaFieldSettings { Multiple = true, AllowMediaText = true, Hint = "Опишите, что на них изображено." }))
        .WithField(nameof(TosContestEntryPart.Place), field => field.OfType("TextField").WithDisplayName("Место по решению жюри").WithPosition("3")
            .WithSettings(new TextFieldSettings { Hint = "Только если жюри оценивало не на сайте. Иначе место следует из баллов." }))
        .WithField(nameof(TosContestEntryPart.Prize), field => field.OfType("TextField").WithDisplayName("Награда").WithPosition("4"));
}
