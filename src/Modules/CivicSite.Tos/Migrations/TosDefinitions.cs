using CivicSite.News;
using CivicSite.News.Models;
using CivicSite.Tos.Models;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Media.Settings;
using OrchardCore.Taxonomies.Settings;
using OrchardCore.Title.Models;

namespace CivicSite.Tos.Migrations;

/// <summary>The content type of TOS and its parts.</summary>
internal static class TosDefinitions
{
    public static async Task DefineAsync(IContentDefinitionManager definitions)
    {
        await definitions.AlterPartDefinitionAsync(nameof(TosPart), DescribePart);
        await definitions.AlterPartDefinitionAsync(nameof(TosAreaPart), DescribeArea);
        await definitions.AlterPartDefinitionAsync(nameof(TosCouncilPart), part => part.WithDisplayName("Председатель и совет"));
        await definitions.AlterPartDefinitionAsync(nameof(TosRecordPart), part => part
            .WithDisplayName("О записи")
            .WithField(nameof(TosRecordPart.Demonstration), field => field.OfType("BooleanField").WithDisplayName("Демонстрационная запись")
                .WithSettings(new BooleanFieldSettings { Hint = "Вымышленная запись: помечается на странице и в открытых данных." })));
        await definitions.AlterTypeDefinitionAsync(TosTypes.Tos, type => Item(type, "ТОС", "tos/{{ ContentItem | display_text | slugify }}", "Описание")
            .WithPart(nameof(TosCouncilPart), part => part.WithPosition("5"))
            .WithPart(nameof(TosAreaPart), part => part.WithPosition("3"))
            .WithPart(nameof(TosPart), part => part.WithPosition("2")));
        await definitions.AlterPartDefinitionAsync(nameof(NewsArticlePart), part => part
            .WithField(TosTypes.NewsField, field => field.OfType("ContentPickerField").WithDisplayName("ТОС, о которых новость").WithPosition("10")
                .WithSettings(new ContentPickerFieldSettings { Multiple = true, DisplayedContentTypes = [TosTypes.Tos] })));
    }

    /// <summary>What all types of the module have in common. Their own parts come last: they fill in only those share data that the SEO part left empty.</summary>
    internal static ContentTypeDefinitionBuilder Item(ContentTypeDefinitionBuilder type, string displayName, string pattern, string bodyName) => type
        .DisplayedAs(displayName)
        .Creatable().Listable().Draftable().Versionable().Securable()
        .WithPart("TitlePart", part => part.WithPosition("0")
            .WithSettings(new TitlePartSettings { Options = TitlePartOptions.EditableRequired }))
        .WithPart("AutoroutePart", part => part.WithPosition("1")
            .WithSettings(new AutoroutePartSettings { AllowCustomPath = true, Pattern = pattern }))
        .WithPart("HtmlBodyPart", part => part.WithPosition("4").WithDisplayName(bodyName).WithEditor("Wysiwyg"))
        .WithPart(nameof(TosRecordPart), part => part.WithPosition("7"))
        .WithPart("SeoMetaPart", part => part.WithPosition("8"))
        .WithPart("CommonPart", part => part.WithPosition("9"));

    private static void DescribePart(ContentPartDefinitionBuilder part) => part
        .WithDisplayName("О ТОС")
        .WithField(nameof(TosPart.Settlement), field => field.OfType("TaxonomyField").WithDisplayName("Населённый пункт")
            .WithSettings(new TaxonomyFieldSettings { Required = true, Unique = true, TaxonomyContentItemId = NewsTypes.SettlementsTaxonomyId }))
        .WithField(nameof(TosPart.Summary), field => field.OfType("TextField").WithDisplayName("Коротко").WithEditor("TextArea").WithPosition("0")
            .WithSettings(new TextFieldSettings { Hint = "Одно-два предложения для списков. До 600 знаков." }))
        .WithField(nameof(TosPart.Decision), field => field.OfType("TextField").WithDisplayName("Решение об учреждении").WithPosition("1")
            .WithSettings(new TextFieldSettings { Hint = "Кто принял решение и под каким номером." }))
        .WithField(nameof(TosPart.DecisionOn), field => field.OfType("DateField").WithDisplayName("Дата решения").WithPosition("2"))
        .WithField(nameof(TosPart.Residents), field => field.OfType("TextField").WithDisplayName("Число жителей").WithPosition("3"))
        .WithField(nameof(TosPart.Chronicle), field => field.OfType("TextField").WithDisplayName("Летопись").WithEditor("TextArea").WithPosition("4")
            .WithSettings(new TextFieldSettings { Hint = "Каждое событие с новой строки, сначала год: 2019 — открыта детская площадка." }))
        .WithField(nameof(TosPart.Documents), field => field.OfType("MediaField").WithDisplayName("Документы").WithPosition("5")
            .WithSettings(new MediaFieldSettings { Multiple = true, AllowMediaText = true, Hint = "Устав, решения, отчёты. Название документа запишите в описание." }));

    private static void DescribeArea(ContentPartDefinitionBuilder part) => part
        .WithDisplayName("Территория")
        .WithField(nameof(TosAreaPart.Addresses), field => field.OfType("TextField").WithDisplayName("Адреса").WithEditor("TextArea").WithPosition("1")
            .WithSettings(new TextFieldSettings { Hint = "Каждая улица с новой строки, дома после двоеточия: ул. Ленина: 1–15 нечётные, 17а, 20–40. Без домов — вся улица." }));
}
