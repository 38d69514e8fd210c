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
    private const string DatabaseFile = "site.db";

    public required string DataFolder { get; init; }

    public required DatabaseProvider Provider { get; init; }

    public required string ConnectionString { get; init; }

    /// <summary>Reads <c>CivicSite:DataFolder</c> (default <c>App_Data</c> below the content root) and <c>ConnectionStrings:Postgres</c>.</summary>
    public static SiteOptions From(IConfiguration configuration, IHostEnvironment environment)
    {
        var folder = Path.GetFullPath(configuration["CivicSite:DataFolder"] ?? "App_Data", environment.ContentRootPath);
        var postgres = configuration.GetConnectionString("Postgres");
        CreatePrivate(folder, string.IsNullOrWhiteSpace(postgres) ? DatabaseFile : null);
        return new SiteOptions
        {
            DataFolder = folder,
            Provider = string.IsNullOrWhiteSpace(postgres) ? DatabaseProvider.Sqlite : DatabaseProvider.Postgres,
            ConnectionString = string.IsNullOrWhiteSpace(postgres) ? $"Data Source={Path.Combine(folder, DatabaseFile)}" : postgres,
        };
    }

    // Password hashes, keys and drafts are nobody else's business. What is there already keeps the rights that its owner gave it.
    private static void CreatePrivate(string folder, string? file)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (file is not null && !File.Exists(Path.Combine(folder, file)))
        {
            // SQLite takes an empty file for an empty database, and gives its other files the same mode.
            new FileStream(Path.Combine(folder, file), new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }).Dispose();
        }
    }
}
