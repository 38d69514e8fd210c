using CivicSite.ImmortalRegiment.Directory;
using CivicSite.ImmortalRegiment.Drivers;
using CivicSite.ImmortalRegiment.Handlers;
using CivicSite.ImmortalRegiment.Indexes;
using CivicSite.ImmortalRegiment.Migrations;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.OpenData;
using CivicSite.ImmortalRegiment.Services;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Navigation;

namespace CivicSite.ImmortalRegiment;

/// <summary>Registers the archive's services.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<VeteranMigrations>();
        services.AddIndexProvider<VeteranIndexProvider>();
        AddParts(services);
        services.AddScoped<IContentHandler, VeteranChangesHandler>();
        services.AddScoped<INavigationProvider, AdminMenu>();

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<VeteranChanges>();
        services.AddScoped<VeteranDirectories>();
        services.AddScoped<VeteranContexts>();
        services.AddScoped<VeteranFaultTexts>();
        services.AddScoped<VeteranTexts>();
        services.TryAddScoped<ListHead>();
        AddLists(services);
        AddPages(services);
    }

    private static void AddParts(IServiceCollection services)
    {
        services.AddContentPart<VeteranPart>().UseDisplayDriver<VeteranPartDriver>().AddHandler<VeteranHandler>().AddHandler<VeteranRulesHandler>();
        services.AddContentPart<VeteranFactsPart>().UseDisplayDriver<VeteranFactsPartDriver>();
        services.AddContentPart<VeteranGalleryPart>().UseDisplayDriver<VeteranGalleryPartDriver>();
        services.AddContentPart<VeteranKinPart>().UseDisplayDriver<VeteranKinPartDriver>();
        services.AddContentPart<VeteranRecordPart>().AddHandler<VeteranSeoHandler>();
        services.AddScoped<FactForms>();
        services.AddScoped<PictureUploads>();
    }

    private static void AddLists(IServiceCollection services)
    {
        services.AddScoped<FacetBook>();
        services.AddScoped<VeteranSections>();
        services.AddScoped<VeteranCards>();
        services.AddScoped<VeteranFinder>();
        services.AddScoped<VeteranListParts>();
        services.AddScoped<VeteranPlacePages>();
        services.AddScoped<IVeteranListPages, VeteranListPages>();
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddScoped<FactTexts>();
        services.AddScoped<VeteranKin>();
        services.AddScoped<VeteranNews>();
        services.AddScoped<VeteranPageParts>();
        services.AddScoped<IVeteranPages, VeteranPages>();
        services.AddScoped<IVeteranOpenData, VeteranOpenData>();
        services.AddScoped<IPersonManifests, PersonManifests>();
    }
}
