using CivicSite.Import;
using CivicSite.Organizations.Confirmation;
using CivicSite.Organizations.Drivers;
using CivicSite.Organizations.Fields;
using CivicSite.Organizations.Handlers;
using CivicSite.Organizations.Import;
using CivicSite.Organizations.Indexes;
using CivicSite.Organizations.Migrations;
using CivicSite.Organizations.Models;
using CivicSite.Organizations.OpenData;
using CivicSite.Organizations.Services;
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
using OrchardCore.Security.Permissions;

namespace CivicSite.Organizations;

/// <summary>Registers the module's services.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<OrganizationMigrations>();
        services.AddIndexProvider<OrganizationIndexProvider>();
        services.AddIndexProvider<OrganizationNewsIndexProvider>();
        services.AddIndexProvider<ConfirmationRequestIndexProvider>();
        services.AddIndexProvider<RecordConfirmationIndexProvider>();
        services.AddIndexProvider<ImportBatchIndexProvider>();
        services.AddIndexProvider<ImportChunkIndexProvider>();
        AddParts(services);
        services.AddScoped<IContentHandler, OrganizationChangesHandler>();
        services.AddScoped<INavigationProvider, AdminMenu>();
        services.AddPermissionProvider<PermissionProvider>();

        services.AddScoped<OrganizationDirectories>();
        services.AddScoped<OrganizationContexts>();
        services.AddScoped<OrganizationDuplicates>();
        services.AddScoped<OrganizationFaultTexts>();
        services.TryAddScoped<ListHead>();
        services.AddScoped<OrganizationNews>();
        services.AddScoped<OrganizationTexts>();
        services.AddScoped<AgreementArchive>();
        services.AddScoped<OpenDataRegister>();
        services.AddScoped<IOrganizationListPages, OrganizationListPages>();
        services.AddScoped<IOrganizationPages, OrganizationPages>();
        services.AddScoped<IAgreementPages, AgreementPages>();
        services.AddScoped<IOpenData, OpenDataFiles>();
        services.AddScoped<CurrentUser>();
        services.AddScoped<RecordCheck>();
        services.AddScoped<RecordFieldTexts>();
        AddConfirmations(services);
        AddImports(services);
    }

    private static void AddImports(IServiceCollection services)
    {
        services.TryAddScoped<ListUndo>();
        services.AddScoped<ImportStore>();
        services.AddScoped<RowRecords>();
        services.AddScoped<ImportCheck>();
        services.AddScoped<ImportWriter>();
        services.AddScoped<ImportUndo>();
        services.AddScoped<ImportSteps>();
        services.AddScoped<ImportRunner>();
        services.AddScoped<IImports, Imports>();
        services.AddSingleton<IBackgroundTask, ImportTask>();
    }

    private static void AddConfirmations(IServiceCollection services)
    {
        services.AddSingleton<ConfirmationThrottle>();
        services.AddScoped<ConfirmationStore>();
        services.AddScoped<ConfirmationForms>();
        services.AddScoped<ConfirmationLetters>();
        services.AddScoped<ConfirmationRequests>();
        services.AddScoped<ConfirmedFields>();
        services.AddScoped<AcceptedChanges>();
        services.AddScoped<YearlyConfirmations>();
        services.AddScoped<IConfirmationPages, ConfirmationPages>();
        services.AddScoped<IConfirmationAdmin, ConfirmationAdmin>();
        services.AddScoped<IConfirmationReviews, ConfirmationReviews>();
        services.AddSingleton<IBackgroundTask, YearlyConfirmationTask>();
    }

    private static void AddParts(IServiceCollection services)
    {
        services.AddContentPart<OrganizationPart>().UseDisplayDriver<OrganizationPartDriver>().AddHandler<OrganizationHandler>().AddHandler<OrganizationSeoHandler>();
        services.AddContentPart<OrganizationProfilePart>();
        services.AddContentPart<OrganizationContactsPart>();
        services.AddContentPart<OrganizationOfficePart>().UseDisplayDriver<OrganizationOfficePartDriver>();
        services.AddContentPart<OrganizationMembershipPart>();
        services.AddContentPart<OrganizationAgreementsPart>().UseDisplayDriver<OrganizationAgreementsPartDriver>();
        services.AddContentPart<OrganizationRecordPart>().UseDisplayDriver<OrganizationRecordPartDriver>();
        services.AddContentPart<AgreementPart>().AddHandler<AgreementHandler>().AddHandler<AgreementSeoHandler>();
    }
}
