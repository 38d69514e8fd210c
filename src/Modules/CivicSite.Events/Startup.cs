using CivicSite.Events.Indexes;
using CivicSite.Events.Migrations;
using CivicSite.Events.Models;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;

namespace CivicSite.Events;

/// <summary>Registers the module's services.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<EventMigrations>();
        services.AddIndexProvider<EventIndexProvider>();
        AddParts(services);
    }

    private static void AddParts(IServiceCollection services)
    {
        services.AddContentPart<EventPart>();
        services.AddContentPart<EventSeriesPart>();
        services.AddContentPart<EventProgrammePart>();
        services.AddContentPart<EventMeetingPart>();
        services.AddContentPart<EventRecordPart>();
    }
}
