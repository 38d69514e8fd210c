using CivicSite.Accessibility.Services;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace CivicSite.Accessibility;

/// <summary>Public, because Orchard Core creates the startup classes of a module by their constructors.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IViewPreferences, CookieViewPreferences>();
        services.AddScoped<IInterfaceLanguages, InterfaceLanguages>();
    }
}
