using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;
using OrchardCore.Seo.Models;

namespace CivicSite.Engine.Seo;

[Feature("OrchardCore.Seo")]
internal sealed class SeoStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) =>
        services.AddContentPart<SeoMetaPart>().AddHandler<SeoMetaPartHandler>();
}

[Feature("OrchardCore.Contents")]
internal sealed class SeoHeadStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<SeoHead>();
        services.AddScoped<SiteAddress>();
    }
}
