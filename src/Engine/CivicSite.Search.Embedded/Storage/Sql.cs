using System.Data;
using System.Data.Common;
using CivicSite.Engine.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CivicSite.Search.Embedded.Storage;

/// <summary>Statements on the session's connection, inside its transaction if there is one.</summary>
internal static class Sql
{
    public static async Task<int> ExecuteAsync(SiteDbContext context, string sql, params (string Name, object? Value)[] parameters)
    {
        await using var command = await CommandAsync(context, sql, parameters);
        return await command.ExecuteNonQueryAsync();
    }

    public static async Task<List<T>> ReadAsync<T>(SiteDbContext context, string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] parameters)
    {
        await using var command = await CommandAsync(context, sql, parameters);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public static async Task<object?> ScalarAsync(SiteDbContext context, string sql, params (string Name, object? Value)[] parameters)
    {
        await using var command = await CommandAsync(context, sql, parameters);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>A statement that is run several times with other values.</summary>
    public static async Task<DbCommand> CommandAsync(SiteDbContext context, string sql, params (string Name, object? Value)[] parameters)
    {
        var connection = context.Database.GetDbConnection();
        if (connection.State != ConnectionState.Open)
        {
            await context.Database.OpenConnectionAsync();
        }

        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
