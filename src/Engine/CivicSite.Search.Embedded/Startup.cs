using CivicSite.Engine.Data;
using CivicSite.Engine.Hosting;
using CivicSite.Search.Embedded.Indexing;
using CivicSite.Search.Embedded.Memory;
using CivicSite.Search.Embedded.Storage;
using CivicSite.Search.Index;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;

namespace CivicSite.Search.Embedded;

/// <summary>Registers the index, while the search is enabled.</summary>
[RequireFeatures("CivicSite.Search")]
internal sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<SearchMigrations>();
        services.AddSingleton(static provider => SearchStore.For(provider.GetRequiredService<SiteOptions>().Provider));
        services.AddSingleton<SearchMemory>();
        services.AddScoped<SearchSections>();
        services.AddScoped<SearchWriter>();
        services.AddScoped<SearchFiller>();
        services.AddSingleton<SearchFillService>();
        services.AddSingleton<IHostedService>(static provider => provider.GetRequiredService<SearchFillService>());
        services.AddScoped<ISiteCommand, RebuildCommand>();
        services.AddScoped<ISearchAdministration, SearchAdministration>();
        services.AddScoped<ISearchIndex, EmbeddedSearchIndex>();
    }
}

/// <summary>Registers what happens while the search is not enabled.</summary>
internal sealed class AbsenceStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddSingleton<IHostedService, SearchAbsence>();
}
