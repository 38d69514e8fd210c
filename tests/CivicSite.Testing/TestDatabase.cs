using Npgsql;

namespace CivicSite.Testing;

/// <summary>An empty database of its own for one test, dropped when it is disposed.</summary>
public sealed class TestDatabase : IDisposable
{
    public const string Sqlite = "Sqlite";
    public const string Postgres = "Postgres";

    private readonly Action _drop;

    private TestDatabase(string provider, string connectionString, Action drop)
    {
        Provider = provider;
        ConnectionString = connectionString;
        _drop = drop;
    }

    /// <summary><see cref="Sqlite"/> or <see cref="Postgres"/>: Orchard Core's names of the providers.</summary>
    public string Provider { get; }

    public string ConnectionString { get; }

    /// <summary>The connection string of a PostgreSQL server on which tests may make databases, where there is one.</summary>
    public static string? PostgresServer => Environment.GetEnvironmentVariable("CIVICSITE_TEST_POSTGRES");

    /// <summary>In a continuous integration run a missing server fails the tests; on a developer's machine they do not run.</summary>
    public static bool PostgresIsOptional =>
        PostgresServer is null && !string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Makes an empty database.</summary>
    /// <param name="provider"><see cref="Sqlite"/> or <see cref="Postgres"/>.</param>
    /// <exception cref="InvalidOperationException">There is no PostgreSQL server for tests.</exception>
    public static TestDatabase Create(string provider) => provider switch
    {
        Sqlite => CreateSqlite(),
        Postgres => CreatePostgres(),
        _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, "Not a database provider."),
    };

    public void Dispose() => _drop();

    /// <summary>The provider's name, for the names of tests.</summary>
    public override string ToString() => Provider;

    private static TestDatabase CreateSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("civicsite-db-");
        return new(Sqlite, $"Data Source={Path.Combine(folder.FullName, "test.db")}", () => folder.Delete(recursive: true));
    }

    private static TestDatabase CreatePostgres()
    {
        var server = PostgresServer ?? throw new InvalidOperationException(
            "CIVICSITE_TEST_POSTGRES is not set: tests on PostgreSQL need a server to make databases on. ./test.sh starts one.");
        var name = $"test_{Guid.NewGuid():n}";
        Execute(server, $"CREATE DATABASE {name}");
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
        return new(Postgres, connection, () => Execute(server, $"DROP DATABASE {name} WITH (FORCE)"));
    }

    // The name is made above from a GUID, and CREATE DATABASE takes no parameters.
    private static void Execute(string server, string command)
    {
        using var source = NpgsqlDataSource.Create(server);
        using var statement = source.CreateCommand(command);
        statement.ExecuteNonQuery();
    }
}
