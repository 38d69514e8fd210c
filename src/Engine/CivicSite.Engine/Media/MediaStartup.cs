using CivicSite.Engine.Data;
using CivicSite.Engine.Media.Admin;
using CivicSite.Engine.Media.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Media.Fields;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using OrchardCore.Security.Permissions;

namespace CivicSite.Engine.Media;

[Feature("OrchardCore.Media")]
internal sealed class MediaStartup(IConfiguration configuration, SiteOptions site) : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddMedia(configuration, site.DataFolder);
        services.AddContentField<MediaField>();
        services.AddRecipeExecutionStep<MediaStep>();
        services.AddScoped<MediaFolderPages>();
        services.AddScoped<MediaChanges>();
        services.AddPermissionProvider<MediaPermissions>();
        services.AddScoped<INavigationProvider, MediaAdminMenu>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) => routes.MapMedia();
}
