using CivicSite.Organizations.Models;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Media.Settings;
using OrchardCore.Title.Models;

namespace CivicSite.Organizations.Migrations;

/// <summary>The content type of agreements.</summary>
internal static class AgreementDefinitions
{
    public static async Task DefineAsync(IContentDefinitionManager definitions)
    {
        await definitions.AlterPartDefinitionAsync(nameof(AgreementPart), DescribePart);
        await definitions.AlterTypeDefinitionAsync(OrganizationTypes.Agreement, DescribeType);
    }

    private static void DescribeType(ContentTypeDefinitionBuilder type) => type
        .DisplayedAs("Соглашение")
        .Creatable().Listable().Draftable().Versionable().Securable()
        .WithPart("TitlePart", part => part.WithPosition("0")
            .WithSettings(new TitlePartSettings { Options = TitlePartOptions.EditableRequired }))
        .WithPart("AutoroutePart", part => part.WithPosition("1")
            .WithSettings(new AutoroutePartSettings { AllowCustomPath = true, Pattern = "agreements/{{ ContentItem | display_text | slugify }}" }))
        .WithPart("HtmlBodyPart", part => part.WithPosition("3").WithDisplayName("Содержание").WithEditor("Wysiwyg"))
        .WithPart("SeoMetaPart", part => part.WithPosition("4"))
        .WithPart("CommonPart", part => part.WithPosition("5"))
        .WithPart(nameof(AgreementPart), part => part.WithPosition("2"));

    private static void DescribePart(ContentPartDefinitionBuilder part) => part
        .WithDisplayName("Сведения о соглашении")
        .WithField(nameof(AgreementPart.FirstYear), field => field.OfType("TextField").WithDisplayName("Действует с года").WithPosition("0")
            .WithSettings(new TextFieldSettings { Required = true, Hint = "Четыре цифры." }))
        .WithField(nameof(AgreementPart.LastYear), field => field.OfType("TextField").WithDisplayName("Действует по год").WithPosition("1")
            .WithSettings(new TextFieldSettings { Hint = "Пусто, если соглашение бессрочное." }))
        .WithField(nameof(AgreementPart.SignedOn), field => field.OfType("DateField").WithDisplayName("Дата подписания").WithPosition("2"))
        .WithField(nameof(AgreementPart.Parties), field => field.OfType("TextField").WithDisplayName("Стороны").WithEditor("TextArea").WithPosition("3")
            .WithSettings(new TextFieldSettings { Hint = "Каждая с новой строки. Организации присоединяются на своих страницах." }))
        .WithField(nameof(AgreementPart.Document), field => field.OfType("MediaField").WithDisplayName("Документ").WithPosition("4")
            .WithSettings(new MediaFieldSettings { Multiple = false }))
        .WithField(nameof(AgreementPart.Terminated), field => field.OfType("BooleanField").WithDisplayName("Прекращено досрочно")
            .WithSettings(new BooleanFieldSettings { Hint = "Если срок прошёл, соглашение завершено и без отметки." }));
}
