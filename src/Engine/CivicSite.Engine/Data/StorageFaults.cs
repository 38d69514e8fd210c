using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CivicSite.Engine.Data;

/// <summary>Why nothing could be stored, where that is no mistake in the program.</summary>
internal enum StorageFault
{
    /// <summary>Somebody else has changed the same thing at the same moment.</summary>
    Conflict = StatusCodes.Status409Conflict,

    /// <summary>The database is locked, overloaded or not to be reached.</summary>
    Unavailable = StatusCodes.Status503ServiceUnavailable,

    /// <summary>There is no room left on the disk.</summary>
    Full = StatusCodes.Status507InsufficientStorage,
}

/// <summary>Tells the faults of storage from others.</summary>
internal static class StorageFaults
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteInputOutput = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;
    private const int SqliteNoSharedMemory = 4874;

    // The number of the system's error on Linux and macOS, and on Windows.
    private static readonly int[] NoSpace = [28, unchecked((int)0x80070070)];

    /// <summary>The fault that the exception or one that it holds stands for; null for any other exception.</summary>
    public static StorageFault? Of(Exception? exception) => exception switch
    {
        null => null,
        DbUpdateConcurrencyException => StorageFault.Conflict,
        SqliteException sqlite => OfSqlite(sqlite),
        PostgresException postgres => OfPostgres(postgres.SqlState),
        NpgsqlException { InnerException: TimeoutException or SocketException or IOException or null } => StorageFault.Unavailable,
        IOException { HResult: var number } when NoSpace.Contains(number) => StorageFault.Full,
        _ => Of(exception.InnerException),
    };

    /// <summary>The status of the answer to a request that ended with the exception.</summary>
    public static int StatusOf(Exception exception) => (int?)Of(exception) ?? StatusCodes.Status500InternalServerError;

    private static StorageFault? OfSqlite(SqliteException exception) => exception switch
    {
        { SqliteExtendedErrorCode: SqlitePrimaryKey or SqliteUnique } => StorageFault.Conflict,
        { SqliteErrorCode: SqliteFull } or { SqliteExtendedErrorCode: SqliteNoSharedMemory } => StorageFault.Full,
        { SqliteErrorCode: SqliteBusy or SqliteLocked or SqliteReadOnly or SqliteInputOutput or SqliteCannotOpen } => StorageFault.Unavailable,
        _ => null,
    };

    private static StorageFault? OfPostgres(string state) => state switch
    {
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation => StorageFault.Conflict,
        PostgresErrorCodes.DiskFull => StorageFault.Full,
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.ReadOnlySqlTransaction => StorageFault.Unavailable,

        // Connections, resources, shutting down or starting.
        _ when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal) =>
            StorageFault.Unavailable,
        _ => null,
    };
}
