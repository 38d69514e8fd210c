using CivicSite.Engine.Contents.Edit;
using CivicSite.Engine.Contents.History;
using CivicSite.Engine.Contents.List;
using CivicSite.Engine.Contents.Removal;
using CivicSite.Engine.Editors;
using CivicSite.Engine.Editors.Fields;
using CivicSite.Engine.Taxonomies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;

namespace CivicSite.Engine.Contents;

/// <summary>Content items in the admin: list, editor, history.</summary>
[Feature("OrchardCore.Contents")]
internal sealed class ContentsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddIndexProvider<ContentListIndexProvider>();
        services.AddDataMigration<ContentListMigrations>();
        services.AddScoped<IContentHandler, RemovalHandler>();
        services.AddScoped<IContentHandler, RequiredFieldsHandler>();
        services.AddScoped<IContentHandler, RestoredVersionHandler>();
        services.AddScoped<IAuthorizationHandler, SectionPermissionHandler>();
        services.AddScoped<RequiredFields>();
        services.AddScoped<TaxonomyTerms>();
        services.AddScoped<PickableItems>();
        services.AddScoped<RemovedItems>();
        services.AddScoped<ContentListQuery>();
        services.AddScoped<ListChoices>();
        services.AddScoped<ContentListPages>();
        services.AddScoped<ContentOperations>();
        services.AddScoped<FieldTexts>();
        services.AddScoped<PartTexts>();
        services.AddScoped<ItemTexts>();
        services.AddScoped<ItemDifferences>();
        services.AddScoped<ContentEditor>();
        services.AddScoped<AutoSaver>();
        services.AddScoped<EditorPages>();
        services.AddScoped<StorageFaultReports>();
        services.AddScoped<EditorServices>();
        services.AddScoped<EditFlow>();
        services.AddScoped<HistoryPages>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        const string Area = "OrchardCore.Contents";
        routes.MapAreaControllerRoute("DisplayContentItem", Area, "Contents/ContentItems/{contentItemId}", new { controller = "Item", action = "Display" });
        routes.MapAreaControllerRoute("PreviewContentItem", Area, "Contents/ContentItems/{contentItemId}/Preview", new { controller = "Item", action = "Preview" });
    }
}
