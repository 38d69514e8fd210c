using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace CivicSite.Engine.Data;

/// <summary>Database kinds that the engine stores in.</summary>
internal enum DatabaseProvider
{
    Sqlite,
    Postgres,
}

/// <summary>Where the site keeps its data: section <c>CivicSite</c> of the configuration.</summary>
internal sealed class SiteOptions
{
    public required string DataFolder { get; init; }

    public required DatabaseProvider Provider { get; init; }

    public required string ConnectionString { get; init; }

    /// <summary>Reads <c>CivicSite:DataFolder</c> (default <c>App_Data</c> below the content root) and <c>ConnectionStrings:Postgres</c>.</summary>
    public static SiteOptions From(IConfiguration configuration, IHostEnvironment environment)
    {
        var folder = Path.GetFullPath(configuration["CivicSite:DataFolder"] ?? "App_Data", environment.ContentRootPath);
        var postgres = configuration.GetConnectionString("Postgres");
        Directory.CreateDirectory(folder);
        return new SiteOptions
        {
            DataFolder = folder,
            Provider = string.IsNullOrWhiteSpace(postgres) ? DatabaseProvider.Sqlite : DatabaseProvider.Postgres,
            ConnectionString = string.IsNullOrWhiteSpace(postgres) ? $"Data Source={Path.Combine(folder, "site.db")}" : postgres,
        };
    }
}
