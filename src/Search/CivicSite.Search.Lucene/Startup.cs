using CivicSite.Search.Index;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace CivicSite.Search.Lucene;

/// <summary>Registers the index, while the search is enabled.</summary>
[RequireFeatures("CivicSite.Search")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<LuceneFiles>();
        services.AddScoped<ISearchIndex, LuceneSearchIndex>();
        services.AddScoped<ISearchAdministration, LuceneAdministration>();
        services.AddScoped<LuceneWriter>();
    }
}
