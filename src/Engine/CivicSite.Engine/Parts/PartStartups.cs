using CivicSite.Engine.Data;
using CivicSite.Engine.Taxonomies;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Alias.Models;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Models;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement;
using OrchardCore.Html.Models;
using OrchardCore.Menu.Models;
using OrchardCore.Modules;
using OrchardCore.Taxonomies.Fields;
using OrchardCore.Taxonomies.Models;
using OrchardCore.Title.Models;

namespace CivicSite.Engine.Parts;

[Feature("OrchardCore.Contents")]
internal sealed class CommonStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddContentPart<CommonPart>();
}

[Feature("OrchardCore.Title")]
internal sealed class TitleStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) =>
        services.AddContentPart<TitlePart>().AddHandler<TitlePartHandler>();
}

[Feature("OrchardCore.Html")]
internal sealed class HtmlStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) =>
        services.AddContentPart<HtmlBodyPart>().AddHandler<HtmlBodyPartHandler>();
}

[Feature("OrchardCore.Alias")]
internal sealed class AliasStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<AliasPart>().AddHandler<AliasPartHandler>();
        services.AddIndexProvider<AliasPartIndexProvider>();
        services.AddDataMigration<AliasMigrations>();
        services.AddScoped<IContentHandleManager, ContentHandles>();
    }
}

[Feature("OrchardCore.Taxonomies")]
internal sealed class TaxonomiesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<TaxonomyPart>().AddHandler<TaxonomyPartHandler>();
        services.AddContentPart<TermPart>();
        services.AddContentField<TaxonomyField>();
        services.AddIndexProvider<TaxonomyIndexProvider>();
        services.AddDataMigration<TaxonomyMigrations>();
    }
}

[Feature("OrchardCore.Menu")]
internal sealed class MenuStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<MenuPart>().AddHandler<MenuPartHandler>();
        services.AddContentPart<MenuItemsListPart>();
        services.AddContentPart<LinkMenuItemPart>();
        services.AddDataMigration<MenuMigrations>();
        services.AddSingleton<MenuCache>();
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<MenuCache>());
        services.AddShapeTableProvider<MenuShapes>();
    }
}

[Feature("OrchardCore.ContentFields")]
internal sealed class FieldsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentField<TextField>();
        services.AddContentField<BooleanField>();
        services.AddContentField<DateField>();
        services.AddContentField<DateTimeField>();
        services.AddContentField<LinkField>();
        services.AddContentField<ContentPickerField>();
    }
}
