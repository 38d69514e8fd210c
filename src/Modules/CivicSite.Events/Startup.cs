using CivicSite.Events.Days;
using CivicSite.Events.Drivers;
using CivicSite.Events.Files;
using CivicSite.Events.Handlers;
using CivicSite.Events.Indexes;
using CivicSite.Events.Migrations;
using CivicSite.Events.Models;
using CivicSite.Events.Series;
using CivicSite.Events.Services;
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

namespace CivicSite.Events;

/// <summary>Registers the module's services.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<EventMigrations>();
        services.AddIndexProvider<EventIndexProvider>();
        services.AddIndexProvider<CalendarDayIndexProvider>();
        AddParts(services);
        services.AddScoped<IContentHandler, EventChangesHandler>();
        services.AddScoped<INavigationProvider, AdminMenu>();
        services.AddScoped<CalendarDays>();
        services.AddSingleton<IBackgroundTask, CalendarDayTask>();

        services.AddScoped<EventFaultTexts>();
        services.AddScoped<EventTexts>();
        services.AddScoped<EventContexts>();
        services.AddScoped<EventRows>();
        services.AddScoped<MeetingRows>();
        services.AddScoped<EventCalendar>();
        services.AddScoped<EventOrganizers>();
        services.AddScoped<EventPeople>();
        services.AddScoped<SeriesReading>();
        services.AddScoped<ISeriesDesk, SeriesDesk>();
        services.AddScoped<EventReading>();
        services.AddScoped<PageLifetime>();
        services.AddScoped<EventCards>();
        services.AddScoped<EventSections>();
        services.TryAddScoped<ListHead>();
        services.AddScoped<IEventListPages, EventListPages>();
        services.AddScoped<IEventCalendarPages, EventCalendarPages>();
        services.AddScoped<IEventPages, EventPages>();
        services.AddScoped<IMeetingPages, MeetingPages>();
        services.AddSingleton<EventFileShelf>();
        services.AddScoped<IEventFiles, EventFiles>();
    }

    private static void AddParts(IServiceCollection services)
    {
        services.AddContentPart<EventPart>().UseDisplayDriver<EventPartDriver>().AddHandler<EventRulesHandler>().AddHandler<EventSeoHandler>();
        services.AddContentPart<EventSeriesPart>().UseDisplayDriver<EventSeriesPartDriver>();
        services.AddContentPart<EventProgrammePart>();
        services.AddContentPart<EventMeetingPart>().UseDisplayDriver<EventMeetingPartDriver>();
        services.AddContentPart<EventRecordPart>();
    }
}
