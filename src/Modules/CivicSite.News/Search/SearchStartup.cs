using CivicSite.Search.Documents;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace CivicSite.News.Search;

/// <summary>Says what of the news is found, while the search is enabled.</summary>
[RequireFeatures("CivicSite.Search")]
public sealed class SearchStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<NewsSearchTerms>();
        services.AddScoped<ISearchSource, NewsSearchSource>();
        services.AddScoped<ISearchSource, MentionSearchSource>();
    }
}
