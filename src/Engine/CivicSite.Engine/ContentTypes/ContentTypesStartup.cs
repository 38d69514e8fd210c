using CivicSite.Engine.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;
using OrchardCore.Navigation;

namespace CivicSite.Engine.ContentTypes;

[Feature("OrchardCore.ContentTypes")]
internal sealed class ContentTypesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<DefinitionTexts>();
        services.AddScoped<TypeCatalog>();
        services.AddScoped<TypeEditor>();
        services.AddScoped<PartEditor>();
        services.AddScoped<FieldEditor>();
        services.AddNavigationProvider<ContentTypesMenu>();
    }
}

internal sealed class ContentTypesMenu(IStringLocalizer<ContentTypesMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Configuration"], "100", configuration => configuration
            .AddClass("menu-configuration").Id("configuration")
            .Add(S["Content types"], "3", types => types.AddClass("icon-types").Action("Index", "Admin", "OrchardCore.ContentTypes").Permission(SitePermissions.ViewContentTypes).LocalNav()));
        return ValueTask.CompletedTask;
    }
}
