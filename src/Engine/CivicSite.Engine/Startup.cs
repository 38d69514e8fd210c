using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CivicSite.Engine.Admin;
using CivicSite.Engine.Caching;
using CivicSite.Engine.Content;
using CivicSite.Engine.Data;
using CivicSite.Engine.Display;
using CivicSite.Engine.Display.Errors;
using CivicSite.Engine.Hosting;
using CivicSite.Engine.Localization;
using CivicSite.Engine.Modules;
using CivicSite.Engine.Parts;
using CivicSite.Engine.Recipes;
using CivicSite.Engine.Settings;
using CivicSite.Engine.Text;
using CivicSite.Engine.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Data.Migration;
using OrchardCore.Environment.Cache;
using OrchardCore.Modules;
using OrchardCore.Recipes;
using OrchardCore.Settings;

namespace CivicSite.Engine;

/// <summary>What every shell has, whatever its features.</summary>
internal sealed class Startup(IConfiguration configuration, SiteOptions site) : StartupBase
{
    /// <summary>The core comes before all features.</summary>
    public override int Order => -100;

    public override void ConfigureServices(IServiceCollection services)
    {
        AddContent(services);
        AddRecipes(services);
        AddWeb(services);
        AddCaching(services);
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        routes.MapStaticAssets();
        routes.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready");
        routes.MapControllers();
    }

    /// <summary>The middleware of a shell, outermost first; routing and endpoints follow.</summary>
    internal static void UsePipeline(IApplicationBuilder app)
    {
        app.UseForwardedHeaders();
        app.UseErrorPages();
        app.Use(SecurityHeaders.InvokeAsync);
        app.Use(NullCharacters.InvokeAsync);
        app.UseSiteLocalization();
        app.UseOutputCache();
        app.Use(PageETag.InvokeAsync);
        app.UseResponseCompression();
        app.UseRouting();
    }

    private static void AddContent(IServiceCollection services)
    {
        services.AddDataMigration<ContentMigrations>();
        services.AddSingleton<ContentDefinitionCache>();
        services.AddScoped<IContentDefinitionManager, ContentDefinitionManager>();
        services.AddScoped<ContentHandlerInvoker>();
        services.AddScoped<IContentManager, ContentManager>();
        services.AddScoped<ContentImporter>();
        services.AddScoped<ISiteCommand, ImportCommand>();
        services.AddScoped<ISiteCommand, RemoveDemonstrationCommand>();
        services.AddScoped<ItemPatterns>();
        services.AddScoped<ISiteService, SiteService>();
        services.AddSingleton<ISiteRegion, SiteRegion>();
        services.AddSingleton<SignalTokens>();
        services.AddScoped<Signal>();
        services.AddScoped<ISignal>(provider => provider.GetRequiredService<Signal>());
        services.AddMemoryCache();
        services.AddSingleton<FeatureTexts>();
        services.AddTextServices();
    }

    private static void AddRecipes(IServiceCollection services)
    {
        services.AddScoped<RecipeReportAccessor>();
        services.AddRecipeExecutionStep<ThemesStep>();
        services.AddRecipeExecutionStep<SettingsStep>();
        services.AddRecipeExecutionStep<ContentDefinitionStep>();
        services.AddRecipeExecutionStep<ContentStep>();
    }

    private void AddWeb(IServiceCollection services)
    {
        var features = services.Where(service => service.ServiceType == typeof(IFeatureCatalog))
            .Select(service => (IFeatureCatalog)service.ImplementationInstance!).Single().Enabled;
        services.AddSingleton(FeatureControllers.Manager(features));
        services.AddControllersWithViews(options =>
        {
            options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            options.Filters.Add<FormFilter>();
            options.Filters.Add<CommitFilter>(int.MaxValue);
            options.Conventions.Add(new ModuleAreaConvention());
        }).AddViewLocalization().AddDataAnnotationsLocalization().AddCookieTempDataProvider();
        services.AddSingleton<IActionResultExecutor<LocalRedirectResult>, EncodedRedirect>();
        services.AddSiteLocalization([.. features.Select(feature => feature.Assembly).Distinct()]);
        services.AddSingleton<ICurrentTheme, CurrentTheme>();
        services.AddDisplayManagement();
        services.AddScoped<StaleForms>();

        // Russian text stays readable in the page's source and smaller on the wire.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddDataProtection().SetApplicationName("CivicSite").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(site.DataFolder, "keys")));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "civicsite_antiforgery";
            options.Cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
            options.Cookie.SecurePolicy = Microsoft.AspNetCore.Http.CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<ForwardedHeadersOptions>(options => TrustedProxies.Apply(options, configuration));
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
    }

    private void AddCaching(IServiceCollection services)
    {
        services.AddSingleton(PageCacheOptions.From(configuration));

        // The host's own, as an instance: the end of a shell must not end it.
        var store = services.Select(service => service.ImplementationInstance).OfType<PageCacheStore>().Single();
        services.AddSingleton<IOutputCacheStore>(store);
        services.AddSingleton<ICommitListener>(store);
        services.AddSingleton<AnonymousPagePolicy>();
        services.AddOutputCache(options => options.AddBasePolicy(policy => policy.AddPolicy<AnonymousPagePolicy>(), excludeDefaultPolicy: true));
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/rss+xml", "application/atom+xml"];
        });

        // A page is compressed once and served often.
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }
}
