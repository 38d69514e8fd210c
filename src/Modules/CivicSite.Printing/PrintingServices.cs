using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CivicSite.Printing;

/// <summary>Registers the printer for the modules that print.</summary>
public static class PrintingServices
{
    /// <summary>Once for a shell, however many of its modules print.</summary>
    public static IServiceCollection AddPrinting(this IServiceCollection services)
    {
        services.TryAddSingleton<PrinterOptions>();
        services.TryAddSingleton<IPrinter, WeasyPrinter>();
        services.TryAddScoped<ViewText>();
        return services;
    }
}
