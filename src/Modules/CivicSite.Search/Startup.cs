using CivicSite.Search.Documents;
using CivicSite.Search.Handlers;
using CivicSite.Search.Limits;
using CivicSite.Search.Misses;
using CivicSite.Search.Services;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace CivicSite.Search;

/// <summary>Registers the module's services.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<ISearchSource, PageSource>();
        services.AddScoped<IContentHandler, SearchHandler>();
        services.AddScoped<SearchCatalog>();
        services.AddScoped<SearchPages>();
        services.AddScoped<ISearchPages, ThrottledSearchPages>();
        services.AddSingleton<SearchThrottle>();
        services.AddSingleton(SearchBox.Instance);
        AddAdmin(services);
    }

    private static void AddAdmin(IServiceCollection services)
    {
        services.AddPermissionProvider<PermissionProvider>();
        services.AddScoped<INavigationProvider, AdminMenu>();
        services.AddScoped<ISearchAdminPages, SearchAdminPages>();
        services.AddDataMigration<SearchMigrations>();
        services.AddIndexProvider<SearchMissIndexProvider>();
        services.AddSingleton<MissBuffer>();
        services.AddScoped<MissLog>();
        services.AddScoped<MissCounter>();
        services.AddSingleton<IBackgroundTask, MissTask>();
    }
}
