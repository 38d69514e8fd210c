using CivicSite.Maps.Settings;
using CivicSite.Maps.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace CivicSite.Maps;

/// <summary>Registers the module's services.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IMapTiles, MapTiles>();
        services.AddScoped<MapFrame>();
        services.AddScoped<INavigationProvider, AdminMenu>();
        services.AddPermissionProvider<PermissionProvider>();
    }
}
