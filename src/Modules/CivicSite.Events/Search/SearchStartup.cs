using CivicSite.Search.Documents;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace CivicSite.Events.Search;

/// <summary>Says what of the section is found, while the search is enabled.</summary>
[RequireFeatures("CivicSite.Search")]
public sealed class SearchStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddScoped<ISearchSource, EventSearchSource>();
}
