using CivicSite.PersonalData.Erasures;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace CivicSite.PersonalData;

/// <summary>Registers the module's services.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<ErasureMigrations>();
        services.AddIndexProvider<ErasureIndexProvider>();
        services.AddPermissionProvider<PermissionProvider>();
        services.AddScoped<INavigationProvider, AdminMenu>();
        services.AddScoped<ErasureLog>();
        services.AddScoped<IPersonalDataPages, PersonalDataPages>();
    }
}
