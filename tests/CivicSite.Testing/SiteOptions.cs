namespace CivicSite.Testing;

/// <summary>What to start and with which settings.</summary>
public sealed record SiteOptions
{
    /// <summary>The host's assembly.</summary>
    public string HostAssembly { get; init; } = Repository.SiteHost;

    /// <summary>Which kind of database, and which PostgreSQL database. On SQLite, and without a value, it is the file in the data folder.</summary>
    public TestDatabase? Database { get; init; }

    /// <summary>Settings beyond those of <see cref="SiteProcess"/>, as environment variables. Null removes a variable.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Where the data is. None means a new folder, removed with the site.</summary>
    public string? DataFolder { get; init; }

    /// <summary>How long the site may take to become ready, with the set-up of an empty database.</summary>
    public TimeSpan ReadyTimeout { get; init; } = TimeSpan.FromSeconds(90);
}
