using CivicSite.Import;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.BackgroundTasks;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;

namespace CivicSite.ImmortalRegiment.Import;

/// <summary>Registers the import of lists.</summary>
public sealed class ImportStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<VeteranImportMigrations>();
        services.AddIndexProvider<VeteranImportIndexProvider>();
        services.AddIndexProvider<VeteranImportChunkIndexProvider>();
        services.TryAddScoped<ListUndo>();
        services.AddScoped<ImportTexts>();
        services.AddScoped<ImportViews>();
        services.AddScoped<RowFaults>();
        services.AddScoped<RowMatches>();
        services.AddScoped<VeteranImportStore>();
        services.AddScoped<VeteranImportCheck>();
        services.AddScoped<VeteranImportWriter>();
        services.AddScoped<VeteranImportUndo>();
        services.AddScoped<VeteranImportSteps>();
        services.AddScoped<VeteranImportRunner>();
        services.AddScoped<IVeteranImports, VeteranImports>();
        services.AddSingleton<IBackgroundTask, VeteranImportTask>();
    }
}
