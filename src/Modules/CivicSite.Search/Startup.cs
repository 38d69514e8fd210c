using CivicSite.Search.Documents;
using CivicSite.Search.Handlers;
using CivicSite.Search.Services;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Modules;

namespace CivicSite.Search;

/// <summary>Registers the module's services.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<ISearchSource, PageSource>();
        services.AddScoped<IContentHandler, SearchHandler>();
        services.AddScoped<SearchCatalog>();
        services.AddScoped<ISearchPages, SearchPages>();
        services.AddSingleton(SearchBox.Instance);
    }
}
