using CivicSite.Engine.Admin;
using CivicSite.Engine.Audit;
using CivicSite.Engine.Modules;
using CivicSite.Engine.Security.Authorization;
using CivicSite.Engine.Security.Roles;
using CivicSite.Engine.Security.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using OrchardCore.Security.Permissions;

namespace CivicSite.Engine.Security;

/// <summary>Permissions, roles and the way into the admin.</summary>
[Feature("OrchardCore.Roles.Core")]
internal sealed class PermissionsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissions();
        services.AddHostedService<RoleDefaultsAtStart>();
        services.AddRecipeExecutionStep<RolesStep>();
        services.AddScoped<IAuditTrail, AuditTrail>();
        services.AddScoped<AdminAuthorizationFilter>();
        services.Configure<MvcOptions>(options => options.Conventions.Add(new AdminRouteConvention()));
        services.AddMvcCore().ConfigureApplicationPartManager(manager =>
        {
            var features = (IFeatureCatalog)services.Last(service => service.ServiceType == typeof(IFeatureCatalog)).ImplementationInstance!;
            manager.FeatureProviders.Add(new InternalControllers([.. features.Enabled.Select(feature => feature.Id)]));
        });
    }
}

/// <summary>Users and signing in.</summary>
[Feature("OrchardCore.Users")]
internal sealed class UsersStartup : StartupBase
{
    private const string Area = "OrchardCore.Users";

    // Who someone is must be known before anything else asks.
    public override int ConfigureOrder => OrchardCoreConstants.ConfigureOrder.Authentication;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSiteCookies();
        services.AddSiteIdentity();
        services.AddPermissionProvider<UserPermissionProvider>();
        services.AddPermissionProvider<RoleAssignmentPermissionProvider>();
        services.AddScoped<RightsGuard>();
        services.AddScoped<UserAdministration>();
        services.AddScoped<UserListing>();
        services.AddScoped<IContentHandler, ContentAuthorHandler>();
        services.AddNavigationProvider<UsersAdminMenu>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        Map(routes, "Login", AccountPaths.Login, nameof(AccountController.Login));
        Map(routes, "UsersLogOff", AccountPaths.LogOff, nameof(AccountController.LogOff));
        Map(routes, "ChangePassword", AccountPaths.ChangePassword, nameof(AccountController.ChangePassword));
        Map(routes, "ChangePasswordConfirmation", AccountPaths.ChangePasswordConfirmation, nameof(AccountController.ChangePasswordConfirmation));
    }

    private static void Map(IEndpointRouteBuilder routes, string name, string pattern, string action) =>
        routes.MapAreaControllerRoute(name, Area, pattern, new { controller = "Account", action });
}

/// <summary>The editor of roles.</summary>
[Feature("OrchardCore.Roles")]
internal sealed class RolesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<RolePermissionProvider>();
        services.AddScoped<RoleAdministration>();
        services.AddScoped<RoleListing>();
        services.AddNavigationProvider<RolesAdminMenu>();
    }
}

/// <summary>The audit trail's page and what it keeps of content.</summary>
[Feature("OrchardCore.AuditTrail")]
internal sealed class AuditTrailStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<AuditTrailPermissionProvider>();
        services.AddScoped<AuditTrailListing>();
        services.AddScoped<IContentHandler, AuditTrailContentHandler>();
        services.AddNavigationProvider<AuditTrailAdminMenu>();
    }
}
