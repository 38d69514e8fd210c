using CivicSite.News;
using CivicSite.News.Models;
using CivicSite.Organizations.Models;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Media.Settings;
using OrchardCore.Taxonomies.Settings;
using OrchardCore.Title.Models;

namespace CivicSite.Organizations.Migrations;

/// <summary>The content type of organisations, its parts and its taxonomies.</summary>
internal static class OrganizationDefinitions
{
    public static async Task DefineAsync(IContentDefinitionManager definitions)
    {
        await definitions.AlterPartDefinitionAsync(nameof(OrganizationPart), DescribeOrganization);
        await definitions.AlterPartDefinitionAsync(nameof(OrganizationProfilePart), DescribeProfile);
        await definitions.AlterPartDefinitionAsync(nameof(OrganizationContactsPart), DescribeContacts);
        await definitions.AlterPartDefinitionAsync(nameof(OrganizationOfficePart), part => part.WithDisplayName("Контакты для администрации"));
        await definitions.AlterPartDefinitionAsync(nameof(OrganizationMembershipPart), DescribeMembership);
        await definitions.AlterPartDefinitionAsync(nameof(OrganizationAgreementsPart), part => part.WithDisplayName("Соглашения"));
        await definitions.AlterPartDefinitionAsync(nameof(OrganizationRecordPart), DescribeRecord);
        await definitions.AlterTypeDefinitionAsync(OrganizationTypes.Organization, DescribeType);
        await definitions.AlterTypeDefinitionAsync(OrganizationTypes.Kind, type => DescribeTerm(type, "Вид организации"));
        await definitions.AlterTypeDefinitionAsync(OrganizationTypes.Activity, type => DescribeTerm(type, "Направление деятельности"));
        await definitions.AlterPartDefinitionAsync(nameof(NewsArticlePart), part => part
            .WithField(OrganizationTypes.NewsField, field => field.OfType("ContentPickerField").WithDisplayName("Организации, о которых новость").WithPosition("9")
                .WithSettings(new ContentPickerFieldSettings { Multiple = true, DisplayedContentTypes = [OrganizationTypes.Organization] })));
    }

    private static void DescribeType(ContentTypeDefinitionBuilder type) => type
        .DisplayedAs("Организация")
        .Creatable().Listable().Draftable().Versionable().Securable()
        .WithPart("TitlePart", part => part.WithPosition("0")
            .WithSettings(new TitlePartSettings { Options = TitlePartOptions.EditableRequired }))
        .WithPart("AutoroutePart", part => part.WithPosition("1")
            .WithSettings(new AutoroutePartSettings
            {
                AllowCustomPath = true,
                Pattern = "organizations/{{ ContentItem | display_text | slugify }}",
            }))
        .WithPart("HtmlBodyPart", part => part.WithPosition("4").WithDisplayName("Описание").WithEditor("Wysiwyg"))
        .WithPart(nameof(OrganizationContactsPart), part => part.WithPosition("5"))
        .WithPart(nameof(OrganizationOfficePart), part => part.WithPosition("6"))
        .WithPart(nameof(OrganizationMembershipPart), part => part.WithPosition("7"))
        .WithPart(nameof(OrganizationAgreementsPart), part => part.WithPosition("8"))
        .WithPart(nameof(OrganizationRecordPart), part => part.WithPosition("9"))
        .WithPart("SeoMetaPart", part => part.WithPosition("10"))
        .WithPart("CommonPart", part => part.WithPosition("11"))
        // Last, because they fill in only those share data that the SEO part left empty; the editor shows them after the address.
        .WithPart(nameof(OrganizationProfilePart), part => part.WithPosition("3"))
        .WithPart(nameof(OrganizationPart), part => part.WithPosition("2"));

    private static void DescribeOrganization(ContentPartDefinitionBuilder part) => part
        .WithDisplayName("Наименование и регистрация")
        .WithField(nameof(OrganizationPart.ShortName), field => field.OfType("TextField").WithDisplayName("Краткое наименование").WithPosition("0"))
        .WithField(nameof(OrganizationPart.FormerNames), field => field.OfType("TextField").WithDisplayName("Прежние наименования").WithEditor("TextArea").WithPosition("1")
            .WithSettings(new TextFieldSettings { Hint = "Каждое с новой строки. По ним организацию тоже находит поиск." }))
        .WithField(nameof(OrganizationPart.Kind), field => field.OfType("TaxonomyField").WithDisplayName("Вид организации")
            .WithSettings(new TaxonomyFieldSettings { Required = true, Unique = true, TaxonomyContentItemId = OrganizationTypes.KindsTaxonomyId }))
        .WithField(nameof(OrganizationPart.Ogrn), field => field.OfType("TextField").WithDisplayName("ОГРН").WithPosition("3")
            .WithSettings(new TextFieldSettings { Hint = "13 цифр." }))
        .WithField(nameof(OrganizationPart.Inn), field => field.OfType("TextField").WithDisplayName("ИНН").WithPosition("4")
            .WithSettings(new TextFieldSettings { Hint = "10 цифр." }))
        .WithField(nameof(OrganizationPart.FoundedOn), field => field.OfType("DateField").WithDisplayName("Дата создания").WithPosition("5"))
        .WithField(nameof(OrganizationPart.ClosedOn), field => field.OfType("DateField").WithDisplayName("Дата прекращения деятельности").WithPosition("6"))
        .WithField(nameof(OrganizationPart.Leader), field => field.OfType("TextField").WithDisplayName("Руководитель").WithPosition("7")
            .WithSettings(new TextFieldSettings { Hint = "Должность и имя. Показывается на странице организации, в открытые данные не попадает." }));

    private static void DescribeProfile(ContentPartDefinitionBuilder part) => part
        .WithDisplayName("Чем занимается организация")
        .WithField(nameof(OrganizationProfilePart.Settlements), field => field.OfType("TaxonomyField").WithDisplayName("Населённые пункты")
            .WithSettings(new TaxonomyFieldSettings { TaxonomyContentItemId = NewsTypes.SettlementsTaxonomyId }))
        .WithField(nameof(OrganizationProfilePart.Activities), field => field.OfType("TaxonomyField").WithDisplayName("Направления деятельности")
            .WithSettings(new TaxonomyFieldSettings { TaxonomyContentItemId = OrganizationTypes.ActivitiesTaxonomyId }))
        .WithField(nameof(OrganizationProfilePart.Summary), field => field.OfType("TextField").WithDisplayName("Коротко").WithEditor("TextArea").WithPosition("0")
            .WithSettings(new TextFieldSettings { Hint = "Одно-два предложения для списков. До 600 знаков." }))
        .WithField(nameof(OrganizationProfilePart.Logo), field => field.OfType("MediaField").WithDisplayName("Эмблема").WithPosition("1")
            .WithSettings(new MediaFieldSettings { Multiple = false, AllowMediaText = true, Hint = "Опишите, что на ней изображено." }));

    private static void DescribeContacts(ContentPartDefinitionBuilder part) => part
        .WithDisplayName("Контакты для всех")
        .WithField(nameof(OrganizationContactsPart.Phones), field => field.OfType("TextField").WithDisplayName("Телефоны").WithEditor("TextArea").WithPosition("0")
            .WithSettings(new TextFieldSettings { Hint = "Каждый с новой строки. Их увидят все посетители сайта." }))
        .WithField(nameof(OrganizationContactsPart.Email), field => field.OfType("TextField").WithDisplayName("Электронная почта").WithPosition("1"))
        .WithField(nameof(OrganizationContactsPart.Website), field => field.OfType("TextField").WithDisplayName("Сайт").WithPosition("2"))
        .WithField(nameof(OrganizationContactsPart.Links), field => field.OfType("TextField").WithDisplayName("Страницы в социальных сетях").WithEditor("TextArea").WithPosition("3")
            .WithSettings(new TextFieldSettings { Hint = "Каждый адрес с новой строки." }))
        .WithField(nameof(OrganizationContactsPart.Address), field => field.OfType("TextField").WithDisplayName("Адрес").WithPosition("4"))
        .WithField(nameof(OrganizationContactsPart.Point), field => field.OfType("TextField").WithDisplayName("Точка на карте").WithPosition("5")
            .WithSettings(new TextFieldSettings { Hint = "Широта и долгота, как их копирует карта: 53.1006, 91.4122" }));

    private static void DescribeMembership(ContentPartDefinitionBuilder part) => part
        .WithDisplayName("Общественная палата и поддержка")
        .WithField(nameof(OrganizationMembershipPart.PublicChamber), field => field.OfType("BooleanField").WithDisplayName("Входит в Общественную палату").WithPosition("0"))
        .WithField(nameof(OrganizationMembershipPart.ChamberSince), field => field.OfType("DateField").WithDisplayName("В палате с").WithPosition("1"))
        .WithField(nameof(OrganizationMembershipPart.ChamberUntil), field => field.OfType("DateField").WithDisplayName("В палате до").WithPosition("2")
            .WithSettings(new DateFieldSettings { Hint = "Только если организация вышла из палаты." }))
        .WithField(nameof(OrganizationMembershipPart.Support), field => field.OfType("TextField").WithDisplayName("Полученная поддержка").WithEditor("TextArea").WithPosition("3")
            .WithSettings(new TextFieldSettings { Hint = "По одной записи в строке: форма; размер; срок; кто оказал. Можно вставить строки из таблицы." }));

    private static void DescribeRecord(ContentPartDefinitionBuilder part) => part
        .WithDisplayName("О записи")
        .WithField(nameof(OrganizationRecordPart.VerifiedOn), field => field.OfType("DateField").WithDisplayName("Сведения подтверждены").WithPosition("0")
            .WithSettings(new DateFieldSettings { Hint = "День, когда организация или редактор последний раз проверили запись." }))
        .WithField(nameof(OrganizationRecordPart.Demonstration), field => field.OfType("BooleanField").WithDisplayName("Демонстрационная запись")
            .WithSettings(new BooleanFieldSettings { Hint = "Вымышленная запись: помечается на странице и в открытых данных." }));

    internal static void DescribeTerm(ContentTypeDefinitionBuilder type, string displayName) => type
        .DisplayedAs(displayName)
        .WithPart("TitlePart", part => part.WithPosition("0")
            .WithSettings(new TitlePartSettings { Options = TitlePartOptions.EditableRequired }))
        // Only the slug is kept here: the list's own query takes it.
        .WithPart("AutoroutePart", part => part.WithPosition("1")
            .WithSettings(new AutoroutePartSettings { AllowCustomPath = true, Pattern = "{{ ContentItem | display_text | slugify }}" }));
}
