using CivicSite.Engine.Display.Content;
using CivicSite.Engine.Display.Errors;
using CivicSite.Engine.Display.Layout;
using CivicSite.Engine.Display.Messages;
using CivicSite.Engine.Display.Resources;
using CivicSite.Engine.Display.Templates;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement.Display;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.DisplayManagement.Razor;
using OrchardCore.DisplayManagement.Title;
using OrchardCore.ResourceManagement;

namespace CivicSite.Engine.Display;

/// <summary>Adds the display layer to a shell. It needs MVC with views, <c>IFeatureCatalog</c>, <c>ICurrentTheme</c>, the site's settings and the content definitions.</summary>
internal static class DisplayRegistration
{
    public static IServiceCollection AddDisplayManagement(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        AddShapes(services);
        AddViews(services);
        AddContent(services);
        services.AddScoped<INotifier, Notifier>();
        services.AddSingleton<RepeatForms>();
        services.AddSingleton<PlainPage>();
        services.AddScoped<IResourceManager, ResourceManager>();
        return services;
    }

    private static void AddShapes(IServiceCollection services)
    {
        services.AddSingleton<ShapeTables>();
        services.AddScoped<CurrentShapeTable>();
        services.AddScoped<TemplateRenderer>();
        services.AddScoped<ShapeBuilder>();
        services.AddScoped<IShapeFactory, ShapeFactory>();
        services.AddScoped<IHtmlDisplay, HtmlDisplay>();
        services.AddScoped<IDisplayHelper, DisplayHelper>();
    }

    private static void AddViews(IServiceCollection services)
    {
        services.AddScoped<PageContext>();
        services.AddScoped<ILayoutAccessor, LayoutAccessor>();
        services.AddScoped<IPageTitleBuilder, PageTitleBuilder>();
        services.AddScoped<IUpdateModelAccessor, UpdateModelAccessor>();
        services.Configure<MvcOptions>(options =>
        {
            options.Filters.Add<PageFilter>();
            options.Filters.Add<NotifyFilter>();
            options.ModelMetadataDetailsProviders.Add(new ContentElementMetadata());
        });
        // No script of the site reads the rules of validation from the page.
        services.Configure<MvcViewOptions>(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new ThemeViewLocations()));
        services.AddControllersWithViews().ConfigureApplicationPartManager(manager => manager.FeatureProviders.Add(new ThemeViews()));
    }

    private static void AddContent(IServiceCollection services)
    {
        services.AddShapeTableProvider<ContentShapes>();
        services.AddScoped<ContentDrivers>();
        services.AddScoped<ContentItemViewer>();
        services.AddScoped<ContentItemEditor>();
        services.AddScoped<ReadableParts>();
        services.AddScoped<IContentItemDisplayManager, ContentItemDisplayManager>();
    }
}
