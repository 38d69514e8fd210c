using CivicSite.Engine.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;
using OrchardCore.Navigation;

namespace CivicSite.Engine.Recipes;

[Feature("OrchardCore.Recipes")]
internal sealed class RecipesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<RecipeFiles>();
        services.AddSingleton<RecipeExecutor>();
        services.AddScoped<RecipeRunner>();
        services.AddScoped<RecipeFaultMessages>();
        services.AddNavigationProvider<RecipesMenu>();
    }
}

internal sealed class RecipesMenu(IStringLocalizer<RecipesMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Configuration"], "100", configuration => configuration
            .AddClass("menu-configuration").Id("configuration")
            .Add(S["Recipes"], "4", recipes => recipes.AddClass("icon-recipe").Action("Index", "Admin", "OrchardCore.Recipes").Permission(SitePermissions.ManageRecipes).LocalNav()));
        return ValueTask.CompletedTask;
    }
}
