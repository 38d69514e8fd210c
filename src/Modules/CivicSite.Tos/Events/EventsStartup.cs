using CivicSite.Tos.Models;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;

namespace CivicSite.Tos.Events;

/// <summary>Puts forums into the calendar of events, while that is enabled.</summary>
[RequireFeatures("CivicSite.Events")]
public sealed class EventsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<ForumEventMigrations>();
        services.AddContentPart<TosForumPart>().AddHandler<ForumEventHandler>();
    }
}
