using CivicSite.Engine.Editors.Fields;
using CivicSite.Engine.Editors.Nested;
using CivicSite.Engine.Editors.Parts;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Alias.Models;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Models;
using OrchardCore.Html.Models;
using OrchardCore.Media.Fields;
using OrchardCore.Menu.Models;
using OrchardCore.Modules;
using OrchardCore.PublishLater.Models;
using OrchardCore.Seo.Models;
using OrchardCore.Taxonomies.Fields;
using OrchardCore.Taxonomies.Models;
using OrchardCore.Title.Models;

namespace CivicSite.Engine.Editors;

[Feature("OrchardCore.Contents")]
internal sealed class CommonEditorStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<EditorMode>();
        services.AddContentPart<CommonPart>().UseDisplayDriver<CommonPartDriver>();
    }
}

[Feature("OrchardCore.Title")]
internal sealed class TitleEditorStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddContentPart<TitlePart>().UseDisplayDriver<TitlePartDriver>();
}

[Feature("OrchardCore.Autoroute")]
internal sealed class AutorouteEditorStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddContentPart<AutoroutePart>().UseDisplayDriver<AutoroutePartDriver>();
}

[Feature("OrchardCore.Alias")]
internal sealed class AliasEditorStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddContentPart<AliasPart>().UseDisplayDriver<AliasPartDriver>();
}

[Feature("OrchardCore.Html")]
internal sealed class HtmlEditorStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddContentPart<HtmlBodyPart>().UseDisplayDriver<HtmlBodyPartDriver>();
}

[Feature("OrchardCore.Seo")]
internal sealed class SeoEditorStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddContentPart<SeoMetaPart>().UseDisplayDriver<SeoMetaPartDriver>();
}

[Feature("OrchardCore.PublishLater")]
internal sealed class PublishLaterEditorStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddContentPart<PublishLaterPart>().UseDisplayDriver<PublishLaterPartDriver>();
}

[Feature("OrchardCore.ContentFields")]
internal sealed class FieldEditorsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentField<TextField>().UseDisplayDriver<TextFieldDriver>();
        services.AddContentField<BooleanField>().UseDisplayDriver<BooleanFieldDriver>();
        services.AddContentField<DateField>().UseDisplayDriver<DateFieldDriver>();
        services.AddContentField<DateTimeField>().UseDisplayDriver<DateTimeFieldDriver>();
        services.AddContentField<LinkField>().UseDisplayDriver<LinkFieldDriver>();
        services.AddContentField<ContentPickerField>().UseDisplayDriver<ContentPickerFieldDriver>();
    }
}

[Feature("OrchardCore.Media")]
internal sealed class MediaEditorStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<MediaFieldUploads>();
        services.AddContentField<MediaField>().UseDisplayDriver<MediaFieldDriver>();
    }
}

[Feature("OrchardCore.Taxonomies")]
internal sealed class TaxonomyEditorStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<TermUse>();
        services.AddContentField<TaxonomyField>().UseDisplayDriver<TaxonomyFieldDriver>();
        services.AddContentPart<TaxonomyPart>().UseDisplayDriver<TaxonomyPartDriver>();
    }
}

[Feature("OrchardCore.Menu")]
internal sealed class MenuEditorStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddContentPart<MenuItemsListPart>().UseDisplayDriver<MenuItemsListPartDriver>();
}
