using CivicSite.Mailing.Delivery;
using CivicSite.PersonalData;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace CivicSite.Mailing;

/// <summary>Registers the module's services.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<OutboxMigrations>();
        services.AddIndexProvider<QueuedLetterIndexProvider>();
        services.AddScoped<IOutbox, Outbox>();
        services.AddScoped<OutboxDelivery>();
        services.AddSingleton<IBackgroundTask, OutboxTask>();
        services.AddScoped<SiteLanguage>();
        services.AddScoped<SiteLinks>();
        services.AddPermissionProvider<PermissionProvider>();
        services.AddScoped<INavigationProvider, AdminMenu>();
        services.AddScoped<IOutboxPages, OutboxPages>();
    }
}

/// <summary>Tells the data of people that stand in letters.</summary>
[RequireFeatures("CivicSite.PersonalData")]
public sealed class PersonalDataStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) =>
        services.AddScoped<IPersonalDataHolder, WaitingLettersHolder>();
}
