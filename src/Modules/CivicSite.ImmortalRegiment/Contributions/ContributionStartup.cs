using CivicSite.ImmortalRegiment.Matching;
using CivicSite.PersonalData;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>Registers the matching and what visitors contribute.</summary>
public sealed class ContributionStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<ContributionMigrations>();
        services.AddIndexProvider<VeteranMatchIndexProvider>();
        services.AddIndexProvider<VeteranAddressIndexProvider>();
        services.AddIndexProvider<ContributionIndexProvider>();
        services.AddIndexProvider<ContributionContactIndexProvider>();
        services.AddIndexProvider<ContactRemovalIndexProvider>();
        services.AddSingleton<ContributionThrottle>();
        services.AddScoped<StoredMatches>();
        services.AddScoped<ContributionClock>();
        services.AddScoped<MatchTexts>();
        services.AddScoped<ContributionTexts>();
        services.AddScoped<ConsentText>();
        services.AddScoped<ContributionLinks>();
        services.AddScoped<ContributionStore>();
        services.AddScoped<ContributionRecords>();
        services.AddScoped<ContributionViews>();
        services.AddScoped<ContributionLetters>();
        services.AddScoped<ContributionSteps>();
        services.AddScoped<ContributionDesk>();
        services.AddScoped<IContributionDesk>(static services => services.GetRequiredService<ContributionDesk>());
        services.AddScoped<AbandonedDrafts>();
        services.AddSingleton<IBackgroundTask, AbandonedDraftsTask>();
        services.AddScoped<IContributionPages, ContributionPages>();
    }
}

/// <summary>Tells the data of contributors.</summary>
[RequireFeatures("CivicSite.PersonalData")]
public sealed class ContributorDataStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) =>
        services.AddScoped<IPersonalDataHolder, ContributorHolder>();
}
