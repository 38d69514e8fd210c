using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace CivicSite.ImmortalRegiment.Curating;

/// <summary>Registers the curators' side.</summary>
public sealed class CuratingStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<QualityMigrations>();
        services.AddIndexProvider<VeteranQualityIndexProvider>();
        services.AddDataMigration<FileMoveMigrations>();
        services.AddIndexProvider<FileMoveIndexProvider>();
        services.AddPermissionProvider<PermissionProvider>();
        services.AddScoped<INavigationProvider, CuratingMenu>();
        services.AddScoped<FileMoves>();
        services.AddSingleton<IBackgroundTask, FileMovesTask>();
        services.AddScoped<Acceptance>();
        services.AddScoped<ContributionReviews>();
        services.AddScoped<CuratorDecisions>();
        services.AddScoped<IContributionAdmin, ContributionAdmin>();
    }
}
