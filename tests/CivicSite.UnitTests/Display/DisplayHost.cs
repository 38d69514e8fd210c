using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CivicSite.Engine.Admin;
using CivicSite.Engine.Display;
using CivicSite.Engine.Display.Errors;
using CivicSite.Engine.Modules;
using CivicSite.Engine.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Settings;

namespace CivicSite.UnitTests.Display;

/// <summary>A site of this assembly's views: a module, a theme over it and a bare theme.</summary>
public sealed class DisplayHost : IAsyncLifetime
{
    private WebApplication _app = null!;

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    internal TraceLog Log { get; } = new();

    public StoryShelf Shelf => Services.GetRequiredService<StoryShelf>();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "CivicSite.Engine" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(Log);
        Configure(builder.Services);
        _app = builder.Build();
        _app.UseErrorPages();
        _app.Use(SecurityHeaders.InvokeAsync);
        _app.MapAreaControllerRoute("stories", "DisplayTests.Module", "stories/{action}", new { controller = "Stories" });
        new DiagnosticsStartup().Configure(_app, _app, _app.Services);
        await _app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static void Configure(IServiceCollection services)
    {
        var parts = services.AddControllersWithViews().AddViewLocalization().PartManager;
        foreach (var assembly in new[] { typeof(DisplayHost).Assembly, typeof(DisplayRegistration).Assembly })
        {
            parts.ApplicationParts.Add(new AssemblyPart(assembly));
            parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(assembly));
        }

        parts.FeatureProviders.Add(new InternalControllers(["OrchardCore.Diagnostics"]));
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<IFeatureCatalog, Catalog>();
        services.AddSingleton<ICurrentTheme, ThemeFromQuery>();
        services.AddSingleton<ISiteService, Site>();
        services.AddSingleton<IContentDefinitionManager, StoryDefinitions>();
        services.AddSingleton<StoryShelf>();
        services.AddContentPart<StoryPart>().UseDisplayDriver<StoryPartDriver>();
        services.AddContentField<WordsField>().UseDisplayDriver<WordsFieldDriver>();
        services.AddDisplayManagement();
    }

    private sealed class Catalog : IFeatureCatalog
    {
        public IReadOnlyList<EnabledFeature> Enabled { get; } =
        [
            new("OrchardCore.Contents", "OrchardCore.Contents", typeof(DisplayRegistration).Assembly, false),
            new("OrchardCore.Diagnostics", "OrchardCore.Diagnostics", typeof(DisplayRegistration).Assembly, false),
            new("DisplayTests.Module", "DisplayTests.Module", typeof(DisplayHost).Assembly, false),
            new("DisplayTests.Theme", "DisplayTests.Theme", typeof(DisplayHost).Assembly, true),
            new("DisplayTests.Broken", "DisplayTests.Broken", typeof(DisplayHost).Assembly, true),
            new("DisplayTests.Bare", "DisplayTests.Bare", typeof(DisplayHost).Assembly, true),
        ];
    }

    private sealed class ThemeFromQuery : ICurrentTheme
    {
        public string? GetId(HttpContext context) => context.Request.Query["theme"].ToString() switch
        {
            "" => "DisplayTests.Theme",
            "none" => null,
            var theme => theme,
        };
    }

    private sealed class Site : ISite, ISiteService
    {
        public string SiteName { get; set; } = "Саяногорск";

        public string? BaseUrl { get; set; }

        public string TimeZoneId { get; set; } = "Asia/Krasnoyarsk";

        public int PageSize { get; set; } = 10;

        public RouteValueDictionary HomeRoute { get; set; } = [];

        public JsonObject Properties { get; } = [];

        public T As<T>()
            where T : new() => new();

        public Task<ISite> GetSiteSettingsAsync() => Task.FromResult<ISite>(this);

        public Task<ISite> LoadSiteSettingsAsync() => GetSiteSettingsAsync();

        public Task UpdateSiteSettingsAsync(ISite site) => Task.CompletedTask;
    }
}
