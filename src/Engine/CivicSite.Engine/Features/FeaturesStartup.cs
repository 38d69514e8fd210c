using CivicSite.Engine.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;
using OrchardCore.Navigation;

namespace CivicSite.Engine.Features;

[Feature("OrchardCore.Features")]
internal sealed class FeaturesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<FeatureAdministration>();
        services.AddNavigationProvider<FeaturesMenu>();
    }
}

internal sealed class FeaturesMenu(IStringLocalizer<FeaturesMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Configuration"], "100", configuration => configuration
            .AddClass("menu-configuration").Id("configuration")
            .Add(S["Features"], "2", features => features.AddClass("icon-features").Action("Index", "Admin", "OrchardCore.Features").Permission(SitePermissions.ManageFeatures).LocalNav()));
        return ValueTask.CompletedTask;
    }
}
