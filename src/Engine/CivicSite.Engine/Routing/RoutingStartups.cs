using CivicSite.Engine.Content;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;

namespace CivicSite.Engine.Routing;

[Feature("OrchardCore.Autoroute")]
internal sealed class AutorouteStartup : StartupBase
{
    public override int ConfigureOrder => 1000;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<AutoroutePart>().AddHandler<AutoroutePartHandler>();
        services.AddIndexProvider<AutoroutePartIndexProvider>();
        services.AddDataMigration<AutorouteMigrations>();
        services.AddScoped<Autoroutes>();
        services.AddScoped<IImportPreparer>(provider => provider.GetRequiredService<Autoroutes>());
        services.AddScoped<AutorouteTransformer>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
        routes.MapDynamicControllerRoute<AutorouteTransformer>("/{**slug}");
}

[Feature("OrchardCore.HomeRoute")]
internal sealed class HomeRouteStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddScoped<HomeRouteTransformer>();

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
        routes.MapDynamicControllerRoute<HomeRouteTransformer>("/");
}
