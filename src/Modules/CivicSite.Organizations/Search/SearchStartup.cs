using CivicSite.Search.Documents;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace CivicSite.Organizations.Search;

/// <summary>Says what of the register is found, while the search is enabled.</summary>
[RequireFeatures("CivicSite.Search")]
public sealed class SearchStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<OrganizationSearchTerms>();
        services.AddScoped<ISearchSource, OrganizationSearchSource>();
        services.AddScoped<ISearchSource, AgreementSearchSource>();
    }
}
