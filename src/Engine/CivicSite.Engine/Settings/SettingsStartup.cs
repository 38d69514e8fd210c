using CivicSite.Engine.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;
using OrchardCore.Navigation;

namespace CivicSite.Engine.Settings;

[Feature("OrchardCore.Settings")]
internal sealed class SettingsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<SettingsForm>();
        services.AddNavigationProvider<SettingsMenu>();
    }
}

internal sealed class SettingsMenu(IStringLocalizer<SettingsMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Configuration"], "100", configuration => configuration
            .AddClass("menu-configuration").Id("configuration")
            .Add(S["Settings"], "1", settings => settings.AddClass("icon-settings").Action("Index", "Admin", "OrchardCore.Settings").Permission(SitePermissions.ManageSettings).LocalNav()));
        return ValueTask.CompletedTask;
    }
}
