using CivicSite.Booking;
using CivicSite.ImmortalRegiment.Services;
using CivicSite.Museum.Bookings;
using CivicSite.Museum.Drivers;
using CivicSite.Museum.Handlers;
using CivicSite.Museum.Indexes;
using CivicSite.Museum.Migrations;
using CivicSite.Museum.Models;
using CivicSite.Museum.Services;
using CivicSite.Museum.Sessions;
using CivicSite.PersonalData;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using OrchardCore.Security.Permissions;

namespace CivicSite.Museum;

/// <summary>Registers lessons, their dates and their pages.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<MuseumMigrations>();
        services.AddIndexProvider<MuseumLessonIndexProvider>();
        services.AddIndexProvider<MuseumSessionIndexProvider>();
        services.AddContentPart<MuseumLessonPart>().UseDisplayDriver<MuseumLessonPartDriver>().AddHandler<LessonRulesHandler>().AddHandler<LessonSeoHandler>();
        services.AddContentPart<MuseumSchedulePart>().UseDisplayDriver<MuseumSchedulePartDriver>();
        services.AddContentPart<MuseumRecordPart>();
        services.AddScoped<IContentHandler, MuseumChangesHandler>();
        services.AddScoped<INavigationProvider, AdminMenu>();
        services.AddPermissionProvider<PermissionProvider>();
        services.AddRecipeExecutionStep<MuseumHouseStep>();
        services.AddScoped<LessonFaultTexts>();
        services.TryAddScoped<ListHead>();
        services.TryAddSingleton<SeatDesk>();
        AddSessions(services);
        AddPages(services);
    }

    private static void AddSessions(IServiceCollection services)
    {
        services.AddScoped<SessionStore>();
        services.AddScoped<SessionGenerator>();
        services.AddScoped<SessionRenewer>();
        services.AddScoped<SessionRenewal>();
        services.AddSingleton<IBackgroundTask, SessionTask>();
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddScoped<MuseumDirectories>();
        services.AddScoped<MuseumContexts>();
        services.AddScoped<MuseumTexts>();
        services.AddScoped<LessonCards>();
        services.AddScoped<LessonFacets>();
        services.AddScoped<LessonVeterans>();
        services.AddScoped<MuseumYearPages>();
        services.AddScoped<IMuseumListPages, MuseumListPages>();
        services.AddScoped<IMuseumPages, MuseumPages>();
        services.AddScoped<IVeteranRelations, LessonsOfVeteran>();
    }
}

/// <summary>Registers the booking.</summary>
public sealed class BookingStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddIndexProvider<BookingIndexProvider>();
        services.AddIndexProvider<BookingContactIndexProvider>();
        services.AddSingleton<BookingThrottle>();
        services.AddScoped<BookingClock>();
        services.AddScoped<BookingGuard>();
        services.AddScoped<BookingStore>();
        services.AddScoped<BookingFacts>();
        services.AddScoped<BookingLetters>();
        services.AddScoped<BookingSeats>();
        services.AddScoped<BookingClerk>();
        services.AddScoped<BookingOffice>();
        services.AddScoped<BookingFaultTexts>();
        services.AddScoped<BookingConsentText>();
        services.AddScoped<BookingFormViews>();
        services.AddScoped<BookingCalendar>();
        services.AddScoped<BookingDates>();
        services.AddScoped<BookingViews>();
        services.AddScoped<IBookingDesk, BookingDesk>();
        services.AddScoped<IBookingPages, BookingPages>();
        services.AddScoped<DemonstrationRemoval>();
        services.AddScoped<DueLetters>();
        services.AddSingleton<IBackgroundTask, DueLettersTask>();
    }
}

/// <summary>Tells the data of people that stand in bookings.</summary>
[RequireFeatures("CivicSite.PersonalData")]
public sealed class PersonalDataStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddScoped<IPersonalDataHolder, TeacherHolder>();
}
