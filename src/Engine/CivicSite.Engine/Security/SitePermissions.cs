using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using OrchardCore.Security.Permissions;

namespace CivicSite.Engine.Security;

/// <summary>Permissions of the engine's own pages, by Orchard Core's names.</summary>
internal static class SitePermissions
{
    public static readonly Permission ManageSettings = new("ManageSettings", "Manage settings", isSecurityCritical: true);

    public static readonly Permission ManageFeatures = new("ManageFeatures", "Manage features", isSecurityCritical: true);

    public static readonly Permission ManageRecipes = new("ManageRecipes", "Manage recipes", isSecurityCritical: true);

    public static readonly Permission EditContentTypes = new("EditContentTypes", "Edit content types", isSecurityCritical: true);

    public static readonly Permission ViewContentTypes = new("ViewContentTypes", "View content types", [EditContentTypes]);

    public static readonly Permission ManageTaxonomies = new("ManageTaxonomy", "Manage taxonomies");

    public static readonly Permission ManageMenu = new("ManageMenu", "Manage menus");
}

/// <summary>Offers a fixed list of permissions; roles get them by recipe.</summary>
internal abstract class PermissionList(params Permission[] permissions) : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(permissions);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [];
}

[Feature("OrchardCore.Settings")]
internal sealed class SettingsPermissions() : PermissionList(SitePermissions.ManageSettings);

[Feature("OrchardCore.Features")]
internal sealed class FeaturesPermissions() : PermissionList(SitePermissions.ManageFeatures);

[Feature("OrchardCore.Recipes")]
internal sealed class RecipesPermissions() : PermissionList(SitePermissions.ManageRecipes);

[Feature("OrchardCore.ContentTypes")]
internal sealed class ContentTypesPermissions() : PermissionList(SitePermissions.EditContentTypes, SitePermissions.ViewContentTypes);

[Feature("OrchardCore.Taxonomies")]
internal sealed class TaxonomiesPermissions() : PermissionList(SitePermissions.ManageTaxonomies);

[Feature("OrchardCore.Menu")]
internal sealed class MenuPermissions() : PermissionList(SitePermissions.ManageMenu);

[Feature("OrchardCore.Settings")]
internal sealed class SettingsPermissionsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddPermissionProvider<SettingsPermissions>();
}

[Feature("OrchardCore.Features")]
internal sealed class FeaturesPermissionsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddPermissionProvider<FeaturesPermissions>();
}

[Feature("OrchardCore.Recipes")]
internal sealed class RecipesPermissionsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddPermissionProvider<RecipesPermissions>();
}

[Feature("OrchardCore.ContentTypes")]
internal sealed class ContentTypesPermissionsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddPermissionProvider<ContentTypesPermissions>();
}

[Feature("OrchardCore.Taxonomies")]
internal sealed class TaxonomiesPermissionsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddPermissionProvider<TaxonomiesPermissions>();
}

[Feature("OrchardCore.Menu")]
internal sealed class MenuPermissionsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddPermissionProvider<MenuPermissions>();
}
