using CivicSite.News.Models;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Media.Settings;
using OrchardCore.Taxonomies.Settings;
using OrchardCore.Title.Models;

namespace CivicSite.News.Migrations;

/// <summary>The content types of the press office.</summary>
internal static class NewsDefinitions
{
    public static async Task DefineAsync(IContentDefinitionManager definitions)
    {
        await definitions.AlterPartDefinitionAsync(nameof(NewsArticlePart), DescribeArticlePart);
        await definitions.AlterTypeDefinitionAsync(NewsTypes.Article, DescribeArticle);
        await definitions.AlterPartDefinitionAsync(nameof(MediaMentionPart), DescribeMentionPart);
        await definitions.AlterTypeDefinitionAsync(NewsTypes.Mention, DescribeMention);
        await definitions.AlterTypeDefinitionAsync(NewsTypes.Topic, type => DescribeTerm(type, "Тема новостей"));
        await definitions.AlterTypeDefinitionAsync(NewsTypes.Settlement, type => DescribeTerm(type, "Населённый пункт"));
    }

    private static void DescribeArticle(ContentTypeDefinitionBuilder type) => type
        .DisplayedAs("Новость")
        .Creatable().Listable().Draftable().Versionable().Securable()
        .WithPart("TitlePart", part => part.WithPosition("0")
            .WithSettings(new TitlePartSettings { Options = TitlePartOptions.EditableRequired }))
        .WithPart("AutoroutePart", part => part.WithPosition("1")
            .WithSettings(new AutoroutePartSettings
            {
                AllowCustomPath = true,
                Pattern = "news/{{ ContentItem | display_text | slugify }}",
            }))
        .WithPart("HtmlBodyPart", part => part.WithPosition("3").WithDisplayName("Текст").WithEditor("Wysiwyg"))
        .WithPart("PublishLaterPart", part => part.WithPosition("4"))
        .WithPart("SeoMetaPart", part => part.WithPosition("5"))
        .WithPart("CommonPart", part => part.WithPosition("6"))
        // Last, because it fills in only those share data that the SEO part left empty; the editor shows it after the address.
        .WithPart(nameof(NewsArticlePart), part => part.WithPosition("2"));

    private static void DescribeArticlePart(ContentPartDefinitionBuilder part) => part
        .WithDisplayName("Сведения о новости")
        .WithField(nameof(NewsArticlePart.Lead), field => field.OfType("TextField").WithDisplayName("Лид").WithEditor("TextArea").WithPosition("0")
            .WithSettings(new TextFieldSettings { Required = true, Hint = "Первый абзац: что произошло. До 600 знаков; виден в списках и лентах." }))
        .WithField(nameof(NewsArticlePart.Topic), field => field.OfType("TaxonomyField").WithDisplayName("Тема").WithPosition("1")
            .WithSettings(new TaxonomyFieldSettings { Required = true, Unique = true, TaxonomyContentItemId = NewsTypes.TopicsTaxonomyId }))
        .WithField(nameof(NewsArticlePart.Settlement), field => field.OfType("TaxonomyField").WithDisplayName("Населённые пункты").WithPosition("2")
            .WithSettings(new TaxonomyFieldSettings { TaxonomyContentItemId = NewsTypes.SettlementsTaxonomyId, Hint = "Ни одного, если новость касается всего муниципального образования." }))
        .WithField(nameof(NewsArticlePart.Cover), field => field.OfType("MediaField").WithDisplayName("Обложка").WithPosition("3")
            .WithSettings(new MediaFieldSettings { Multiple = false, AllowMediaText = true, Hint = "Без описания изображения новость не публикуется." }))
        .WithField(nameof(NewsArticlePart.CoverCredit), field => field.OfType("TextField").WithDisplayName("Автор обложки").WithPosition("4"))
        .WithField(nameof(NewsArticlePart.Source), field => field.OfType("LinkField").WithDisplayName("Источник").WithPosition("5")
            .WithSettings(new LinkFieldSettings { LinkTextMode = LinkTextMode.Optional, Hint = "Адрес, который начинается с http:// или https://." }))
        .WithField(nameof(NewsArticlePart.PublicationTime), field => field.OfType("DateTimeField").WithDisplayName("Дата новости").WithPosition("6")
            .WithSettings(new DateTimeFieldSettings { Hint = "Если пусто, ставится время первой публикации." }))
        .WithField(nameof(NewsArticlePart.Pinned), field => field.OfType("BooleanField").WithDisplayName("Закрепить на главной").WithPosition("7"))
        .WithField(nameof(NewsArticlePart.Related), field => field.OfType("ContentPickerField").WithDisplayName("Читайте также").WithPosition("8")
            .WithSettings(new ContentPickerFieldSettings { Multiple = true, DisplayedContentTypes = [NewsTypes.Article] }));

    private static void DescribeMention(ContentTypeDefinitionBuilder type) => type
        .DisplayedAs("Публикация СМИ о нас")
        .Creatable().Listable().Draftable().Versionable().Securable()
        .WithPart("TitlePart", part => part.WithPosition("0")
            .WithSettings(new TitlePartSettings { Options = TitlePartOptions.EditableRequired }))
        .WithPart(nameof(MediaMentionPart), part => part.WithPosition("1"))
        .WithPart("CommonPart", part => part.WithPosition("2"));

    private static void DescribeMentionPart(ContentPartDefinitionBuilder part) => part
        .WithDisplayName("Сведения о публикации СМИ")
        .WithField(nameof(MediaMentionPart.Medium), field => field.OfType("TextField").WithDisplayName("Издание").WithPosition("0")
            .WithSettings(new TextFieldSettings { Required = true }))
        .WithField(nameof(MediaMentionPart.Link), field => field.OfType("LinkField").WithDisplayName("Ссылка на публикацию").WithPosition("1")
            .WithSettings(new LinkFieldSettings { Required = true, LinkTextMode = LinkTextMode.Url }))
        .WithField(nameof(MediaMentionPart.PublishedOn), field => field.OfType("DateField").WithDisplayName("Дата публикации").WithPosition("2")
            .WithSettings(new DateFieldSettings { Required = true }))
        .WithField(nameof(MediaMentionPart.Summary), field => field.OfType("TextField").WithDisplayName("О чём публикация, своими словами").WithEditor("TextArea").WithPosition("3"))
        .WithField(nameof(MediaMentionPart.Topic), field => field.OfType("TaxonomyField").WithDisplayName("Тема").WithPosition("4")
            .WithSettings(new TaxonomyFieldSettings { Unique = true, TaxonomyContentItemId = NewsTypes.TopicsTaxonomyId }));

    private static void DescribeTerm(ContentTypeDefinitionBuilder type, string displayName) => type
        .DisplayedAs(displayName)
        .WithPart("TitlePart", part => part.WithPosition("0")
            .WithSettings(new TitlePartSettings { Options = TitlePartOptions.EditableRequired }))
        // Only the slug is kept here: the module's own controllers answer the addresses of terms.
        .WithPart("AutoroutePart", part => part.WithPosition("1")
            .WithSettings(new AutoroutePartSettings { AllowCustomPath = true, Pattern = "{{ ContentItem | display_text | slugify }}" }));
}
