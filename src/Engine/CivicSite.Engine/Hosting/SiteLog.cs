using CivicSite.Engine.Data;
using Microsoft.Extensions.Configuration;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace CivicSite.Engine.Hosting;

/// <summary>The site's log: readable lines on the console, JSON in <c>logs/</c> of the data folder. Section <c>Serilog</c> changes levels.</summary>
internal static class SiteLog
{
    private const string Line = "[{Timestamp:HH:mm:ss} {Level:u3}] {SourceContext}: {Message:lj}{NewLine}{Exception}";

    // Days that a log file is kept.
    private const int KeptFiles = 14;

    public static Serilog.Core.Logger Create(IConfiguration configuration, SiteOptions site) =>
        new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .ReadFrom.Configuration(configuration)
            .Enrich.FromLogContext()
            .WriteTo.Console(outputTemplate: Line, formatProvider: System.Globalization.CultureInfo.InvariantCulture)
            .WriteTo.File(new JsonFormatter(renderMessage: true), Path.Combine(site.DataFolder, "logs", "civicsite-.log"), rollingInterval: RollingInterval.Day, retainedFileCountLimit: KeptFiles)
            .CreateLogger();
}
