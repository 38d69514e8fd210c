using CivicSite.Search.Index;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;

namespace CivicSite.Search.Lucene;

/// <summary>Registers the index, while the search is enabled.</summary>
[RequireFeatures("CivicSite.Search")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton(static provider => Folder(provider.GetRequiredService<IOptions<ShellOptions>>().Value, provider.GetRequiredService<ShellSettings>()));
        services.AddSingleton<LuceneFiles>();
        services.AddScoped<ISearchIndex, LuceneSearchIndex>();
        services.AddScoped<ISearchAdministration, LuceneAdministration>();
        services.AddScoped<LuceneWriter>();
    }

    private static LuceneFolder Folder(ShellOptions options, ShellSettings settings) =>
        new(Path.Combine(options.ShellsApplicationDataPath, options.ShellsContainerName, settings.Name, "search"));
}
