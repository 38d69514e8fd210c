using CivicSite.ImmortalRegiment.Models;
using CivicSite.News.Models;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;

namespace CivicSite.ImmortalRegiment.Migrations;

/// <summary>The content type of people and its parts.</summary>
internal static class VeteranDefinitions
{
    public static async Task DefineAsync(IContentDefinitionManager definitions)
    {
        await definitions.AlterPartDefinitionAsync(nameof(VeteranPart), part => part.WithDisplayName("Кто это"));
        await definitions.AlterPartDefinitionAsync(nameof(VeteranFactsPart), part => part.WithDisplayName("Факты и источники"));
        await definitions.AlterPartDefinitionAsync(nameof(VeteranGalleryPart), part => part.WithDisplayName("Фотографии и документы"));
        await definitions.AlterPartDefinitionAsync(nameof(VeteranKinPart), part => part.WithDisplayName("Родные и однополчане"));
        await definitions.AlterPartDefinitionAsync(nameof(VeteranRecordPart), part => part
            .WithDisplayName("О записи")
            .WithField(nameof(VeteranRecordPart.Demonstration), field => field.OfType("BooleanField").WithDisplayName("Демонстрационная запись")
                .WithSettings(new BooleanFieldSettings { Hint = "Вымышленная запись: помечается на странице и в открытых данных." })));
        await definitions.AlterPartDefinitionAsync(nameof(NewsArticlePart), part => part
            .WithField(VeteranTypes.NewsField, field => field.OfType("ContentPickerField").WithDisplayName("Люди «Бессмертного полка», о которых новость").WithPosition("11")
                .WithSettings(new ContentPickerFieldSettings { Multiple = true, DisplayedContentTypes = [VeteranTypes.Veteran] })));
        await DefineTypeAsync(definitions);
    }

    // The part with the name comes first: the address is made of the title, which is made of the name.
    // It stands last among those that fill in share data, so the order of handlers is that of the positions.
    private static Task DefineTypeAsync(IContentDefinitionManager definitions) =>
        definitions.AlterTypeDefinitionAsync(VeteranTypes.Veteran, type => type
            .DisplayedAs("Участник войны")
            .Creatable().Listable().Draftable().Versionable().Securable()
            .WithPart(nameof(VeteranPart), part => part.WithPosition("0"))
            .WithPart("AutoroutePart", part => part.WithPosition("1")
                .WithSettings(new AutoroutePartSettings { AllowCustomPath = true, Pattern = "veterans/{{ ContentItem | display_text | slugify }}" }))
            .WithPart(nameof(VeteranFactsPart), part => part.WithPosition("2"))
            .WithPart("HtmlBodyPart", part => part.WithPosition("3").WithDisplayName("Рассказ").WithEditor("Wysiwyg"))
            .WithPart(nameof(VeteranGalleryPart), part => part.WithPosition("4"))
            .WithPart(nameof(VeteranKinPart), part => part.WithPosition("5"))
            .WithPart("SeoMetaPart", part => part.WithPosition("7"))
            .WithPart(nameof(VeteranRecordPart), part => part.WithPosition("8"))
            .WithPart("CommonPart", part => part.WithPosition("9")));
}
