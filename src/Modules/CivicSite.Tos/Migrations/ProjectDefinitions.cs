using CivicSite.Tos.Models;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Media.Settings;

namespace CivicSite.Tos.Migrations;

/// <summary>The content type of projects.</summary>
internal static class ProjectDefinitions
{
    public static async Task DefineAsync(IContentDefinitionManager definitions)
    {
        await definitions.AlterPartDefinitionAsync(nameof(TosProjectPart), DescribePart);
        await definitions.AlterTypeDefinitionAsync(TosTypes.Project, type => TosDefinitions.Item(
                type, "Проект ТОС", "tos/projects/{{ ContentItem | display_text | slugify }}", "Что сделано")
            .WithPart(nameof(TosProjectPart), part => part.WithPosition("2")));
    }

    private static void DescribePart(ContentPartDefinitionBuilder part) => part
        .WithDisplayName("О проекте")
        .WithField(nameof(TosProjectPart.Tos), field => field.OfType("ContentPickerField").WithDisplayName("ТОС").WithPosition("0")
            .WithSettings(new ContentPickerFieldSettings { Required = true, Multiple = false, DisplayedContentTypes = [TosTypes.Tos] }))
        .WithField(nameof(TosProjectPart.Year), field => field.OfType("TextField").WithDisplayName("Год").WithPosition("1")
            .WithSettings(new TextFieldSettings { Required = true, Hint = "Четыре цифры." }))
        .WithField(nameof(TosProjectPart.Budget), field => field.OfType("TextField").WithDisplayName("Бюджет, руб.").WithPosition("3")
            .WithSettings(new TextFieldSettings { Hint = "Целое число рублей: 150 000." }))
        .WithField(nameof(TosProjectPart.Partners), field => field.OfType("TextField").WithDisplayName("Партнёры").WithEditor("TextArea").WithPosition("4")
            .WithSettings(new TextFieldSettings { Hint = "Каждый с новой строки." }))
        .WithField(nameof(TosProjectPart.Before), field => field.OfType("MediaField").WithDisplayName("Фотографии «до»").WithPosition("5")
            .WithSettings(new MediaFieldSettings { Multiple = true, AllowMediaText = true, Hint = "Опишите, что на них изображено." }))
        .WithField(nameof(TosProjectPart.After), field => field.OfType("MediaField").WithDisplayName("Фотографии «после»").WithPosition("6")
            .WithSettings(new MediaFieldSettings { Multiple = true, AllowMediaText = true, Hint = "Опишите, что на них изображено." }));
}
