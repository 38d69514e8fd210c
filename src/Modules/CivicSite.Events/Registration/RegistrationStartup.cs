using CivicSite.Booking;
using CivicSite.Events.Registration.Withdrawing;
using CivicSite.PersonalData;
using CivicSite.Printing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace CivicSite.Events.Registration;

/// <summary>Registers what visitors need to register for events.</summary>
public sealed class RegistrationStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<RegistrationMigrations>();
        services.AddIndexProvider<OfferedRegistrationIndexProvider>();
        services.AddIndexProvider<EventSeatsIndexProvider>();
        services.AddIndexProvider<EventRegistrationIndexProvider>();
        services.AddIndexProvider<EventRegistrantIndexProvider>();
        services.AddContentPart<EventRegistrationPart>().UseDisplayDriver<EventRegistrationPartDriver>().AddHandler<EventRegistrationHandler>().AddHandler<WithdrawalHandler>();
        services.AddScoped<WithdrawalQuestions>();
        services.Configure<MvcOptions>(static options => options.Filters.Add<WithdrawalFilter>());
        services.TryAddSingleton<SeatDesk>();
        services.AddScoped<RegistrationStore>();
        services.AddScoped<RegistrationLetters>();
        services.AddScoped<RegistrationClerk>();
        services.AddScoped<RegistrationFollowUp>();
        services.AddScoped<RegistrationRounds>();
        services.AddSingleton<RegistrationRetention>();
        services.AddSingleton<IBackgroundTask, RegistrationFollowUpTask>();
        services.AddSingleton<IBackgroundTask, RegistrationRetentionTask>();
        AddPages(services);
        AddAdmin(services);
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddSingleton<RegistrationThrottle>();
        services.AddScoped<RegistrationClock>();
        services.AddScoped<ConsentText>();
        services.AddScoped<RegistrationDesk>();
        services.AddScoped<RegistrationViews>();
        services.AddScoped<RegistrationNotes>();
        services.AddScoped<IRegistrationPages, RegistrationPages>();
        services.AddScoped<IRegistrationTeasers, RegistrationTeasers>();
    }

    private static void AddAdmin(IServiceCollection services)
    {
        services.AddPermissionProvider<PermissionProvider>();
        services.AddScoped<INavigationProvider, RegistrationMenu>();
        services.AddScoped<IRegistrationAdmin, RegistrationAdmin>();
        services.AddPrinting();
        services.AddScoped<RegistrationPrints>();
        services.AddScoped<IRegistrationFiles, RegistrationFiles>();
    }
}

/// <summary>Tells the data of those who registered.</summary>
[RequireFeatures("CivicSite.PersonalData")]
public sealed class RegistrantDataStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) =>
        services.AddScoped<IPersonalDataHolder, RegistrantHolder>();
}
