using CivicSite.Engine.Data;
using CivicSite.Engine.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the embedded engine to a host, by the names that Orchard Core uses.</summary>
public static class OrchardCoreServiceCollectionExtensions
{
    public static IServiceCollection AddOrchardCms(this IServiceCollection services)
    {
        services.AddSingleton(provider => SiteOptions.From(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton<FeatureRegistry>(provider => new FeatureRegistry(provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton<ShellBuilder>();
        services.AddSingleton<ShellHost>();
        services.AddHostedService(provider => provider.GetRequiredService<ShellHost>());
        return services;
    }
}
