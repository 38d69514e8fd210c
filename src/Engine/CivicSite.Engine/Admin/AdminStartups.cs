using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Navigation;

namespace CivicSite.Engine.Admin;

/// <summary>The frame of the admin's pages, which the sign-in page wears too.</summary>
[Feature("TheAdmin")]
internal sealed class AdminThemeStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<NavigationManager>();
        services.AddScoped<AdminFrame>();
    }
}

[Feature("OrchardCore.Admin")]
internal sealed class AdminStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<DashboardTypes>();
        services.AddScoped<Dashboard>();
        services.AddDataMigration<DashboardMigrations>();
        services.AddNavigationProvider<DashboardMenu>();
    }
}

[Feature("OrchardCore.Contents")]
internal sealed class ContentsMenuStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddNavigationProvider<ContentsMenu>();
}

[Feature("OrchardCore.Menu")]
internal sealed class MenusMenuStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddNavigationProvider<MenusMenu>();
}

[Feature("OrchardCore.Taxonomies")]
internal sealed class TaxonomiesMenuStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddNavigationProvider<TaxonomiesMenu>();
}
