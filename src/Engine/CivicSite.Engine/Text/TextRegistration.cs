using CivicSite.Engine.Text.Html;
using CivicSite.Engine.Text.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.Infrastructure.Html;
using OrchardCore.Modules.Services;

namespace CivicSite.Engine.Text;

internal static class TextRegistration
{
    /// <summary>The HTML sanitiser, slugs and the messages about patterns.</summary>
    public static IServiceCollection AddTextServices(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<IHtmlSanitizerService, HtmlSanitizerService>();
        services.TryAddSingleton<ISlugService, SlugService>();
        services.TryAddTransient<PatternErrorMessages>();
        return services;
    }
}
