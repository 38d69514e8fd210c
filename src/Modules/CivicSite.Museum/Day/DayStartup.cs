using CivicSite.Museum.House;
using CivicSite.Museum.Statistics;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Navigation;

namespace CivicSite.Museum.Day;

/// <summary>Registers the museum's own side.</summary>
public sealed class DayStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<INavigationProvider, DayMenu>();
        services.AddScoped<IContentHandler, ScheduleWarnings>();
        AddDay(services);
        AddDesks(services);
        AddHouse(services);
        AddStatistics(services);
    }

    private static void AddDay(IServiceCollection services)
    {
        services.AddScoped<DayAssets>();
        services.AddScoped<DayReader>();
        services.AddScoped<DayTexts>();
        services.AddScoped<DateCards>();
        services.AddScoped<DateViews>();
        services.AddScoped<PhoneViews>();
        services.AddScoped<RequestTexts>();
        services.AddScoped<MoveLetters>();
        services.AddScoped<MoveClerk>();
        services.AddScoped<MoveAnswers>();
        services.AddScoped<StateClerk>();
        services.AddScoped<VisitClerk>();
    }

    private static void AddDesks(IServiceCollection services)
    {
        services.AddScoped<IDayPages, DayPages>();
        services.AddScoped<IDateDesk, DateDesk>();
        services.AddScoped<IPhoneDesk, PhoneDesk>();
        services.AddScoped<IRequestPages, RequestPages>();
        services.AddScoped<IMovedPages, MovedPages>();
    }

    private static void AddHouse(IServiceCollection services)
    {
        services.AddScoped<HouseUsage>();
        services.AddScoped<HouseClerk>();
        services.AddScoped<HouseFaultTexts>();
        services.AddScoped<IHousePages, HousePages>();
        services.AddScoped<ContactRemover>();
        services.AddScoped<ContactRetention>();
        services.AddSingleton<IBackgroundTask, ContactRetentionTask>();
    }

    private static void AddStatistics(IServiceCollection services)
    {
        services.AddDataMigration<VisitMigrations>();
        services.AddIndexProvider<VisitIndexProvider>();
        services.AddScoped<VisitReader>();
        services.AddScoped<FigureNames>();
        services.AddScoped<IStatisticsPages, StatisticsPages>();
    }
}
