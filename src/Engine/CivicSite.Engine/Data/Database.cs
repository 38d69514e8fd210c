using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace CivicSite.Engine.Data;

/// <summary>Opens contexts on the site's database.</summary>
internal sealed class Database : IDisposable
{
    private const int SqliteBusy = 5;

    // Seconds that a request waits until another writer is done.
    private const int BusySeconds = 15;

    private readonly SemaphoreSlim _writers = new(1, 1);
    private readonly DbContextOptions<SiteDbContext> _options;

    public Database(SiteOptions site, IndexTypes indexTypes, ILoggerFactory loggerFactory)
    {
        IndexTypes = indexTypes;
        var builder = new DbContextOptionsBuilder<SiteDbContext>()
            .UseLoggerFactory(loggerFactory)
            .ReplaceService<IModelCacheKeyFactory, SiteModelCacheKeyFactory>();

        // A list of ids is one parameter: the statement stays the same whatever its length, and so do its plans.
        _ = site.Provider == DatabaseProvider.Postgres
            ? builder.UseNpgsql(site.ConnectionString, npgsql => npgsql.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            : builder.UseSqlite(new SqliteConnectionStringBuilder(site.ConnectionString) { DefaultTimeout = BusySeconds }.ConnectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .AddInterceptors(new SqlitePragmas());
        _options = builder.Options;
        Provider = site.Provider;
    }

    public IndexTypes IndexTypes { get; }

    public DatabaseProvider Provider { get; }

    public SiteDbContext Open()
    {
        var context = new SiteDbContext(_options, IndexTypes);
        if (Provider == DatabaseProvider.Sqlite)
        {
            // Otherwise EF Core opens the file, and sets the pragmas, anew for each statement.
            context.Database.OpenConnection();
        }

        return context;
    }

    /// <summary>
    /// Opens a transaction to write in; <see cref="EndWrite"/> follows its end. SQLite has one writer at a time and lets the others
    /// block their threads, which would soon be missing for those who only read: here they wait without one.
    /// </summary>
    /// <exception cref="SqliteException">Others have been writing for too long.</exception>
    public async Task<IDbContextTransaction> BeginAsync(SiteDbContext context)
    {
        if (Provider == DatabaseProvider.Sqlite && !await _writers.WaitAsync(TimeSpan.FromSeconds(BusySeconds)))
        {
            throw new SqliteException("Other requests have been writing for too long.", SqliteBusy);
        }

        try
        {
            return await context.Database.BeginTransactionAsync();
        }
        catch
        {
            EndWrite();
            throw;
        }
    }

    /// <summary>Gives the turn to the next.</summary>
    public void EndWrite()
    {
        if (Provider == DatabaseProvider.Sqlite)
        {
            _writers.Release();
        }
    }

    public void Dispose() => _writers.Dispose();

    /// <summary>Makes the engine's own tables on an empty database.</summary>
    public async Task EnsureCreatedAsync(CancellationToken cancellationToken = default)
    {
        await using var context = Open();
        var creator = context.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken))
        {
            await creator.CreateAsync(cancellationToken);
        }

        if (await HasTableAsync(context, "Document", cancellationToken))
        {
            return;
        }

        if (Provider == DatabaseProvider.Sqlite)
        {
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);
        }

        var model = context.GetService<IDesignTimeModel>().Model;
        var operations = context.GetService<IMigrationsModelDiffer>().GetDifferences(null, model.GetRelationalModel());
        await ExecuteAsync(context, operations, cancellationToken);
    }

    /// <summary>Carries out schema operations on the context's connection, inside its transaction if there is one.</summary>
    public static async Task ExecuteAsync(SiteDbContext context, IReadOnlyList<MigrationOperation> operations, CancellationToken cancellationToken)
    {
        var commands = context.GetService<IMigrationsSqlGenerator>().Generate(operations, context.GetService<IDesignTimeModel>().Model);
        foreach (var command in commands)
        {
            await context.Database.ExecuteSqlRawAsync(command.CommandText.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), cancellationToken);
        }
    }

    public static async Task<bool> HasTableAsync(SiteDbContext context, string table, CancellationToken cancellationToken)
    {
        var sql = context.Database.IsNpgsql()
            ? "SELECT COUNT(*)::int AS \"Value\" FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = {0}"
            : "SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = {0}";
        return await context.Database.SqlQueryRaw<int>(sql, table).SingleAsync(cancellationToken) > 0;
    }

    // FULL: a commit is on the disk before the answer is sent, also when the power fails.
    private sealed class SqlitePragmas : DbConnectionInterceptor
    {
        private static readonly string Sql = $"PRAGMA synchronous=FULL; PRAGMA busy_timeout={BusySeconds * 1000}; PRAGMA foreign_keys=ON; PRAGMA cache_size=-16000; PRAGMA mmap_size=268435456;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Sql;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Sql;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
