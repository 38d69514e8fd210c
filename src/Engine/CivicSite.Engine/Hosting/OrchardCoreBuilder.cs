using CivicSite.Engine.Background;
using CivicSite.Engine.Caching;
using CivicSite.Engine.Data;
using CivicSite.Engine.Hosting;
using CivicSite.Engine.Modules;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Serilog.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the embedded engine to a host, by the names that Orchard Core uses.</summary>
public static class OrchardCoreServiceCollectionExtensions
{
    public static IServiceCollection AddOrchardCms(this IServiceCollection services)
    {
        services.AddSingleton(provider => SiteOptions.From(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton<FeatureRegistry>(provider => new FeatureRegistry(provider.GetRequiredService<IHostEnvironment>()));
        services.AddHttpContextAccessor();
        services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
        services.AddSingleton(provider => new PageCacheStore(PageCacheOptions.From(provider.GetRequiredService<IConfiguration>()).SizeMegabytes * 1024L * 1024));
        services.AddSingleton<ShellBuilder>();
        services.AddSingleton<ShellHost>();
        services.AddLogging(logging => logging.ClearProviders());
        services.AddSingleton<ILoggerProvider>(provider => new SerilogLoggerProvider(
            SiteLog.Create(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<SiteOptions>()), dispose: true));
        services.AddSingleton(TimeProvider.System);
        services.AddHostedService(provider => provider.GetRequiredService<ShellHost>());
        if (SiteCommands.IsRequested(Environment.GetCommandLineArgs()))
        {
            return services.AddSingleton<IServer, NoServer>().AddHostedService<SiteCommands>();
        }

        services.AddHostedService<BackgroundTaskRunner>();
        services.AddHostedService<IndexFillService>();
        services.AddHostedService<Telemetry>();
        return services;
    }
}
