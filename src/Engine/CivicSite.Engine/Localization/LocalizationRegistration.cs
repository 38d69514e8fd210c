using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using OrchardCore.Localization;
using OrchardCore.Localization.Models;
using OrchardCore.Modules;

namespace CivicSite.Engine.Localization;

internal static class LocalizationRegistration
{
    /// <summary>Translations, cultures and clocks.</summary>
    /// <param name="moduleAssemblies">Assemblies with PO files, a later one overriding an earlier one. The name of an assembly is its module's id.</param>
    public static IServiceCollection AddSiteLocalization(this IServiceCollection services, IReadOnlyList<Assembly> moduleAssemblies)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<ILocalizationService, LocalizationService>();
        services.TryAddSingleton<IClock, SiteClock>();
        services.TryAddSingleton<SiteTimeZones>();
        services.TryAddScoped<ILocalClock, LocalClock>();

        string[] moduleIds = [.. moduleAssemblies.Select(assembly => assembly.GetName().Name!)];
        services.AddSingleton<IPoFileSource>(new EmbeddedPoFiles(moduleAssemblies));
        services.AddSingleton<IPoFileSource>(provider =>
            new PoFilesOnDisk(Path.Combine(provider.GetRequiredService<IHostEnvironment>().ContentRootPath, "Localization"), moduleIds));
        services.AddSingleton<PoCatalog>();
        services.AddSingleton<PoStringLocalizerFactory>();
        return services.AddMvcTexts();
    }

    /// <summary>Sets the culture of each request. It comes before the output cache, which varies by the culture.</summary>
    /// <exception cref="PoFormatException">A PO file is malformed: better now than on a visitor's page.</exception>
    public static IApplicationBuilder UseSiteLocalization(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var catalog = app.ApplicationServices.GetRequiredService<PoCatalog>();
        foreach (var name in new LocalizationSettings().SupportedCultures)
            catalog.GetDictionary(CultureInfo.GetCultureInfo(name));
        return app.UseMiddleware<SiteCultureMiddleware>();
    }

    private static IServiceCollection AddMvcTexts(this IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton<IStringLocalizerFactory>(provider => provider.GetRequiredService<PoStringLocalizerFactory>()));
        services.Replace(ServiceDescriptor.Singleton<IHtmlLocalizerFactory, PoHtmlLocalizerFactory>());
        services.TryAddTransient(typeof(IStringLocalizer<>), typeof(StringLocalizer<>));
        services.TryAddTransient(typeof(IHtmlLocalizer<>), typeof(HtmlLocalizer<>));
        services.TryAddTransient<IViewLocalizer, ViewLocalizer>();

        services.AddSingleton<DataAnnotationMessages>();
        services.AddSingleton<IPostConfigureOptions<MvcOptions>>(provider => provider.GetRequiredService<DataAnnotationMessages>());
        services.AddSingleton<IPostConfigureOptions<MvcDataAnnotationsLocalizationOptions>>(provider => provider.GetRequiredService<DataAnnotationMessages>());
        services.AddSingleton<IPostConfigureOptions<MvcOptions>, ModelBindingMessages>();
        return services;
    }
}
