using System.Data.Common;
using System.Globalization;
using CivicSite.Engine.Data;
using CivicSite.IntegrationTests.InProcess;
using Microsoft.EntityFrameworkCore;

namespace CivicSite.IntegrationTests.Recipes;

/// <summary>The contents of all tables as text, to compare.</summary>
internal static class DatabaseSnapshot
{
    public static Task<List<string>> TakeAsync(EngineHost engine) => engine.InSessionAsync(TakeAsync);

    private static async Task<List<string>> TakeAsync(Session session)
    {
        var database = session.Context.Database;
        var tables = database.IsNpgsql()
            ? await database.SqlQueryRaw<string>("SELECT table_name AS \"Value\" FROM information_schema.tables WHERE table_schema = current_schema()").ToListAsync()
            : await database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").ToListAsync();
        await database.OpenConnectionAsync();
        var rows = new List<string>();
        foreach (var table in tables.Order(StringComparer.Ordinal))
        {
            await using var command = database.GetDbConnection().CreateCommand();

            // The names come from the database itself.
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            rows.AddRange((await ReadAsync(reader)).Select(row => $"{table}: {row}").Order(StringComparer.Ordinal));
        }

        await database.CloseConnectionAsync();
        return rows;
    }

    private static async Task<List<string>> ReadAsync(DbDataReader reader)
    {
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
