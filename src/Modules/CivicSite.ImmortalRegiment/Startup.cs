using CivicSite.ImmortalRegiment.Handlers;
using CivicSite.ImmortalRegiment.Indexes;
using CivicSite.ImmortalRegiment.Migrations;
using CivicSite.ImmortalRegiment.Models;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;

namespace CivicSite.ImmortalRegiment;

/// <summary>Registers the archive's services.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<VeteranMigrations>();
        services.AddIndexProvider<VeteranIndexProvider>();
        AddParts(services);
    }

    private static void AddParts(IServiceCollection services)
    {
        services.AddContentPart<VeteranPart>().AddHandler<VeteranHandler>();
        services.AddContentPart<VeteranFactsPart>();
        services.AddContentPart<VeteranGalleryPart>();
        services.AddContentPart<VeteranKinPart>();
        services.AddContentPart<VeteranRecordPart>();
    }
}
