using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using CivicSite.Engine.Caching;
using CivicSite.Engine.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrchardCore.Modules;
using YesSql.Indexes;
using ISession = YesSql.ISession;
using IStartup = OrchardCore.Modules.IStartup;

namespace CivicSite.Engine.Modules;

/// <summary>Builds shells: the engine's core services, then those of the enabled features.</summary>
internal sealed class ShellBuilder(IServiceProvider host, SiteOptions options)
{
    // What a shell shares with the host; all else is the shell's own.
    private static readonly Type[] Shared =
    [
        typeof(ILoggerFactory), typeof(IHttpContextAccessor), typeof(IConfiguration), typeof(IHostEnvironment), typeof(IWebHostEnvironment), typeof(IHostApplicationLifetime),
        typeof(DiagnosticListener), typeof(DiagnosticSource), typeof(ActivitySource), typeof(DistributedContextPropagator), typeof(IMeterFactory),

        // A request still under way on the former shell drops pages of the new one.
        typeof(PageCacheStore),
    ];

    public Shell Build(IReadOnlyList<FeatureDescriptor> features, ShellHost shellHost)
    {
        var services = new ServiceCollection();
        foreach (var type in Shared)
        {
            if (host.GetService(type) is { } service)
            {
                services.AddSingleton(type, service);
            }
        }

        services.AddLogging();
        services.AddOptions();
        services.AddSingleton(shellHost);
        services.AddSingleton(shellHost.Registry);
        services.AddSingleton(options);
        services.AddSingleton<IFeatureCatalog>(new FeatureCatalog(features));
        AddData(services, shellHost.Documents);

        var startups = Startups(features);
        foreach (var startup in startups.OrderBy(startup => startup.Order))
        {
            startup.ConfigureServices(services);
        }

        var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        var app = new ApplicationBuilder(provider);
        Startup.UsePipeline(app);
        app.UseEndpoints(routes =>
        {
            foreach (var startup in startups.OrderBy(startup => startup.ConfigureOrder))
            {
                startup.Configure(app, routes, provider);
            }
        });
        return new Shell(provider, app.Build());
    }

    private static void AddData(IServiceCollection services, DocumentCache documents)
    {
        services.AddSingleton<IIndexProvider, ContentItemIndexProvider>();
        services.AddSingleton<IndexMaps>();
        services.AddSingleton(provider => new IndexTypes(provider.GetRequiredService<IndexMaps>().RowTypes));
        services.AddSingleton<Database>();
        services.AddSingleton(documents);
        services.AddScoped<ReadTags>();
        services.AddScoped<Session>();
        services.AddScoped<ISession>(provider => provider.GetRequiredService<Session>());
        services.AddScoped<DocumentStore>();
        services.AddScoped<MigrationRunner>();
        services.AddScoped<IndexFiller>();
    }

    private List<IStartup> Startups(IReadOnlyList<FeatureDescriptor> features)
    {
        var ids = features.Select(feature => feature.Id).ToHashSet(StringComparer.Ordinal);
        var startups = new List<(int Position, IStartup Startup)>();
        foreach (var assembly in features.Select(feature => feature.Assembly).Distinct())
        {
            foreach (var type in assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IStartup).IsAssignableFrom(type)))
            {
                var id = type.GetCustomAttribute<FeatureAttribute>()?.FeatureName ?? assembly.GetName().Name!;
                var required = type.GetCustomAttribute<RequireFeaturesAttribute>()?.RequiredFeatureNames ?? [];
                if (ids.Contains(id) && required.All(ids.Contains))
                {
                    var position = features.TakeWhile(feature => feature.Id != id).Count();
                    startups.Add((position, (IStartup)ActivatorUtilities.CreateInstance(host, type)));
                }
            }
        }

        return [.. startups.OrderBy(entry => entry.Position).Select(entry => entry.Startup)];
    }

    private sealed class FeatureCatalog(IReadOnlyList<FeatureDescriptor> features) : IFeatureCatalog
    {
        public IReadOnlyList<EnabledFeature> Enabled { get; } =
            [.. features.Select(feature => new EnabledFeature(feature.Id, feature.ModuleId, feature.Assembly, feature.IsTheme))];
    }
}
