using CivicSite.Tos.Drivers;
using CivicSite.Tos.Handlers;
using CivicSite.Tos.Indexes;
using CivicSite.Tos.Migrations;
using CivicSite.Tos.Models;
using CivicSite.Tos.OpenData;
using CivicSite.Tos.Services;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace CivicSite.Tos;

/// <summary>Registers the module's services.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<TosMigrations>();
        services.AddIndexProvider<TosItemIndexProvider>();
        services.AddIndexProvider<JurySheetIndexProvider>();
        AddParts(services);
        services.AddScoped<IContentHandler, TosChangesHandler>();
        services.AddScoped<INavigationProvider, AdminMenu>();
        services.AddPermissionProvider<PermissionProvider>();

        services.AddScoped<TosFaultTexts>();
        services.AddScoped<JurySheets>();
        services.AddScoped<TosDirectories>();
        services.AddScoped<TosContexts>();
        services.AddScoped<TosSections>();
        services.TryAddScoped<ListHead>();
        services.AddScoped<TosNews>();
        services.AddScoped<ITosListPages, TosListPages>();
        services.AddScoped<ITosPages, TosPages>();
        services.AddScoped<IForumPages, ForumPages>();
        services.AddScoped<IFindPages, FindPages>();
        services.AddScoped<IContestPages, ContestPages>();
        services.AddScoped<IJuryDesk, JuryDesk>();
        services.AddScoped<ITosOpenData, TosOpenData>();
    }

    private static void AddParts(IServiceCollection services)
    {
        AddPart<TosPart>(services);
        services.AddContentPart<TosAreaPart>().UseDisplayDriver<TosAreaPartDriver>();
        services.AddContentPart<TosCouncilPart>().UseDisplayDriver<TosCouncilPartDriver>();
        services.AddContentPart<TosRecordPart>();
        AddPart<TosProjectPart>(services).UseDisplayDriver<TosProjectPartDriver>();
        AddPart<TosForumPart>(services);
        AddPart<TosContestPart>(services).UseDisplayDriver<TosContestPartDriver>();
        AddPart<TosContestEntryPart>(services).UseDisplayDriver<TosContestEntryPartDriver>();
    }

    private static ContentPartOptionBuilder AddPart<TPart>(IServiceCollection services)
        where TPart : ContentPart, new() =>
        services.AddContentPart<TPart>().AddHandler<TosRulesHandler<TPart>>().AddHandler<TosSeoHandler<TPart>>();
}
