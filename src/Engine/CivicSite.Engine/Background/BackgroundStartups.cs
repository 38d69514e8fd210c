using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.PublishLater.Models;

namespace CivicSite.Engine.Background;

[Feature("OrchardCore.PublishLater")]
internal sealed class PublishLaterStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<PublishLaterPart>().AddHandler<PublishLaterPartHandler>();
        services.AddIndexProvider<PublishLaterPartIndexProvider>();
        services.AddDataMigration<PublishLaterMigrations>();
        services.AddSingleton<IBackgroundTask, PublishLaterTask>();
    }
}
